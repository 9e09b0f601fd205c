import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffSequences, type Edit } from './myers.ts';

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 40 });
const NO_BOUND = 1_000;

/** Length of the longest common subsequence, by the table of the textbooks. */
function commonLength(a: readonly string[], b: readonly string[]): number {
  let row: number[] = new Array(b.length + 1).fill(0);
  for (const one of a) {
    const next = [0];
    b.forEach((other, j) => {
      next.push(one === other ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0));
    });
    row = next;
  }
  return row.at(-1) ?? 0;
}

const total = (edits: readonly Edit[], kinds: readonly Edit['kind'][]) =>
  edits.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { length }) => sum + length, 0);

describe('the shortest way from one sequence to another', () => {
  it('gives the new one forwards and the old one backwards, and no way is shorter', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const edits = diffSequences(a, b, NO_BOUND) ?? [];
        const old = edits.flatMap(({ kind, before, length }) =>
          kind === 'inserted' ? [] : a.slice(before, before + length),
        );
        const fresh = edits.flatMap(({ kind, before, after, length }) => {
          if (kind === 'deleted') return [];
          return kind === 'same' ? a.slice(before, before + length) : b.slice(after, after + length);
        });
        expect(old).toEqual(a);
        expect(fresh).toEqual(b);
        expect(total(edits, ['same'])).toBe(commonLength(a, b));
      }),
    );
  });

  it('is one stretch for sequences that are the same', () => {
    expect(diffSequences(['a', 'b'], ['a', 'b'], 0)).toEqual([
      { kind: 'same', before: 0, after: 0, length: 2 },
    ]);
    expect(diffSequences([], [], 0)).toEqual([]);
  });

  it('gives up beyond the bound, and exactly there', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const needed = a.length + b.length - 2 * commonLength(a, b);
        expect(diffSequences(a, b, needed)).toBeDefined();
        if (needed > 0) expect(diffSequences(a, b, needed - 1)).toBeUndefined();
      }),
    );
  });
});
