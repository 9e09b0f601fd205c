import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { unpackWords } from '../../../shared/domain/page-text.ts';
import { boxesOfRanges } from '../../../shared/search/boxes.ts';
import { aTextPdf } from '../jobs/testing/pdfs.ts';
import { openDesk, PASSPHRASE, type TestDesk } from '../testing/desk.ts';
import { importNow } from '../testing/import-now.ts';

const LINES = ['Progress report of 12/03/2014.', 'Pain in the right knee is 7 of 10.', 'The knee locks.'];
let desk: TestDesk;
let caseId: string;
let documentId: string;
// One record for all: reading it takes a process of its own.
beforeAll(async () => {
  desk = await openDesk();
  ({ caseId } = await desk.client.cases.create({}));
  const pdf = await aTextPdf([{ lines: LINES }, { lines: ['Nothing here.'] }]);
  writeFileSync(join(desk.folder, 'Clinic.pdf'), pdf);
  documentId = await importRecord();
  await desk.client.text.settled({ caseId, ocr: false });
});
afterEach(async () => {
  for (const { evidence: one } of await list()) await evidence().remove({ caseId, id: one.id });
});
afterAll(() => desk.close());

async function importRecord(name = 'Clinic.pdf'): Promise<string> {
  const [outcome] = await importNow(desk.client, caseId, [join(desk.folder, name)]);
  if (outcome?.kind !== 'imported') throw new Error('not imported');
  return outcome.document.id;
}

const evidence = () => desk.client.evidence;
const list = async () => (await evidence().list({ caseId })).evidence;

/** What the reader tells of words that were selected on the first page. */
async function selected(quote: string, page = 0) {
  const stored = await desk.client.text.words({ documentId, page });
  const words = unpackWords(stored.text, stored.packed ?? new Uint8Array()) ?? [];
  const start = stored.text.indexOf(quote);
  const [rects = []] = boxesOfRanges(words, [{ start, end: start + quote.length }]);
  return { caseId, documentId, page, quote, rects };
}

const BOX = { left: 0.25, top: 0.5, width: 0.5, height: 0.25 };

describe('evidence', () => {
  it('is kept with its words, what stands around them, and how it is cited, through a lock', async () => {
    const made = await evidence().create({
      ...(await selected('right knee is 7')),
      said: { note: 'the score', stance: 'supports', color: 'green' },
    });
    expect(made).toMatchObject({
      ...{ state: 'found', documentId, printed: expect.stringMatching(/, p\. 1$/) },
      evidence: {
        ...{ page: 0, quote: 'right knee is 7', note: 'the score', stance: 'supports', color: 'green' },
        before: expect.stringMatching(/Pain in the $/),
        after: expect.stringMatching(/^ of 10\./),
        extractor: expect.stringMatching(/\w/),
      },
    });
    await desk.client.vault.lock({});
    await desk.client.vault.unlock({ passphrase: PASSPHRASE });
    expect(await list()).toEqual([made]);
  });

  it('is cited by the Bates number of its page, too, where its document has them', async () => {
    const { evidence: made } = await evidence().create(await selected('The knee locks.'));
    const bates = { prefix: 'ABC-', page: 0, first: 41, digits: 6, shown: true };
    await desk.client.bates.save({ documentId, bates });
    expect(await list()).toMatchObject([
      { evidence: { id: made.id }, printed: expect.stringMatching(/, p\. 1, ABC-000041$/) },
    ]);
    await desk.client.bates.save({ documentId, bates: null });
    expect(await list()).toMatchObject([{ printed: expect.stringMatching(/, p\. 1$/) }]);
  });

  it('stands in the order of the file, a box on the picture of a page among it; the same place is kept once', async () => {
    const box = { caseId, documentId, page: 1, quote: '', rects: [BOX] };
    const second = await evidence().create(box);
    const first = await evidence().create(await selected('The knee locks.'));
    expect(await list()).toEqual([first, second]);
    expect(await evidence().create({ ...box, said: { note: 'again' } })).toEqual(second);
    expect(await list()).toHaveLength(2);
  });

  it('is edited and removed, and each change can be taken back and brought back', async () => {
    const { evidence: made } = await evidence().create(await selected('The knee locks.'));
    await evidence().edit({ caseId, id: made.id, said: { note: 'meniscus', issue: 'mechanical' } });
    await evidence().remove({ caseId, id: made.id });
    expect(await evidence().list({ caseId })).toMatchObject({ evidence: [], canUndo: true, canRedo: false });
    await evidence().undo({ caseId });
    expect(await list()).toMatchObject([{ evidence: { note: 'meniscus', quote: 'The knee locks.' } }]);
    await evidence().undo({ caseId });
    expect(await list()).toMatchObject([{ evidence: made }]);
    await evidence().redo({ caseId });
    expect(await list()).toMatchObject([{ evidence: { note: 'meniscus', createdAt: made.createdAt } }]);
    await evidence().edit({ caseId, id: made.id, said: { color: 'red' } });
    await expect(evidence().redo({ caseId })).rejects.toMatchObject({ code: 'no-step' });
    await expect(evidence().remove({ caseId, id: 'none' })).rejects.toMatchObject({ code: 'no-evidence' });
  });

  it('has notes beside it, on the case, an item and a page, that are written anew, removed and put back', async () => {
    const { notes } = desk.client;
    const page = { kind: 'page' as const, documentId, page: 1 };
    const { id } = await notes.add({ caseId, about: page, text: ' Nothing of use ' });
    await notes.add({ caseId, about: { kind: 'case' }, text: 'Ask for the MRI' });
    await notes.edit({ caseId, id, text: 'Blank but for a stamp' });
    expect(await notes.list({ caseId })).toMatchObject([
      { documentId, note: { text: 'Blank but for a stamp', about: { kind: 'page', page: 1 } } },
      { documentId: null, note: { text: 'Ask for the MRI' } },
    ]);
    const { note } = await notes.remove({ caseId, id });
    expect(await notes.list({ caseId })).toHaveLength(1);
    await notes.restore({ caseId, note });
    expect(await notes.list({ caseId })).toHaveLength(2);
    await expect(notes.edit({ caseId, id: 'none', text: 'x' })).rejects.toMatchObject({ code: 'no-note' });
    await expect(notes.add({ caseId, about: { ...page, page: 9 }, text: 'x' })).rejects.toMatchObject({
      code: 'no-such-page',
    });
  });

  it('is of no page that the record does not have, nor of a record of another case', async () => {
    const box = { caseId, documentId, page: 2, quote: '', rects: [BOX] };
    await expect(evidence().create(box)).rejects.toMatchObject({ code: 'no-such-page' });
    const other = await desk.client.cases.create({});
    await expect(evidence().create({ ...box, ...other, page: 0 })).rejects.toMatchObject({
      code: 'other-case',
    });
    expect(await list()).toEqual([]);
  });

  it('is counted in the audit log among the changes of the case, without a word of it', async () => {
    await evidence().create({ ...(await selected('The knee locks.')), said: { note: 'tangerine' } });
    await desk.client.vault.lock({});
    await desk.client.vault.unlock({ passphrase: PASSPHRASE });
    const { entries } = await desk.client.audit.list({});
    expect(entries.map(({ kind }) => kind)).toContain('case.edited');
    expect(JSON.stringify(entries)).not.toMatch(/tangerine|knee/);
  });

  it('is shown as lost when its record goes, and is found again when the same file comes back', async () => {
    await evidence().create(await selected('The knee locks.'));
    await desk.client.records.remove({ caseId, documentId });
    expect(await list()).toMatchObject([
      { state: 'lost', documentId: null, evidence: { quote: 'The knee locks.' } },
    ]);
    documentId = await importRecord();
    expect(await list()).toMatchObject([{ state: 'found', documentId }]);
  });

  it('that is lost is put where its words are in another file, and can be taken back from there', async () => {
    await desk.client.text.settled({ caseId, ocr: false });
    const { evidence: made } = await evidence().create(await selected('The knee locks.'));
    const box = await evidence().create({ caseId, documentId, page: 1, quote: '', rects: [BOX] });
    const [old] = (await desk.client.cases.open({ caseId })).documents;
    await desk.client.records.remove({ caseId, documentId: old?.id ?? '' });
    expect(await evidence().findAgain({ caseId })).toEqual({ found: 0, lost: 2 });
    const scan = [{ lines: ['A cover sheet of another scan.'] }, { lines: LINES }];
    writeFileSync(join(desk.folder, 'Again.pdf'), await aTextPdf(scan));
    documentId = await importRecord('Again.pdf');
    await desk.client.text.settled({ caseId, ocr: false });
    expect(await evidence().findAgain({ caseId })).toEqual({ found: 1, lost: 2 });
    expect(await list()).toMatchObject([
      { state: 'found', documentId, evidence: { id: made.id, quote: made.quote, page: 1 } },
      { state: 'lost', evidence: { id: box.evidence.id } },
    ]);
    await evidence().undo({ caseId });
    expect(await list()).toMatchObject([{ state: 'lost' }, { state: 'lost' }]);
  });
});
