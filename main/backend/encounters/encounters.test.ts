import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Encounter } from '../../../shared/contracts/encounters.ts';
import { prose } from '../../../shared/encounters/testing/page.ts';
import { MOST_ROWS } from './show-records.ts';
import { type EncounterDesk, encounterDesk } from './testing/encounter-desk.ts';

const CASE = { caseId: 'c1' };
const HEAD = 'Example Medical Group\n100 Example Street, Example City, CA 90000\nTel (555) 555-0100\n';
const note = (date: string): string =>
  `${HEAD}\n= PROGRESS NOTE\n\nPatient: A. Sample\tDate of visit: ${date}\n\nSubjective:\n${prose(5)}\n\nPlan:\n${prose(3)}\n\nJane Example, MD`;
const scan = (date: string): string =>
  `= MRI OF THE LUMBAR SPINE\n\nPatient: A. Sample\tDate of exam: ${date}\n\nTechnique:\n${prose(2)}\n\nFindings:\n${prose(5)}\n\nImpression:\n${prose(2)}\n\nJohn Placeholder, MD\nRadiologist`;
const denial = (number: string): string =>
  `= UTILIZATION REVIEW DETERMINATION\n= NOTICE OF DENIAL\n\nDate: 04/20/2014\n\nThe request for physical therapy is denied.\n${prose(6)}\n@750 ${number}`;

let desk: EncounterDesk;
beforeEach(() => {
  desk = encounterDesk();
});
afterEach(() => desk.close());

const current = () => desk.encounters.upToDate('c1');
const ALL = { since: 0, after: 0 };
const list = () => desk.operations.list({ ...CASE, ...ALL });
async function records(): Promise<Encounter[]> {
  return (await list()).records;
}
async function recordAt(place: number): Promise<Encounter> {
  const record = (await records())[place];
  if (record === undefined) throw new Error(`no record ${place}`);
  return record;
}
/** The work waits its turn behind other work, however long that took. */
const happened = (events: unknown[]) =>
  vi.waitFor(() => expect(desk.events).toEqual(events), { timeout: 20_000 });
const pageOf = (page: number, documentId = 'd1') => ({ documentId, page });

describe('the index of a case', () => {
  it('lets text be read first, but not while somebody waits for it', async () => {
    desk.text.isRead = true;
    desk.addDocument('d1', Array(8).fill(note('03/04/2014')));
    await current();
    expect(desk.text.asked).toBe(0);
    desk.addDocument('d2', Array(8).fill(scan('04/10/2014')));
    desk.encounters.changed('c1');
    await vi.waitFor(() => expect(desk.shown().join()).toContain('d2'), { timeout: 20_000 });
    expect(desk.text.asked).toBeGreaterThan(0);
  });

  it('follows what is read, without being asked', async () => {
    desk.addDocument('d1', [note('03/04/2014'), note('04/08/2014'), null]);
    desk.encounters.changed('c1');
    expect((await list()).state).toBe('working');
    await happened([{ kind: 'encounters-changed', caseId: 'c1' }]);
    expect(await list()).toMatchObject({ state: 'current', undo: null, redo: null });
    expect(desk.shown()).toEqual([
      'd1 0+1: progress-report: 2014-03-04',
      'd1 1+2: progress-report: 2014-04-08',
    ]);
    expect(await recordAt(1)).toMatchObject({
      unread: 1,
      author: { name: 'Jane Example', credential: 'MD' },
    });

    desk.read('d1', 2, scan('04/10/2014'));
    desk.encounters.changed('c1');
    await happened(Array(2).fill({ kind: 'encounters-changed', caseId: 'c1' }));
    expect(desk.shown()).toHaveLength(3);
    expect(desk.shown()[2]).toBe('d1 2+1: imaging: 2014-04-10');
  });

  it('keeps the ids of records that are still there, and says nothing when nothing changed', async () => {
    desk.addDocument('d1', [note('03/04/2014'), null, note('04/08/2014')]);
    await current();
    const before = (await records()).map(({ id }) => id);
    expect(before).toHaveLength(2);
    await current();
    desk.addDocument('d2', [scan('01/02/2014')]);
    await current();
    desk.read('d1', 1, scan('04/10/2014'));
    await current();
    expect(desk.events).toHaveLength(3);
    const after = await records();
    expect([after[0]?.id, after[2]?.id]).toEqual(before);
    expect(new Set(after.map(({ id }) => id)).size).toBe(4);
  });

  it('is told to be worked on until it is not, also where that changed nothing', async () => {
    desk.addDocument('d1', [note('03/04/2014')]);
    await current();
    desk.encounters.changed('c1');
    expect((await list()).state).toBe('working');
    await happened(Array(2).fill({ kind: 'encounters-changed', caseId: 'c1' }));
    expect((await list()).state).toBe('current');
  });

  it('is being worked on while it waits for that of another case', async () => {
    desk.addDocument('d1', [note('03/04/2014')]);
    desk.addCase('c2');
    const done = Promise.all([desk.encounters.upToDate('c1'), desk.encounters.upToDate('c2')]);
    expect((await desk.operations.list({ caseId: 'c2', ...ALL })).state).toBe('working');
    await done;
    expect((await desk.operations.list({ caseId: 'c2', ...ALL })).state).toBe('current');
    expect(desk.events).toContainEqual({ kind: 'encounters-changed', caseId: 'c2' });
  });

  it('is behind, and tried again, where a correction could not be followed', async () => {
    desk.addDocument('d1', [note('03/04/2014'), note('04/08/2014')]);
    await current();
    const full = `CREATE TEMP TRIGGER full BEFORE INSERT ON encounter BEGIN SELECT RAISE(ABORT, 'full'); END`;
    desk.store.write((writer) => writer.run(full));
    const fields = { title: 'First visit' };
    const set = desk.operations.setFields({ ...CASE, recordIds: [(await recordAt(0)).id], fields });
    await expect(set).rejects.toThrow();
    expect(await list()).toMatchObject({ state: 'working', undo: 'fields' });
    desk.store.write((writer) => writer.run('DROP TRIGGER full'));
    await current();
    expect((await list()).state).toBe('current');
    expect((await recordAt(0)).title.value).toBe('First visit');
  });

  it('groups copies, of which none is hidden', async () => {
    desk.addDocument('d1', [note('03/04/2014'), scan('04/10/2014')]);
    desk.addDocument('d2', [scan('04/10/2014')]);
    await current();
    const all = await records();
    expect(all).toHaveLength(3);
    expect((await list()).copies).toEqual([{ how: 'exact', records: [all[1]?.id, all[2]?.id] }]);
  });

  it('leaves out a document that was removed', async () => {
    desk.addDocument('d1', [note('03/04/2014')]);
    desk.addDocument('d2', [scan('04/10/2014')]);
    await current();
    desk.store.write((writer) => writer.run(`DELETE FROM document WHERE id = 'd1'`));
    await current();
    expect(desk.shown()).toEqual(['d2 0+1: imaging: 2014-04-10']);
  });

  it('says why a record is what it is, in sentences, with the words that say so', async () => {
    desk.addDocument('d1', [note('03/04/2014')]);
    await current();
    const reasons = await desk.operations.explain({ ...CASE, recordId: (await recordAt(0)).id });
    expect(new Set(reasons.map(({ about }) => about))).toEqual(new Set(['split', 'type', 'date', 'author']));
    expect(reasons.find(({ about }) => about === 'date')).toMatchObject({ text: '03/04/2014' });
    for (const { says } of reasons) expect(says).toMatch(/^[A-Z].*\.$/);
    await expect(async () => desk.operations.explain({ ...CASE, recordId: 'gone' })).rejects.toMatchObject({
      code: 'no-record',
    });
  });

  it('proposes the list of documents reviewed, in both styles', async () => {
    desk.addDocument('d1', [note('03/04/2014'), note('04/08/2014')]);
    desk.addDocument('d2', [scan('04/10/2014'), denial('Page 1 of 1'), note('04/08/2014')]);
    await current();
    const list = async (style: 'itemised' | 'by-provider') => {
      const entries = await desk.operations.documentsReviewed({ ...CASE, style, without: [] });
      return entries.map(({ text }) => text);
    };
    expect(await list('itemised')).toEqual([
      'Utilization review decision, 04/20/2014, part 2 page 2',
      'Progress report, Jane Example, MD, 03/04/2014, part 1 page 1',
      'Progress report, Jane Example, MD, 04/08/2014, part 1 page 2, and again part 2 page 3',
      'MRI of the lumbar spine, John Placeholder, MD, 04/10/2014, part 2 page 1',
    ]);
    expect(await list('by-provider')).toEqual([
      'Utilization review decision, 04/20/2014',
      'Jane Example, MD: progress reports, 03/04/2014 to 04/08/2014 (2)',
      'John Placeholder, MD: imaging report, 04/10/2014',
    ]);
    const entries = await desk.operations.documentsReviewed({ ...CASE, style: 'itemised', without: [] });
    const without = entries[2]?.records ?? [];
    expect(without).toHaveLength(2);
    const rest = await desk.operations.documentsReviewed({ ...CASE, style: 'by-provider', without });
    expect(rest.map(({ text }) => text)).toContain('Jane Example, MD: progress report, 03/04/2014');
  });

  it('is written a few rows at a time, and shown all at once', async () => {
    const days = Array.from(
      { length: 130 },
      (_, at) => `0${1 + (at % 9)}/${10 + (at % 19)}/20${10 + (at % 8)}`,
    );
    desk.addDocument('d1', days.map(note));
    const rows: number[] = [];
    const write = desk.store.write.bind(desk.store);
    vi.spyOn(desk.store, 'write').mockImplementation((work) =>
      write((writer) => {
        const changes = (): number => {
          const row = writer.get('SELECT total_changes() AS n');
          return Number(Reflect.get(row as object, 'n'));
        };
        const before = changes();
        const result = work(writer);
        rows.push(changes() - before);
        expect([0, 130]).toContain(desk.shown().length);
        return result;
      }),
    );
    await current();
    expect(desk.shown()).toHaveLength(130);
    expect(Math.max(...rows)).toBeLessThanOrEqual(MOST_ROWS);
    // What runs left behind that did not come to their end is removed in the same way, and so is what is not shown any more.
    const shown = desk.shown();
    desk.read('d1', 0, note('01/02/2003'));
    const copied = 'INSERT INTO encounter SELECT';
    const rest = 'document_id, first, type, date, author, data, explanation FROM encounter WHERE row <= 130';
    write((writer) => {
      writer.run('UPDATE encounter SET until = 9');
      writer.run(`${copied} row + 1000, case_id, id, 0, 1, ${rest}`);
      writer.run(`${copied} row + 2000, case_id, id, 9, NULL, ${rest}`);
      writer.run(`${copied} row + 3000, case_id, id, 9, NULL, ${rest}`);
      writer.run(
        'INSERT INTO encounter_run SELECT row, 0, document_id, first, 1 FROM encounter WHERE row > 130',
      );
    });
    await current();
    expect(desk.shown().slice(1)).toEqual(shown.slice(1));
    expect(desk.store.reader.all('SELECT row FROM encounter')).toHaveLength(130);
    expect(Math.max(...rows)).toBeLessThanOrEqual(MOST_ROWS);
  });

  it('asks for the first pages of documents, and for the rest of the papers of the dispute, before other scans', async () => {
    desk.addDocument(
      'd1',
      Array.from({ length: 9 }, () => null),
    );
    await current();
    expect(desk.wanted).toEqual(new Map([['d1', [0, 1, 2, 3]]]));
    desk.read('d1', 3, denial('Page 1 of 6'));
    await current();
    expect(desk.wanted.get('d1')).toEqual([0, 1, 2, 4, 5, 6, 7, 8]);
  });
});

describe('a correction', () => {
  beforeEach(async () => {
    desk.addDocument('d1', [
      note('03/04/2014'),
      note('04/08/2014'),
      scan('04/10/2014'),
      denial('Page 1 of 2'),
      null,
    ]);
    await current();
  });

  it('of fields stands when more is read, and can be taken back and brought back', async () => {
    const { id } = await recordAt(2);
    await desk.operations.setFields({
      ...CASE,
      recordIds: [id],
      fields: { type: 'consultation', title: 'Second opinion', date: '2014-04-11', author: null },
    });
    desk.read('d1', 4, `Page 2 of 2\n${prose(20)}`);
    await current();
    expect(await recordAt(2)).toMatchObject({
      id,
      type: { value: 'consultation', byHand: true, confidence: 1 },
      title: { value: 'Second opinion', byHand: true },
      date: { iso: '2014-04-11', byHand: true, asRead: null },
      author: null,
      noAuthorByHand: true,
    });
    expect(await list()).toMatchObject({ undo: 'fields', redo: null });
    await desk.operations.undo(CASE);
    expect(await recordAt(2)).toMatchObject({ type: { value: 'imaging', byHand: false } });
    expect(await list()).toMatchObject({ undo: null, redo: 'fields' });
    await desk.operations.redo(CASE);
    expect(await recordAt(2)).toMatchObject({ type: { value: 'consultation' } });
    await expect(desk.operations.redo(CASE)).rejects.toMatchObject({ code: 'no-correction' });
  });

  it('merges, splits, moves and reorders, and is taken back', async () => {
    const before = desk.shown();
    const ids = (await records()).map(({ id }) => id);
    await desk.operations.merge({ ...CASE, recordIds: ids.slice(0, 2) });
    expect(desk.shown()[0]).toContain('d1 0+2: progress-report');
    await desk.operations.reorder({
      ...CASE,
      recordId: (await recordAt(0)).id,
      pages: [pageOf(1), pageOf(0)],
    });
    expect(await recordAt(0)).toMatchObject({ reordered: true, split: { byHand: true } });
    await desk.operations.movePages({
      ...CASE,
      pages: [pageOf(2)],
      to: (await recordAt(0)).id,
      before: pageOf(0),
    });
    expect(desk.shown()[0]).toContain('d1 1+2,d1 0+1');
    await desk.operations.split({ ...CASE, at: pageOf(2) });
    expect(desk.shown().slice(0, 2)).toEqual([
      expect.stringContaining('d1 2+1,d1 0+1'),
      expect.stringContaining('d1 1+1'),
    ]);
    for (let step = 0; step < 4; step += 1) await desk.operations.undo(CASE);
    expect(desk.shown()).toEqual(before);
  });

  it('is refused by name when it makes no sense, and changes nothing', async () => {
    const before = desk.shown();
    const { id } = await recordAt(0);
    const refused = (code: string) => expect.objectContaining({ code });
    await expect(desk.operations.split({ ...CASE, at: pageOf(0) })).rejects.toEqual(refused('begins-there'));
    await expect(desk.operations.split({ ...CASE, at: pageOf(70) })).rejects.toEqual(refused('no-page'));
    await expect(desk.operations.merge({ ...CASE, recordIds: [id, 'x'] })).rejects.toEqual(
      refused('no-record'),
    );
    await expect(
      desk.operations.reorder({ ...CASE, recordId: id, pages: [pageOf(0), pageOf(1)] }),
    ).rejects.toEqual(refused('other-pages'));
    await expect(desk.operations.undo(CASE)).rejects.toEqual(refused('no-correction'));
    desk.store.write((writer) => writer.run(`UPDATE case_file SET state = 'declined'`));
    await expect(desk.operations.split({ ...CASE, at: pageOf(1) })).rejects.toEqual(refused('case-closed'));
    expect(desk.shown()).toEqual(before);
  });

  it('leaves every page in exactly one record, whatever is done, and stands when all is read anew', async () => {
    const place = fc.nat(4);
    const deed = fc.record({
      kind: fc.constantFrom('split', 'merge', 'move', 'undo', 'redo'),
      one: place,
      two: place,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 5 }), async (deeds) => {
        for (const { kind, one, two } of deeds) {
          const all = await records();
          const [a, b] = [all[one % all.length]?.id ?? '', all[two % all.length]?.id ?? ''];
          const done = {
            split: () => desk.operations.split({ ...CASE, at: pageOf(one) }),
            merge: () => desk.operations.merge({ ...CASE, recordIds: [a, b] }),
            move: () => desk.operations.movePages({ ...CASE, pages: [pageOf(one)], to: a, before: null }),
            undo: () => desk.operations.undo(CASE),
            redo: () => desk.operations.redo(CASE),
          }[kind];
          await done?.().catch(() => undefined);
          const pages = (await records()).flatMap(({ runs }) =>
            runs.flatMap(({ first, count }) => Array.from({ length: count }, (_, at) => first + at)),
          );
          expect(pages.sort()).toEqual([0, 1, 2, 3, 4]);
        }
        const before = desk.shown();
        desk.store.write((writer) => {
          writer.run('DELETE FROM page_sketch');
          writer.run('DELETE FROM encounter_document');
        });
        await current();
        expect(desk.shown()).toEqual(before);
      }),
      { numRuns: 12 },
    );
  });
});
