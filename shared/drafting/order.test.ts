import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsByPart } from './choose.ts';
import type { DraftRecord } from './draft-fact.ts';
import { factsInOrder, inOrder, USUAL_ORDER, withFacts } from './order.ts';

const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id).join('');
const some = (letters: string) => [...letters].map((id) => ({ id }));

describe('what was put in order by hand', () => {
  it('stands as it was put; what is new stands behind what it usually follows', () => {
    expect(ids(inOrder(some('abcd'), []))).toBe('abcd');
    expect(ids(inOrder(some('abcd'), ['c', 'a', 'b', 'd']))).toBe('cabd');
    expect(ids(inOrder(some('abcd'), ['d', 'b']))).toBe('adbc');
    expect(ids(inOrder(some('ab'), ['gone', 'b', 'b', 'a']))).toBe('ba');
  });

  it('is all that there was, once, whatever the order names', () => {
    const letters = fc.uniqueArray(fc.stringMatching(/^[a-h]$/));
    fc.assert(
      fc.property(letters, fc.array(fc.stringMatching(/^[a-h]$/)), (usual, order) => {
        const rows = usual.map((id) => ({ id }));
        const made = inOrder(rows, order);
        expect([...made].sort((a, b) => a.id.localeCompare(b.id))).toEqual(
          [...rows].sort((a, b) => a.id.localeCompare(b.id)),
        );
        const known = [...new Set(order)].filter((id) => usual.includes(id));
        expect(made.map(({ id }) => id).filter((id) => known.includes(id))).toEqual(known);
      }),
    );
  });
});

const record = (id: string, date: string, values: readonly string[]): DraftRecord => ({
  ...{ id, type: 'progress-report', title: id, date, author: null },
  facts: values.map((value, at) => ({
    ...{ part: 'treatment' as const, key: value, value, start: at, end: at + 1 },
    ...{ id: value, documentId: 'd', page: 0 },
  })),
});
const RECORDS = [record('early', '2014-01-01', ['pt', 'tens']), record('late', '2015-01-01', ['esi'])];

describe('facts of a draft', () => {
  const told = (order = USUAL_ORDER) => ids(factsInOrder(factsByPart(RECORDS), RECORDS, order).treatment);

  it('follow their records, and those that were moved one by one stay where they were put', () => {
    expect(told()).toBe('pttensesi');
    const byRecord = { records: ['late', 'early'], facts: [] };
    expect(told(byRecord)).toBe('esipttens');
    expect(told(withFacts(byRecord, ['tens', 'esi', 'pt']))).toBe('tensesipt');
    expect(told(withFacts({ records: [], facts: ['esi', 'age'] }, ['tens', 'pt', 'esi']))).toBe('tensptesi');
  });
});
