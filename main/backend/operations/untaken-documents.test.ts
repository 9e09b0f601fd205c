import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AppError } from '../../../shared/errors.ts';
import { forkSpawner } from '../jobs/fork-spawner.ts';
import type { JobSpawner } from '../jobs/job-spawner.ts';
import { openDesk, type TestDesk } from '../testing/desk.ts';

const TEXT = 'Chapter 1 Knee\n\nA brace is worn for as long as the patella is unstable.\n';

let desk: TestDesk;
let areBookmarksRefused = true;
/** Looks at files as ever, and at their bookmarks only when it is let. */
const jobs: JobSpawner = {
  spawn: async (entry) => {
    const job = await forkSpawner.spawn(entry);
    const post = (message: unknown): void => {
      if (areBookmarksRefused && typeof message === 'object' && message !== null && 'bookmarks' in message)
        throw new AppError('Internal', 'job-message', 'The reader did not take the file.');
      job.post(message);
    };
    return { ...job, post };
  },
};
beforeAll(async () => {
  desk = await openDesk({ jobs });
});
afterAll(() => desk.close());

async function add(name: string, content: string): Promise<void> {
  const path = join(desk.folder, name);
  writeFileSync(path, content);
  const { importId } = await desk.client.libraryDocuments.addFrom({ paths: [path] });
  await desk.client.records.importSettled({ importId });
}
const untaken = () => desk.client.libraryDocuments.untaken({});

it('a document that cannot be taken in is listed with the reason, and taken in or removed when that is asked', async () => {
  await add('knee.txt', TEXT);
  await add('other.txt', TEXT.replace('Knee', 'Elbow'));
  const message = '“knee.txt” could not be taken into the library. The reader did not take the file.';
  const settled = desk.client.libraryDocuments.settled({ ocr: false });
  await expect(settled).rejects.toMatchObject({ kind: 'Internal', code: 'document-not-taken', message });
  const [first, second, ...rest] = await untaken();
  if (first === undefined || second === undefined) throw new Error('not listed');
  expect([first.name, second.name, ...rest]).toEqual(['knee.txt', 'other.txt']);
  expect(first).toMatchObject({ error: { code: 'document-not-taken', message } });
  expect(desk.events).toContainEqual({ kind: 'library-changed' });
  expect(await desk.client.libraryDocuments.list({})).toEqual([]);
  const { documentId } = first;
  await expect(desk.client.libraryDocuments.takeAgain({ documentId })).rejects.toMatchObject({ message });
  // Asked for: nobody waits for it any more.
  expect((await untaken())[0]).toMatchObject({ documentId, isRetried: false });

  await desk.client.libraryDocuments.remove({ documentId: second.documentId });
  expect(await untaken()).toHaveLength(1);
  areBookmarksRefused = false;
  await desk.client.libraryDocuments.takeAgain({ documentId });
  expect(await untaken()).toEqual([]);
  expect(await desk.client.libraryDocuments.list({})).toMatchObject([{ document: { name: 'knee.txt' } }]);
  const { hits } = await desk.client.library.search({ query: 'patella', limit: 5 });
  expect(hits).toMatchObject([{ documentId }]);
});
