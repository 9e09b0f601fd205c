import { forkSpawner } from '../../../main/backend/jobs/fork-spawner.ts';
import type { PackedPage } from '../../../main/backend/jobs/read-protocol.ts';
import { BatchSize } from '../../../main/backend/records/reading/batch-size.ts';
import {
  createPageRunner,
  type PageRunner,
  type ReadKind,
} from '../../../main/backend/records/reading/page-runner.ts';

/** A job that has started, so that what is measured is its work. */
export async function startedRunner(kind: ReadKind, path: string): Promise<PageRunner> {
  const runner = createPageRunner(forkSpawner, kind);
  await readAll(runner, kind, path, [0]);
  return runner;
}

/** Reads pages as the backend has them read. @throws Error when one of them is not read */
export async function readAll(
  runner: PageRunner,
  kind: ReadKind,
  path: string,
  pages: readonly number[],
): Promise<PackedPage[]> {
  const read: PackedPage[] = [];
  const size = new BatchSize();
  for (let from = 0; from < pages.length; ) {
    const batch = pages.slice(from, from + (kind === 'ocr' ? 1 : size.pages));
    from += batch.length;
    const began = performance.now();
    const end = await runner.run({ path, pages: batch }, (reply) => {
      if ('read' in reply) read.push(reply.read);
    });
    size.took(batch.length, performance.now() - began);
    if (end.kind !== 'done') throw new Error(`a job ended: ${JSON.stringify(end)}`);
  }
  if (read.length !== pages.length) throw new Error(`${read.length} of ${pages.length} pages were read`);
  return read;
}

/** Numbers from `start` on. */
export function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, at) => start + at);
}
