import { z } from 'zod';
import { errorDataSchema } from '../../../shared/contracts/result.ts';
import type { FromBackend } from '../../../shared/contracts/rpc.ts';
import { AppError } from '../../../shared/errors.ts';
import type { JobProcess, JobSpawner } from './job-spawner.ts';
import type { ParentPort, Port } from './ports.ts';

const answer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('job-port'), id: z.int() }),
  z.object({ kind: z.literal('job-failed'), id: z.int(), error: errorDataSchema }),
]);

interface Waiting {
  resolve: (job: JobProcess) => void;
  reject: (error: AppError) => void;
}

/** Job processes that the shell starts for us: a utility process cannot start any. */
export function portSpawner(parent: ParentPort, post: (message: FromBackend) => void): JobSpawner {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  parent.on('message', (event) => {
    const message = answer.safeParse(event.data);
    if (!message.success) return;
    const { id } = message.data;
    const asked = waiting.get(id);
    waiting.delete(id);
    const [port] = event.ports;
    if (message.data.kind === 'job-failed') asked?.reject(AppError.from(message.data.error));
    else if (port === undefined)
      asked?.reject(new AppError('Internal', 'no-port', 'A reader did not start.'));
    else asked?.resolve(jobOver(port, () => post({ kind: 'kill-job', id })));
  });
  return {
    spawn: (entry) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        post({ kind: 'spawn-job', id: lastId, entry });
      }),
  };
}

function jobOver(port: Port, kill: () => void): JobProcess {
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => {
      port.on('message', (event) => listener(event.data));
      port.start();
    },
    onExit: (listener) => void port.on('close', () => listener()),
    kill: () => {
      kill();
      port.close();
    },
  };
}
