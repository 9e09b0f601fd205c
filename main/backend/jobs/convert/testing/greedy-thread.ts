import { parentPort } from 'node:worker_threads';

/** Does what the path of a request says: answers, takes memory of either kind without end, or dies. */
parentPort?.on('message', ({ id, path }: { id: number; path: string }) => {
  const kept: unknown[] = [];
  if (path === 'heap') for (let at = 0; ; at += 1) kept.push({ at, text: [`${at}`] });
  // Written to: what is only reserved takes no memory.
  if (path === 'buffers') for (;;) kept.push(Buffer.alloc(4 * 1024 * 1024, 1));
  if (path === 'dies') process.exit(1);
  parentPort?.postMessage({ kind: 'identified', id, is: 'text' });
});
