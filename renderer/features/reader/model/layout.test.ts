import { describe, expect, it } from 'vitest';
import { anchorAt, readingAnchor, scrollTo } from './anchor.ts';
import { Layout, type LayoutInput, PAGE_GAP } from './layout.ts';
import type { PageSize } from './types.ts';

const LETTER: PageSize = { width: 612, height: 792 };
const PANE = { width: 800, height: 600 };

function aLayout(change: Partial<LayoutInput> = {}): Layout {
  return new Layout({
    pages: 100,
    sizes: new Map(),
    estimate: LETTER,
    zoom: 1,
    turnsOf: () => 0,
    pane: PANE,
    ...change,
  });
}

describe('Layout', () => {
  it('lays pages out at their printed size, 96 px to the inch, one below the other', () => {
    const layout = aLayout();
    expect(layout.box(0)).toMatchObject({ top: PAGE_GAP, width: 816, height: 1056 });
    expect(layout.box(1).top).toBe(2 * PAGE_GAP + 1056);
    expect(layout.height).toBe(100 * (1056 + PAGE_GAP) + PAGE_GAP);
  });

  it('fits each page to the width, however large the file says that it is', () => {
    const layout = aLayout({ zoom: 'width', sizes: new Map([[1, { width: 2550, height: 3300 }]]) });
    expect(layout.box(0).width).toBe(PANE.width - 2 * PAGE_GAP);
    expect(layout.box(1).width).toBe(PANE.width - 2 * PAGE_GAP);
    expect(layout.width).toBe(PANE.width);
  });

  it('fits a whole page into the pane, turned or not', () => {
    for (const turns of [0, 1] as const) {
      const box = aLayout({ zoom: 'page', turnsOf: () => turns }).box(0);
      expect(box.width).toBeLessThanOrEqual(PANE.width - 2 * PAGE_GAP);
      expect(box.height).toBeLessThanOrEqual(PANE.height - 2 * PAGE_GAP);
    }
  });

  it('finds the page at any height', () => {
    const layout = aLayout();
    for (const page of [0, 1, 50, 99]) {
      const { top, height } = layout.box(page);
      expect(layout.pageAt(top)).toBe(page);
      expect(layout.pageAt(top + height - 1)).toBe(page);
    }
    expect(layout.pageAt(-5)).toBe(0);
    expect(layout.pageAt(1e9)).toBe(99);
  });

  it('stays within what a browser can lay out, for any number of pages at any zoom', () => {
    expect(aLayout({ pages: 100_000, zoom: 5 }).height).toBeLessThan(2 ** 25);
  });

  it('goes back to the place that it told', () => {
    const layout = aLayout();
    const place = { page: 42, top: 0.25 };
    expect(layout.placeAt({ left: 8, top: layout.scrollTopOf(place) })).toMatchObject(place);
  });

  it('counts the page of which most is seen', () => {
    const layout = aLayout();
    expect(layout.mostVisible(layout.box(1).top - 500)).toBe(0);
    expect(layout.mostVisible(layout.box(1).top - 100)).toBe(1);
  });

  it('keeps what is read in its place when pages above turn out to have another size', () => {
    const before = aLayout();
    const scroll = { left: 8, top: before.scrollTopOf({ page: 42, top: 0.5 }) };
    const sizes = new Map([3, 7, 41].map((page) => [page, { width: 792, height: 612 }]));
    const after = aLayout({ sizes });
    const kept = scrollTo(after, readingAnchor(before, scroll));
    expect(after.placeAt(kept)).toMatchObject({ page: 42, top: 0.5 });
    expect(kept.top).not.toBe(scroll.top);
  });

  it('keeps the point under the cursor in its place when zooming', () => {
    const before = aLayout();
    const scroll = { left: 10, top: 5000 };
    const anchor = anchorAt(before, scroll, 200, 150);
    const after = aLayout({ zoom: 2 });
    expect(anchorAt(after, scrollTo(after, anchor), 200, 150)).toMatchObject({
      page: anchor.page,
      x: expect.closeTo(anchor.x, 6),
      y: expect.closeTo(anchor.y, 6),
    });
  });
});
