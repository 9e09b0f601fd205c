import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIBRARY_HOLDER } from '../../../shared/domain/library-holder.ts';
import { openDesk, PASSPHRASE, type TestDesk } from '../testing/desk.ts';
import { importNow } from '../testing/import-now.ts';

const VISITS =
  'Up to ten visits over eight weeks are recommended for patients with patellofemoral pain when they take part in an active program of exercise at home and when function as measured at the first visit improves by at least a third within four weeks of the start.';
const GUIDELINE = `<!DOCTYPE html><html><head><title>x</title></head><body>
  <h1>Knee Disorders</h1><h2>Physical therapy</h2><p>${VISITS}</p>
  <h2>Aquatic therapy</h2><p>Where weight must be kept off the joint.</p>
  <h1>Shoulder Disorders</h1><h2>Imaging</h2><p>Radiographs come first.</p></body></html>`;

let desk: TestDesk;
// Each file is looked at and read by processes of their own: one vault serves all, in the order of the tests.
beforeAll(async () => {
  desk = await openDesk();
  await add('ACOEM Knee 2024.html', GUIDELINE);
});
afterAll(() => desk.close());

/** Adds a file to the library and waits until its source has all of it. */
async function add(name: string, content: string | Uint8Array) {
  const path = join(desk.folder, name);
  writeFileSync(path, content);
  const { importId } = await desk.client.libraryDocuments.addFrom({ paths: [path] });
  const [outcome] = await desk.client.records.importSettled({ importId });
  await desk.client.libraryDocuments.settled({ ocr: false });
  return outcome;
}
const documents = () => desk.client.libraryDocuments.list({});
async function only() {
  const [document] = await documents();
  if (document === undefined) throw new Error('no document');
  return document;
}
const shown = (outline: { level: number; title: string; page: number }[]) =>
  outline.map(({ level, title, page }) => `${level} ${title} @${page}`);

describe('a guideline document', () => {
  it('has the headings of the file for its outline, and what its name says is proposed', async () => {
    const { outline, origin, facts, document } = await only();
    expect(origin).toBe('bookmarks');
    expect(shown(outline)).toEqual([
      '1 Knee Disorders @0',
      '2 Physical therapy @0',
      '2 Aquatic therapy @0',
      '1 Shoulder Disorders @0',
      '2 Imaging @0',
    ]);
    expect(facts).toMatchObject({ title: 'ACOEM Knee 2024', source: 'acoem-odg', confirmed: false });
    expect(document.kind).toBe('html');
  });

  it('has those of its text where the file names none', async () => {
    const line = 'The patient takes part in an active program of exercise at home.\n'.repeat(4);
    await add('odg.txt', `Chapter 1 Knee\n\n${line}\n1.1 Therapy\n\n${line}\nChapter 2 Shoulder\n\n${line}`);
    const [, second] = await documents();
    expect(second?.origin).toBe('headings');
    expect(shown(second?.outline ?? [])).toEqual([
      '1 Chapter 1 Knee @0',
      '2 1.1 Therapy @0',
      '1 Chapter 2 Shoulder @0',
    ]);
    // By the library's own door it goes with its file, too.
    await desk.client.library.removeSource({ sourceId: second?.sourceId ?? '' });
    expect(await documents()).toHaveLength(1);
  });

  it('is told of by the reviewer, who corrects its outline and marks criteria; a change in between is told', async () => {
    const { document, revision, outline, facts } = await only();
    const documentId = document.id;
    const edit = (change: Parameters<typeof desk.client.libraryDocuments.edit>[0]['change'], of = revision) =>
      desk.client.libraryDocuments.edit({ documentId, revision: of, change });
    const told = { ...facts, edition: '2024', from: '2024-01-01', confirmed: true };
    expect((await edit({ facts: told })).facts).toEqual(told);
    await expect(edit({ facts })).rejects.toMatchObject({ kind: 'Conflict', code: 'document-changed' });
    const refused = (changed: Partial<typeof told>) =>
      expect(edit({ facts: { ...told, ...changed } }, 1)).rejects;
    await refused({ source: 'mtus', edition: 'Second' }).toMatchObject({
      ...{ code: 'invalid-facts', path: 'edition', message: expect.stringContaining('ACOEM Knee 2024') },
    });
    await refused({ until: '2024-01-01' }).toMatchObject({ code: 'invalid-facts', path: 'until' });
    const renamed = outline.map((entry, at) =>
      at === 1 ? { ...entry, title: 'Supervised therapy' } : entry,
    );
    expect(await edit({ outline: renamed }, 1)).toMatchObject({ origin: 'own', revision: 2 });
    const criterion = { key: 'c1', text: 'An exercise program is under way.', kind: 'prerequisite' as const };
    const marked = { ...criterion, page: 0, quote: 'active program of exercise' };
    expect((await edit({ criteria: [marked] }, 2)).criteria).toEqual([marked]);
    const { hits } = await desk.client.library.search({ query: 'supervised', limit: 5 });
    expect(hits).toMatchObject([
      {
        kind: 'document',
        documentId,
        page: 0,
        criteria: 1,
        inForce: 'yes',
        section: { title: 'Supervised therapy' },
      },
    ]);
    await expect(edit({ criteria: [{ ...marked, page: 9 }] }, 3)).rejects.toMatchObject({
      code: 'no-such-page',
    });
    const again = await desk.client.libraryDocuments.outlineAgain({ documentId, revision: 3 });
    expect([again.origin, again.outline, again.criteria]).toEqual(['bookmarks', outline, [marked]]);
  });

  it('keeps all of it through a lock, with its highlights and notes', async () => {
    const before = await only();
    const of = { caseId: LIBRARY_HOLDER };
    await desk.client.notes.add({
      ...of,
      about: { kind: 'page', documentId: before.document.id, page: 0 },
      text: 'See',
    });
    await desk.client.vault.lock({});
    await desk.client.vault.unlock({ passphrase: PASSPHRASE });
    expect(await only()).toEqual(before);
    expect(await desk.client.notes.list(of)).toMatchObject([{ documentId: before.document.id }]);
  });

  it('is of no case: no list, no search of all cases, no file of a case has it', async () => {
    expect(await desk.client.cases.list({})).toEqual([]);
    const asked = { query: 'patellofemoral', limit: 10, after: null };
    expect((await desk.client.search.all(asked)).hits).toEqual([]);
    expect((await desk.client.search.case({ caseId: LIBRARY_HOLDER, ...asked })).hits).toHaveLength(1);
    await expect(desk.client.cases.open({ caseId: LIBRARY_HOLDER })).rejects.toMatchObject({
      code: 'no-case',
    });
    const { caseId } = await desk.client.cases.create({});
    const path = join(desk.folder, 'note.txt');
    writeFileSync(path, 'A note on patellofemoral pain.');
    await importNow(desk.client, caseId, [path]);
    await desk.client.text.settled({ caseId, ocr: false });
    expect((await desk.client.search.all(asked)).hits).toMatchObject([{ caseId }]);
    expect((await desk.client.search.case({ caseId, ...asked })).hits).toHaveLength(1);
  });

  it('that is there already is not added twice; what is no document is refused with the reason', async () => {
    expect(await add('again.html', GUIDELINE)).toMatchObject({ kind: 'known' });
    expect(await add('empty.pdf', '')).toMatchObject({ kind: 'refused' });
    expect(await documents()).toHaveLength(1);
  });

  it('is found out where a text quotes it at length, wherever in the text that stands', async () => {
    const text = `In my opinion it says: “${VISITS.toUpperCase()}”, and so it is.`;
    const [found, short] = await desk.client.libraryDocuments.quotations({
      texts: [text, VISITS.split(' ').slice(0, 20).join(' ')],
    });
    expect(found).toMatchObject({ title: 'ACOEM Knee 2024', page: 0, words: 47 });
    expect(text.slice(found?.start, found?.end)).toBe(VISITS.toUpperCase().replace(/\.$/, ''));
    expect(short).toBeNull();
  });

  it('that is removed leaves nothing behind', async () => {
    const { document } = await only();
    await desk.client.libraryDocuments.remove({ documentId: document.id });
    expect(await documents()).toEqual([]);
    expect(await desk.client.libraryDocuments.quotations({ texts: [VISITS] })).toEqual([null]);
    await expect(desk.client.libraryDocuments.get({ documentId: document.id })).rejects.toMatchObject({
      kind: 'NotFound',
    });
  });
});
