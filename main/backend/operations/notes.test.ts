import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { MAX_NOTE_HITS } from '../../../shared/contracts/search.ts';
import { aTextPdf } from '../jobs/testing/pdfs.ts';
import { openDesk, type TestDesk } from '../testing/desk.ts';
import { importNow } from '../testing/import-now.ts';

let desk: TestDesk;
let caseId: string;
let documentId: string;
beforeAll(async () => {
  desk = await openDesk();
  ({ caseId } = await desk.client.cases.create({}));
  const path = join(desk.folder, 'Clinic.pdf');
  writeFileSync(path, await aTextPdf([{ lines: ['Lumbar fusion was denied.'] }, { lines: ['MRI of 2014'] }]));
  const [outcome] = await importNow(desk.client, caseId, [path]);
  if (outcome?.kind !== 'imported') throw new Error('not imported');
  documentId = outcome.document.id;
  await desk.client.text.settled({ caseId, ocr: false });
});
afterEach(async () => {
  for (const { note } of await desk.client.notes.list({ caseId })) {
    await desk.client.notes.remove({ caseId, id: note.id });
  }
});
afterAll(() => desk.close());

const add = (text: string, about: { kind: 'case' } | 'page' = { kind: 'case' }) =>
  desk.client.notes.add({
    caseId,
    text,
    about: about === 'page' ? { kind: 'page', documentId, page: 1 } : about,
  });
const found = async (query: string) => (await desk.client.search.case({ caseId, query })).notes;

describe('notes in the search of the file', () => {
  it('are found by their words beside the pages, each with what it is about', async () => {
    await add('Ask whether the fusion was ever scheduled.');
    const { id } = await add('Too faint: was a fusion denied before?', 'page');
    const answer = await desk.client.search.case({ caseId, query: 'fusion denied' });
    expect(answer.hits).toMatchObject([{ documentId, page: 0 }]);
    expect(answer.notes).toMatchObject({
      total: 1,
      hits: [{ note: { id, about: { kind: 'page', page: 1 } }, documentId, snippet: { ranges: [{}, {}] } }],
    });
    expect((await found('fusion')).total).toBe(2);
  });

  it('are found by forms and synonyms that they alone have, and not by what is excluded', async () => {
    await add('Denials of PT in 2013');
    expect((await found('physical therapy')).total).toBe(1);
    expect((await found('denial')).total).toBe(1);
    expect((await found('"denial"')).total).toBe(0);
    expect((await found('denials -pt')).total).toBe(0);
  });

  it('are none of the records: a query that names records finds no note', async () => {
    await add('An mri of the knee');
    expect((await found('mri')).total).toBe(1);
    expect((await found('mri type:imaging')).total).toBe(0);
    expect((await found('document:clinic')).total).toBe(0);
  });

  it('are listed up to a number and counted beyond, the one written last first, once for a query', async () => {
    for (let at = 0; at <= MAX_NOTE_HITS; at += 1) await add(`Denied, ${at}`);
    const { hits, total } = await found('denied');
    expect({ listed: hits.length, total }).toEqual({ listed: MAX_NOTE_HITS, total: MAX_NOTE_HITS + 1 });
    expect((await desk.client.search.case({ caseId, query: 'denied', after: '1' })).notes.total).toBe(0);
  });
});
