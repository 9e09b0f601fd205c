import { afterEach, beforeEach, expect, it } from 'vitest';
import { APPLICATION, DECISION, NOTICE } from '../../../shared/proposals/testing/papers.ts';
import { type EncounterDesk, encounterDesk } from '../encounters/testing/encounter-desk.ts';

const CASE = { caseId: 'c1' };

let desk: EncounterDesk;
beforeEach(() => {
  desk = encounterDesk();
});
afterEach(() => desk.close());

it('the papers of the dispute propose the case block and the items, with places in the text that is stored', async () => {
  desk.addDocument('d1', [NOTICE, APPLICATION, null, DECISION]);
  await desk.encounters.upToDate('c1');
  const { state, block, items } = await desk.proposals.get(CASE);
  expect(state).toBe('current');
  expect(Object.fromEntries(block.map(({ field, value }) => [field, value]))).toEqual({
    caseNumber: 'CM15-0000001',
    dateAssigned: '2015-03-13',
    dateOfInjury: '2002-02-09',
    urDenialDate: '2015-02-05',
    priority: 'Standard',
    applicationReceived: '2015-03-03',
  });
  expect(items.map(({ request, outcome }) => [request, outcome])).toEqual([
    ['Physical therapy 2x4 lumbar', 'modified'],
    ['Norco 10/325 mg #90', 'denied'],
    ['TENS unit, 30 day rental', 'denied'],
  ]);
  const { records } = await desk.operations.list({ ...CASE, since: 0, after: 0 });
  const ids = new Set(records.map(({ id }) => id));
  for (const { evidence } of block) for (const { recordId } of evidence) expect(ids).toContain(recordId);
  for (const { text, at } of items.flatMap(({ wordings }) => wordings)) {
    const row = desk.store.reader.get(
      'SELECT substr(text, ?, ?) AS words FROM page WHERE document_id = ? AND idx = ?',
      ...[at.start + 1, at.end - at.start, at.documentId, at.page],
    );
    expect(Reflect.get(row as object, 'words').replace(/\s+/g, ' ')).toContain(text.slice(0, 12));
  }
});

it('a file without such papers proposes nothing, and a case that is not there is none', async () => {
  desk.addDocument('d1', ['= PROGRESS NOTE\n\nThe knee is stable.']);
  await desk.encounters.upToDate('c1');
  expect(await desk.proposals.get(CASE)).toEqual({ state: 'current', block: [], items: [] });
  await expect(desk.proposals.get({ caseId: 'none' })).rejects.toMatchObject({ code: 'no-case' });
});
