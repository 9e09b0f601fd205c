import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRange, rangeWithoutSize } from './byte-range.ts';

describe('a Range header', () => {
  it('names a closed range, cut at the end of the body', () => {
    expect(parseRange('bytes=10-19', 100)).toEqual({ start: 10, end: 19 });
    expect(parseRange('bytes=90-500', 100)).toEqual({ start: 90, end: 99 });
  });

  it('names everything from a place on, or the last bytes', () => {
    expect(parseRange('bytes=40-', 100)).toEqual({ start: 40, end: 99 });
    expect(parseRange('bytes=-5', 100)).toEqual({ start: 95, end: 99 });
    expect(parseRange('bytes=-500', 100)).toEqual({ start: 0, end: 99 });
  });

  it('cannot be satisfied beyond the end, or for no bytes at all', () => {
    expect(parseRange('bytes=100-', 100)).toBe('unsatisfiable');
    expect(parseRange('bytes=-0', 100)).toBe('unsatisfiable');
    expect(parseRange('bytes=0-', 0)).toBe('unsatisfiable');
  });

  it('is ignored when it is absent, of another unit, multiple or senseless', () => {
    for (const header of [null, '', 'bytes=-', 'items=0-1', 'bytes=0-1,5-6', 'bytes=9-3', 'bytes=a-b']) {
      expect(parseRange(header, 100)).toBeNull();
    }
  });

  it('never reaches outside of the body', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 1_000_000 }), (from, to, total) => {
        const range = parseRange(`bytes=${from}-${to}`, total);
        if (range === null || range === 'unsatisfiable') return;
        expect(range.start).toBeLessThanOrEqual(range.end);
        expect(range.end).toBeLessThan(total);
      }),
    );
  });
});

describe('a range before the size is known', () => {
  it('begins where it says, or at the start when no range is asked for', () => {
    expect(rangeWithoutSize('bytes=5-9')).toEqual({ start: 5, end: 9 });
    for (const [header, start] of [
      ['bytes=5-', 5],
      [null, 0],
      ['items=1-2', 0],
      ['bytes=9-5', 0],
    ] as const) {
      expect(rangeWithoutSize(header)).toEqual({ start, end: Number.POSITIVE_INFINITY });
    }
  });

  it('is not known for a suffix', () => {
    expect(rangeWithoutSize('bytes=-5')).toBeNull();
    expect(rangeWithoutSize('bytes=-0')).toBeNull();
  });
});
