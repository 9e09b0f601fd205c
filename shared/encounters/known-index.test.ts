import { describe, expect, it } from 'vitest';
import type { Encounter, IndexNews } from '../contracts/encounters.ts';
import { updateIndex } from './known-index.ts';

const A_PART = 2;
const SURE = { confidence: 1, byHand: false };

/** An index that changes, and answers as the desk does: two records at most in each answer. */
function anIndex(...ids: string[]) {
  const rows = new Map<string, { record: Encounter; since: number }>();
  const asked: [since: number, after: number][] = [];
  let generation = 0;
  const change = (shown: readonly string[], changed: readonly string[]): void => {
    generation += 1;
    for (const id of [...rows.keys()]) if (!shown.includes(id)) rows.delete(id);
    for (const id of changed) rows.set(id, { record: aRecord(id, `as of ${generation}`), since: generation });
    const sorted = [...rows].sort(([one], [other]) => shown.indexOf(one) - shown.indexOf(other));
    rows.clear();
    for (const [id, row] of sorted) rows.set(id, row);
  };
  const answer = (since: number, after: number): IndexNews => {
    asked.push([since, after]);
    const from = since > generation ? 0 : since;
    const fresh = [...rows.values()].filter((row) => row.since > from).map(({ record }) => record);
    const records = fresh.slice(after, after + A_PART);
    const head = { caseId: 'c', state: 'current', undo: null, redo: null, generation, records } as const;
    if (records.length === A_PART) return { ...head, copies: [], order: [], next: after + A_PART };
    return { ...head, copies: [], order: [...rows.keys()], next: null };
  };
  change(ids, ids);
  return { change, answer, asked, ask: async (since: number, after: number) => answer(since, after) };
}

function aRecord(id: string, title: string): Encounter {
  return {
    ...{ id, runs: [], type: { value: 'other', ...SURE }, title: { value: title, ...SURE } },
    ...{ date: null, noDateByHand: false, author: null, noAuthorByHand: false, split: SURE },
    ...{ furtherDates: [], unread: 0, blank: 0, reordered: false },
  };
}

const titles = (records: readonly Encounter[]): string[] =>
  records.map(({ id, title }) => `${id} ${title.value}`);

describe('an index that is read', () => {
  it('comes in parts, in the order of the file', async () => {
    const index = anIndex('a', 'b', 'c', 'd', 'e');
    const known = await updateIndex(undefined, index.ask);
    expect(known.records.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(index.asked).toEqual([
      [0, 0],
      [0, 2],
      [0, 4],
    ]);
  });

  it('is asked for what changed alone once it is known, and the rest stays the same object', async () => {
    const index = anIndex('a', 'b', 'c', 'd', 'e');
    const before = await updateIndex(undefined, index.ask);
    index.change(['a', 'x', 'c', 'e'], ['x', 'c']);
    const asked = index.asked.length;
    const after = await updateIndex(before, index.ask);
    expect(titles(after.records)).toEqual(['a as of 1', 'x as of 2', 'c as of 2', 'e as of 1']);
    expect(after.records[0]).toBe(before.records[0]);
    expect(index.asked.slice(asked)).toEqual([
      [1, 0],
      [1, 2],
    ]);
  });

  it('keeps its list where nothing changed: nothing is made of it anew', async () => {
    const index = anIndex('a', 'b', 'c');
    const before = await updateIndex(undefined, index.ask);
    const after = await updateIndex(before, index.ask);
    expect(after.records).toBe(before.records);
    expect(after.copies).toBe(before.copies);
  });

  it('shows what was taken away even where nothing came', async () => {
    const index = anIndex('a', 'b', 'c');
    const before = await updateIndex(undefined, index.ask);
    index.change(['a', 'c'], []);
    expect((await updateIndex(before, index.ask)).records.map(({ id }) => id)).toEqual(['a', 'c']);
  });

  it('is whole when it changes between two parts', async () => {
    const index = anIndex('a', 'b', 'c', 'd', 'e');
    let answers = 0;
    const known = await updateIndex(undefined, async (since, after) => {
      answers += 1;
      if (answers === 2) index.change(['c', 'd', 'e', 'f'], ['f']);
      return index.answer(since, after);
    });
    expect(titles(known.records)).toEqual(['c as of 1', 'd as of 1', 'e as of 1', 'f as of 2']);
  });

  it('is read anew where it is another one than was known', async () => {
    const known = await updateIndex(undefined, anIndex('a', 'b').ask);
    const other = anIndex('x', 'y');
    expect((await updateIndex({ ...known, generation: 7 }, other.ask)).records.map(({ id }) => id)).toEqual([
      'x',
      'y',
    ]);
    expect((await updateIndex(known, other.ask)).records.map(({ id }) => id)).toEqual(['x', 'y']);
  });
});
