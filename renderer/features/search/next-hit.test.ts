import { describe, expect, it } from 'vitest';
import { nextHit } from './next-hit.ts';
import { aHit } from './testing/a-hit.ts';

const hits = [aHit('a', 0), aHit('a', 4), aHit('b', 2)];
const at = (documentId: string, page: number, which: number) => ({ documentId, page, at: which });

describe('going through hits', () => {
  it('begins with the first, and backwards with the last', () => {
    expect(nextHit(hits, undefined, 1, 0)).toEqual({ index: 0, at: 0 });
    expect(nextHit(hits, undefined, -1, 0)).toEqual({ index: 2, at: 'last' });
  });

  it('goes through all hits of a page before the next page', () => {
    expect(nextHit(hits, at('a', 4, 0), 1, 3)).toEqual({ index: 1, at: 1 });
    expect(nextHit(hits, at('a', 4, 2), 1, 3)).toEqual({ index: 2, at: 0 });
    expect(nextHit(hits, at('a', 4, 1), -1, 3)).toEqual({ index: 1, at: 0 });
    expect(nextHit(hits, at('a', 4, 0), -1, 3)).toEqual({ index: 0, at: 'last' });
  });

  it('goes on from a page on which nothing is marked', () => {
    expect(nextHit(hits, at('a', 4, 0), 1, 0)).toEqual({ index: 2, at: 0 });
  });

  it('leaves the list at its ends, for the caller to go on', () => {
    expect(nextHit(hits, at('b', 2, 0), 1, 1)).toEqual({ index: 3, at: 0 });
    expect(nextHit(hits, at('a', 0, 0), -1, 1)).toEqual({ index: -1, at: 'last' });
  });

  it('begins anew where the hit that was gone to is none any more', () => {
    expect(nextHit(hits, at('a', 9, 0), 1, 1)).toEqual({ index: 0, at: 0 });
  });
});
