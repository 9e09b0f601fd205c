import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { FromBackend } from '../../shared/contracts/rpc.ts';
import { createBackend } from './backend.ts';
import { portSpawner } from './jobs/port-spawner.ts';
import { type ParentPort, requireParentPort } from './jobs/ports.ts';

/** Calls in flight are let finish for this long when the app ends; a save takes milliseconds. */
const FINISH_LIMIT_MS = 3_000;

const fromShell = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('call'), id: z.int(), name: z.string(), input: z.unknown() }),
  z.object({ kind: z.literal('shutdown') }),
]);

main(requireParentPort());

/** The backend's process in the app: contracts over the utility process's port. */
function main(port: ParentPort): void {
  const { values } = parseArgs({
    args: process.argv.slice(2),
    options: { data: { type: 'string' }, assets: { type: 'string' } },
  });
  if (values.data === undefined || values.assets === undefined) {
    throw new Error('The backend needs --data and --assets.');
  }
  const post = (message: FromBackend): void => port.postMessage(message);
  const jobs = portSpawner(port, post);
  const backend = createBackend({
    dataDir: values.data,
    assetsDir: values.assets,
    jobs,
    clock: () => new Date(),
    emit: (event) => post({ kind: 'event', event }),
  });
  const running = new Set<Promise<void>>();

  const answer = async (id: number, name: string, input: unknown): Promise<void> => {
    post({ kind: 'result', id, result: await backend.call(name, input) });
  };
  const shutDown = async (): Promise<void> => {
    const limit = new Promise((resolve) => setTimeout(resolve, FINISH_LIMIT_MS));
    const finished = backend.close().then(() => Promise.all(running));
    await Promise.race([finished, limit]);
    process.exit(0);
  };
  port.on('message', (event) => {
    const message = fromShell.safeParse(event.data);
    // Answers about jobs are for the spawner.
    if (!message.success) return;
    if (message.data.kind === 'shutdown') {
      void shutDown();
      return;
    }
    // Started in the order of arrival; each write is done before the next message is looked at.
    const call = answer(message.data.id, message.data.name, message.data.input);
    running.add(call);
    void call.finally(() => running.delete(call));
  });
  post({ kind: 'ready' });
}
