import { describe, expect, it } from 'vitest';
import { Layout } from './layout.ts';
import { pagesInView, SeenPages } from './seen-pages.ts';

const layout = (zoom: number): Layout =>
  new Layout({
    pages: 10,
    sizes: new Map(),
    estimate: { width: 612, height: 792 },
    zoom,
    turnsOf: () => 0,
    pane: { width: 900, height: 600 },
  });

describe('pages in view', () => {
  it('are those of which half is, or that fill half of the pane', () => {
    const large = layout(1);
    expect(pagesInView(large, { left: 0, top: 0 })).toEqual([0]);
    const { top } = large.box(1);
    expect(pagesInView(large, { left: 0, top: top - 330 })).toEqual([0]);
    expect(pagesInView(large, { left: 0, top: top - 290 })).toEqual([1]);
    expect(pagesInView(layout(0.25), { left: 0, top: 0 })).toEqual([0, 1]);
  });
});

describe('SeenPages', () => {
  it('counts a page after a second in view, once', () => {
    const seen = new SeenPages();
    expect(seen.look([0], 0)).toEqual([]);
    expect(seen.look([0, 1], 600)).toEqual([]);
    expect(seen.look([0, 1], 1_100)).toEqual([0]);
    expect(seen.look([0, 1], 1_700)).toEqual([1]);
    expect(seen.isCounting).toBe(false);
    expect(seen.look([0, 1], 9_000)).toEqual([]);
  });

  it('begins anew for a page that was out of view', () => {
    const seen = new SeenPages();
    seen.look([4], 0);
    seen.look([4], 900);
    seen.look([], 950);
    expect(seen.look([4], 1_200)).toEqual([]);
    expect(seen.look([4], 2_000)).toEqual([]);
    expect(seen.look([4], 2_300)).toEqual([4]);
  });
});
