import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countIn, countWithin, holds, printRanges, rangesOf, restOf, withPages } from './page-ranges.ts';

const somePages = fc.uniqueArray(fc.nat(60)).map((pages) => pages.sort((a, b) => a - b));

describe('ranges of pages', () => {
  it('hold the pages that they were made of, and no others', () => {
    fc.assert(
      fc.property(somePages, (pages) => {
        const ranges = rangesOf(pages);
        expect(countIn(ranges)).toBe(pages.length);
        for (let page = 0; page <= 61; page += 1) expect(holds(ranges, page)).toBe(pages.includes(page));
      }),
    );
  });

  it('and their rest are the whole document', () => {
    fc.assert(
      fc.property(somePages, (pages) => {
        const ranges = rangesOf(pages);
        const rest = restOf(ranges, 61);
        for (let page = 0; page < 61; page += 1) expect(holds(rest, page)).toBe(!holds(ranges, page));
        expect(countIn(rest)).toBe(61 - pages.length);
      }),
    );
  });

  it('are counted between any two pages', () => {
    fc.assert(
      fc.property(somePages, fc.nat(60), fc.nat(20), (pages, from, count) => {
        const within = pages.filter((page) => page >= from && page < from + count);
        expect(countWithin(rangesOf(pages), from, from + count)).toBe(within.length);
      }),
    );
  });

  it('grow by the pages that are added', () => {
    fc.assert(
      fc.property(somePages, somePages, (pages, added) => {
        const all = [...new Set([...pages, ...added])].sort((a, b) => a - b);
        expect(withPages(rangesOf(pages), added)).toEqual(rangesOf(all));
      }),
    );
  });

  it('are printed from 1, and cut off where they are many', () => {
    const ranges = rangesOf([0, 1, 2, 4, 7, 8]);
    expect(printRanges(ranges)).toBe('1–3, 5, 8–9');
    expect(printRanges(ranges, 1)).toBe('1–3 and 3 more');
    expect(printRanges([])).toBe('');
  });
});
