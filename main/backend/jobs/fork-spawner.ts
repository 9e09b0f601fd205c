import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { JobEntry } from '../../../shared/contracts/rpc.ts';
import { AppError } from '../../../shared/errors.ts';
import type { JobProcess, JobSpawner } from './job-spawner.ts';

/** Job processes for the command line and the tests: children of this process, run from source or from the build. */
export const forkSpawner: JobSpawner = {
  spawn: (entry) =>
    new Promise((resolve, reject) => {
      const child = fork(entryFile(entry), {
        serialization: 'advanced',
        // What a hostile file makes the reader print is nobody's business.
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
        // The vault's passphrase stands in the environment of a script; a job must not have it.
        env: withoutSecrets(process.env),
      });
      const job: JobProcess = {
        // A process that is gone tells so by its exit; what was sent to it meanwhile is of no account.
        post: (message) => void (child.connected && child.send(asMessage(message), () => undefined)),
        onMessage: (listener) => void child.on('message', listener),
        onExit: (listener) => void child.once('exit', () => listener()),
        kill: () => void child.kill('SIGKILL'),
      };
      child.once('spawn', () => resolve(job));
      child.on('error', (cause) =>
        reject(new AppError('Internal', 'job-not-started', 'A reader did not start.', { cause })),
      );
    }),
};

function entryFile(entry: JobEntry): string {
  const source = join(import.meta.dirname, `${entry}.ts`);
  return existsSync(source) ? source : join(import.meta.dirname, `${entry}.js`);
}

function asMessage(message: unknown): object {
  if (typeof message === 'object' && message !== null) return message;
  throw new AppError('Internal', 'job-message', 'A message to a reader is not an object.');
}

function withoutSecrets(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/PASS(?:PHRASE|WORD)$/.test(name)));
}
