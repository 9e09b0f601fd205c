import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { AppEvent } from '../../../shared/contracts/bridge.ts';
import type { FromBackend, ToBackend } from '../../../shared/contracts/rpc.ts';
import type { Result } from '../../../shared/errors.ts';

/** A backend's process with a shell that only a test needs: calls, jobs and the end. */
export interface Imitation {
  call: (name: string, input: unknown) => Promise<Result<unknown>>;
  events: AppEvent[];
  jobs: () => { spawned: readonly string[]; killed: number };
  /** Asks it to end; gives the exit code. */
  shutdown: () => Promise<number | null>;
  kill: () => void;
}

const AS_UTILITY_PROCESS = join(import.meta.dirname, 'as-utility-process.ts');

/** Starts the backend's entry as a utility process would be started, with ports imitated over the child's channel. */
export function imitateShell(args: string[]): Promise<Imitation> {
  const child = startAs('index.ts', args);
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  const running = new Map<number, ChildProcess>();
  const events: AppEvent[] = [];
  let lastId = 0;
  const spawned: string[] = [];
  let killed = 0;
  const post = (message: ToBackend, port?: number): void => void child.send({ to: 'parent', message, port });
  /** What comes late, when it has ended already, is lost as it would be. */
  const toBackend = (packet: object): void => {
    if (child.connected) child.send(packet, () => undefined);
  };
  const spawnJob = (id: number, entry: string): void => {
    spawned.push(entry);
    const job = startAs(join('jobs', `${entry}.ts`), []);
    running.set(id, job);
    job.on('message', (packet) => toBackend({ to: 'port', port: id, message: Object(packet).message }));
    job.on('exit', () => toBackend({ to: 'closed', port: id }));
    job.send({ to: 'parent', message: { kind: 'port' }, port: id });
    post({ kind: 'job-port', id }, id);
  };
  const imitation: Imitation = {
    call: (name, input) =>
      new Promise((resolve) => {
        lastId += 1;
        waiting.set(lastId, resolve);
        post({ kind: 'call', id: lastId, name, input });
      }),
    events,
    jobs: () => ({ spawned, killed }),
    shutdown: () =>
      new Promise((resolve) => {
        child.once('exit', resolve);
        post({ kind: 'shutdown' });
      }),
    kill: () => {
      for (const job of running.values()) job.kill('SIGKILL');
      child.kill('SIGKILL');
    },
  };
  return new Promise((resolve) => {
    child.on('message', (packet: { port?: number; message: FromBackend }) => {
      const { port, message } = packet;
      if (port !== undefined) {
        const job = running.get(port);
        if (job?.connected === true) job.send({ to: 'port', port, message }, () => undefined);
        return;
      }
      if (message.kind === 'ready') resolve(imitation);
      if (message.kind === 'result') waiting.get(message.id)?.(message.result);
      if (message.kind === 'event') events.push(message.event);
      if (message.kind === 'spawn-job') spawnJob(message.id, message.entry);
      if (message.kind === 'kill-job') {
        killed += 1;
        running.get(message.id)?.kill('SIGKILL');
      }
    });
  });
}

function startAs(entry: string, args: string[]): ChildProcess {
  return fork(join(import.meta.dirname, '..', entry), args, {
    execArgv: ['--import', AS_UTILITY_PROCESS],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}
