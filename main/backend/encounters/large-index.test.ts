import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MOST_LISTED } from '../../../shared/contracts/encounters.ts';
import { updateIndex } from '../../../shared/encounters/known-index.ts';
import { prose } from '../../../shared/encounters/testing/page.ts';
import { enterRecords } from '../search/testing/enter-records.ts';
import { KEPT_ENCOUNTERS } from '../store/encounters.ts';
import { COMPARED } from '../store/page-sketches.ts';
import { type EncounterDesk, encounterDesk } from './testing/encounter-desk.ts';

const CASE = { caseId: 'c1' };
const ALL = { since: 0, after: 0 };
const HEAD = 'Example Medical Group\n100 Example Street, Example City, CA 90000\nTel (555) 555-0100\n';
const note = (date: string): string =>
  `${HEAD}\n= PROGRESS NOTE\n\nPatient: A. Sample\tDate of visit: ${date}\n\nSubjective:\n${prose(5)}\n\nPlan:\n${prose(3)}\n\nJane Example, MD`;
const scan = (date: string): string =>
  `= MRI OF THE LUMBAR SPINE\n\nPatient: A. Sample\tDate of exam: ${date}\n\nTechnique:\n${prose(2)}\n\nFindings:\n${prose(5)}\n\nImpression:\n${prose(2)}\n\nJohn Placeholder, MD\nRadiologist`;

let desk: EncounterDesk;
beforeEach(() => {
  desk = encounterDesk();
});
afterEach(() => desk.close());
const list = () => desk.operations.list({ ...CASE, ...ALL });

describe('the index of a large case', () => {
  it('is listed in parts of some hundred records, with the order of all at the end', async () => {
    const count = MOST_LISTED + 1;
    desk.addDocument(
      'd1',
      Array.from({ length: count }, () => null),
    );
    const pages = Array.from({ length: count }, (_, first) => ({ documentId: 'd1', first, count: 1 }));
    enterRecords(
      desk.store,
      'c1',
      pages.map((page) => ({ ...page, type: 'other' })),
    );
    const first = await desk.operations.list({ ...CASE, ...ALL });
    expect([first.records.length, first.next, first.order]).toEqual([MOST_LISTED, MOST_LISTED, []]);
    const rest = await desk.operations.list({ ...CASE, ...ALL, after: MOST_LISTED });
    expect([rest.records.length, rest.next, rest.order.length]).toEqual([1, null, count]);
    expect([...first.records, ...rest.records].map(({ id }) => id)).toEqual(rest.order);
  });

  it('compares its pages once, however often they are divided in another way', async () => {
    desk.addDocument('d1', [note('03/04/2014'), note('04/08/2014')]);
    await desk.encounters.upToDate('c1');
    const asked = vi.spyOn(desk.store.reader, 'all');
    const statements = () => asked.mock.calls.map(([sql]) => sql);
    const { id } = (await list()).records[0] ?? { id: '' };
    await desk.operations.setFields({ ...CASE, recordIds: [id], fields: { title: 'First visit' } });
    expect(statements()).toContain(KEPT_ENCOUNTERS);
    expect(statements()).not.toContain(COMPARED);
    desk.read('d1', 0, note('05/06/2014'));
    await desk.encounters.upToDate('c1');
    expect(statements()).toContain(COMPARED);
  });

  it('gives what a correction changed, to someone who knows the rest', async () => {
    desk.addDocument('d1', [note('03/04/2014'), note('04/08/2014'), scan('03/11/2014')]);
    await desk.encounters.upToDate('c1');
    const ask = async (since: number, after: number) => desk.operations.list({ ...CASE, since, after });
    const known = await updateIndex(undefined, ask);
    const [, second] = known.records;
    await desk.operations.setFields({
      ...CASE,
      recordIds: [second?.id ?? ''],
      fields: { title: 'Second visit' },
    });
    const news = await ask(known.generation, 0);
    expect(news.records.map(({ title }) => title.value)).toEqual(['Second visit']);
    expect((await updateIndex(known, ask)).records).toEqual((await list()).records);
  });
});
