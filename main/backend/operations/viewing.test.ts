import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReadingPlace } from '../../../shared/contracts/viewing.ts';
import { aPdf } from '../records/testing/pdf.ts';
import { openDesk, PASSPHRASE, type TestDesk } from '../testing/desk.ts';
import { importNow } from '../testing/import-now.ts';

const PLACE: ReadingPlace = { page: 2, top: 0.25, zoom: 'width', turns: { all: 1, pages: [[1, 3]] } };

let desk: TestDesk;
let caseId: string;
let documentId: string;
beforeEach(async () => {
  desk = await openDesk();
  ({ caseId } = await desk.client.cases.create({}));
  const path = join(desk.folder, 'progress notes.pdf');
  writeFileSync(path, await aPdf(4, 'page'));
  const [outcome] = await importNow(desk.client, caseId, [path]);
  if (outcome?.kind !== 'imported') throw new Error('not imported');
  documentId = outcome.document.id;
});
afterEach(() => desk.close());

const viewing = () => desk.client.viewing;
const seen = async () => (await viewing().seen({ caseId })).map((document) => document.seen);

describe('pages seen', () => {
  it('are kept by document, each once, through a lock', async () => {
    expect(await viewing().seen({ caseId })).toEqual([
      { documentId, name: 'progress notes.pdf', pages: 4, seen: [] },
    ]);
    await viewing().markSeen({ documentId, pages: [3, 0] });
    await viewing().markSeen({ documentId, pages: [0, 1] });
    await desk.client.vault.lock({});
    await desk.client.vault.unlock({ passphrase: PASSPHRASE });
    expect(await seen()).toEqual([
      [
        [0, 2],
        [3, 4],
      ],
    ]);
  });

  it('are none that the document does not have', async () => {
    await viewing().markSeen({ documentId, pages: [3, 4, 99] });
    expect(await seen()).toEqual([[[3, 4]]]);
    await expect(viewing().markSeen({ documentId: 'gone', pages: [0] })).rejects.toMatchObject({
      code: 'no-document',
    });
  });

  it('that are missing are a warning before signing, until all were seen', async () => {
    const warned = async () =>
      (await desk.client.signing.review({ caseId })).warnings.filter(({ code }) => code === 'pages-unseen');
    expect(await warned()).toMatchObject([{ message: expect.stringContaining('4 of the 4 pages') }]);
    await viewing().markSeen({ documentId, pages: [0, 1, 2] });
    expect(await warned()).toMatchObject([{ message: expect.stringContaining('One page') }]);
    await viewing().markSeen({ documentId, pages: [3] });
    expect(await warned()).toEqual([]);
  });
});

describe('where the readers were', () => {
  it('is kept for each of the two, and not for a document that is gone', async () => {
    expect(await viewing().place({ documentId, reader: 'first' })).toEqual({ place: null });
    await viewing().keepPlace({ documentId, reader: 'first', place: PLACE });
    await viewing().keepPlace({ documentId, reader: 'second', place: { ...PLACE, page: 0, zoom: 1.5 } });
    await viewing().keepPlace({ documentId, reader: 'first', place: { ...PLACE, top: 0.75 } });
    expect(await viewing().place({ documentId, reader: 'first' })).toEqual({
      place: { ...PLACE, top: 0.75 },
    });
    expect((await viewing().place({ documentId, reader: 'second' })).place?.zoom).toBe(1.5);
    const gone = viewing().keepPlace({ documentId: 'gone', reader: 'first', place: PLACE });
    await expect(gone).rejects.toMatchObject({ code: 'no-document' });
  });

  it('and what they show is kept for the case, and goes with it', async () => {
    const readers = { first: documentId, second: documentId, stacked: true, together: false };
    expect(await viewing().readers({ caseId })).toEqual({ readers: null });
    await viewing().keepReaders({ caseId, readers });
    expect(await viewing().readers({ caseId })).toEqual({ readers });
    await viewing().keepPlace({ documentId, reader: 'first', place: PLACE });
    await desk.client.cases.remove({ caseId });
    expect(await viewing().readers({ caseId })).toEqual({ readers: null });
    expect(await viewing().place({ documentId, reader: 'first' })).toEqual({ place: null });
    await expect(viewing().seen({ caseId })).rejects.toMatchObject({ code: 'no-case' });
  });
});
