import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CELL, columnsIn, pageForKey, pagesInView } from './thumbnail-grid.ts';

describe('the grid of pages', () => {
  it('draws every page that is seen, and few others, however many there are', () => {
    const size = fc.integer({ min: 100, max: 1_200 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20_000 }),
        size,
        size,
        fc.nat(400_000),
        (pages, width, height, top) => {
          const columns = columnsIn(width);
          const { first, last } = pagesInView(pages, columns, { top, height });
          expect(last - first).toBeLessThanOrEqual((Math.ceil(height / CELL.height) + 4) * columns);
          for (let page = Math.max(0, first - columns); page < Math.min(pages, last + columns); page += 1) {
            const start = Math.floor(page / columns) * CELL.height;
            const isSeen = start + CELL.height > top && start < top + height;
            if (isSeen) expect(page >= first && page < last).toBe(true);
          }
        },
      ),
    );
  });

  it('is gone through by arrows, by rows too, and never left by them', () => {
    expect(pageForKey('ArrowDown', 4, 10, 3)).toBe(7);
    expect(pageForKey('ArrowDown', 8, 10, 3)).toBeUndefined();
    expect(pageForKey('ArrowUp', 1, 10, 3)).toBeUndefined();
    expect(pageForKey('ArrowLeft', 0, 10, 3)).toBeUndefined();
    expect(pageForKey('PageDown', 4, 10, 3)).toBe(9);
    expect(pageForKey('End', 0, 10, 3)).toBe(9);
    expect(pageForKey('x', 0, 10, 3)).toBeUndefined();
  });
});
