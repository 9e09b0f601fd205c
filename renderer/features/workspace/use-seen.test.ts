import { describe, expect, it } from 'vitest';
import type { DocumentSeen } from '../../../shared/contracts/viewing.ts';
import { nextUnseen, percentSeen, summaryOfSeen } from './use-seen.ts';

const aDocument = (documentId: string, pages: number, seen: [number, number][]): DocumentSeen => ({
  ...{ documentId, name: `${documentId}.pdf`, pages, seen },
});

describe('pages seen', () => {
  it('are counted over all documents', () => {
    const summary = summaryOfSeen([aDocument('a', 10, [[0, 2]]), aDocument('b', 5, [[4, 5]])]);
    expect(summary).toMatchObject({ pages: 15, seen: 3 });
    expect(percentSeen(summary)).toBe(20);
  });

  it('are all of the file only when none is missing', () => {
    expect(percentSeen({ pages: 1_000, seen: 999 })).toBe(99);
    expect(percentSeen({ pages: 1_000, seen: 1_000 })).toBe(100);
    expect(percentSeen({ pages: 1_000, seen: 1 })).toBe(1);
    expect(percentSeen({ pages: 1_000, seen: 0 })).toBe(0);
  });

  const documents = [aDocument('a', 4, [[0, 2]]), aDocument('b', 3, [[0, 3]]), aDocument('c', 3, [[1, 2]])];

  it('that are missing are gone to in the order of the documents, and round again', () => {
    expect(nextUnseen(documents, 'a', 0)).toEqual({ documentId: 'a', page: 2 });
    expect(nextUnseen(documents, 'a', 2)).toEqual({ documentId: 'a', page: 3 });
    expect(nextUnseen(documents, 'a', 3)).toEqual({ documentId: 'c', page: 0 });
    expect(nextUnseen(documents, 'c', 0)).toEqual({ documentId: 'c', page: 2 });
    expect(nextUnseen(documents, 'c', 2)).toEqual({ documentId: 'a', page: 2 });
    expect(nextUnseen(documents, undefined, 0)).toEqual({ documentId: 'a', page: 2 });
  });

  it('are nowhere when all were seen, or the only one left is in view', () => {
    expect(nextUnseen([aDocument('b', 3, [[0, 3]])], 'b', 1)).toBeUndefined();
    expect(nextUnseen([aDocument('b', 3, [[0, 2]])], 'b', 2)).toBeUndefined();
    expect(nextUnseen([aDocument('b', 3, [[1, 3]])], 'b', 2)).toEqual({ documentId: 'b', page: 0 });
    expect(nextUnseen([], undefined, 0)).toBeUndefined();
  });
});
