import { describe, expect, it } from 'vitest';
import { Layout, PAGE_GAP } from './layout.ts';
import {
  type Drawing,
  type Drawn,
  drawingsFor,
  MAX_MOUNTED,
  MAX_PAGE_PIXELS,
  MAX_TOTAL_PIXELS,
  pagesAround,
  pixelsFor,
} from './plan.ts';
import type { Zoom } from './types.ts';

function aLayout(zoom: Zoom): Layout {
  return new Layout({
    pages: 100,
    sizes: new Map(),
    estimate: { width: 612, height: 792 },
    zoom,
    turnsOf: () => 0,
    pane: { width: 1000, height: 700 },
  });
}

describe('pagesAround', () => {
  it('gives what is in view, then what is near, the next page before the last one', () => {
    expect(pagesAround(10, 11, 100)).toEqual([10, 11, 12, 9, 13, 8]);
    expect(pagesAround(0, 0, 2)).toEqual([0, 1]);
  });

  it('is bounded however many pages are in view', () => {
    expect(pagesAround(0, 80, 100)).toHaveLength(MAX_MOUNTED);
  });
});

describe('pixelsFor', () => {
  it('draws at the pixels of the device', () => {
    expect(pixelsFor(816, 1056, 2, MAX_PAGE_PIXELS)).toEqual({ width: 1632, height: 2112 });
  });

  it('caps what one picture holds and keeps its proportions', () => {
    const { width, height } = pixelsFor(816 * 5, 1056 * 5, 2, MAX_PAGE_PIXELS);
    expect(width * height).toBeLessThanOrEqual(MAX_PAGE_PIXELS);
    expect(width / height).toBeCloseTo(816 / 1056, 2);
  });
});

const NOTHING: Drawn = { page: undefined, part: undefined };
const pixels = ({ whole, part = { ...whole, left: 0, top: 0 } }: Drawing) => part.width * part.height;

function lookAt(layout: Layout, page: number, drawn: (page: number) => Drawn = () => NOTHING): Drawing[] {
  const scroll = { left: 0, top: layout.box(page).top };
  return drawingsFor({ layout, first: page, last: page, scroll, ratio: 1, isScrolling: false }, drawn);
}

describe('drawingsFor', () => {
  it('asks for nothing that is there at the right size', () => {
    const there: Drawn = { page: { width: 816, height: 1056 }, part: undefined };
    const drawings = lookAt(aLayout(1), 5, (page) => (page === 5 ? there : NOTHING));
    expect(drawings.map((d) => d.page)).toEqual([6, 4, 7, 3]);
  });

  it('draws a large page coarsely first, unless an older picture stands in', () => {
    const layout = aLayout(2.5);
    const [first, ...more] = lookAt(layout, 5).filter((d) => d.page === 5);
    expect(more).toEqual([]);
    const { coarse = { width: 0, height: 0 }, whole = coarse } = first ?? {};
    expect(coarse.width).toBeGreaterThan(0.3 * whole.width);
    expect(coarse.width * coarse.height).toBeLessThanOrEqual((whole.width * whole.height) / 4);
    const older: Drawn = { page: { width: 816, height: 1056 }, part: undefined };
    const [again] = lookAt(layout, 5, () => older);
    expect(again).toEqual({ page: 5, whole });
  });

  it('draws every page coarsely before one of them sharp while several have nothing, or someone scrolls', () => {
    const layout = aLayout(2.5);
    const scroll = { left: 0, top: layout.box(5).top };
    const at = { layout, first: 5, last: 5, scroll, ratio: 1 };
    const two = drawingsFor({ ...at, last: 6, isScrolling: false }, () => NOTHING);
    expect(two.slice(0, 4).map((d) => d.page)).toEqual([5, 6, 5, 6]);
    const scrolling = drawingsFor({ ...at, isScrolling: true }, () => NOTHING);
    expect(scrolling.slice(0, 2).map((d) => d.page)).toEqual([5, 5]);
    for (const { coarse } of [...two, ...scrolling]) expect(coarse).toBeUndefined();
    expect(scrolling.slice(0, 2).map(pixels)).toEqual(
      scrolling
        .slice(0, 2)
        .map(pixels)
        .sort((a, b) => a - b),
    );
  });

  it('draws sharp what is seen of a page that is too large for one picture, and a little around it', () => {
    const layout = aLayout(5);
    const [whole, sharp] = lookAt(layout, 5).filter((d) => d.page === 5);
    expect(whole?.part).toBeUndefined();
    expect(whole && pixels(whole)).toBeLessThan(4_000_000);
    expect(sharp?.whole.width).toBe(layout.box(5).width);
    expect(sharp?.part).toMatchObject({ left: 0, top: 0, width: 1250 - PAGE_GAP, height: 875 });
  });

  it('keeps a sharp part while it covers what is seen', () => {
    const layout = aLayout(5);
    const drawn = new Map<number, Drawn>();
    for (const { page, whole, part } of lookAt(layout, 5)) {
      const before = drawn.get(page) ?? NOTHING;
      drawn.set(page, part === undefined ? { ...before, page: whole } : { ...before, part: { whole, part } });
    }
    const partsAt = (top: number) =>
      drawingsFor(
        { layout, first: 5, last: 5, scroll: { left: 0, top }, ratio: 1, isScrolling: false },
        (page) => drawn.get(page) ?? NOTHING,
      ).filter(({ part }) => part !== undefined).length;
    expect(partsAt(layout.box(5).top + 100)).toBe(0);
    expect(partsAt(layout.box(5).top + 400)).toBe(1);
  });

  it('leaves pages out of view undrawn when the pixels are used up', () => {
    const layout = new Layout({
      pages: 100,
      sizes: new Map(),
      estimate: { width: 612, height: 792 },
      zoom: 2.9,
      turnsOf: () => 0,
      pane: { width: 1000, height: 700 },
    });
    const older: Drawn = { page: { width: 1, height: 1 }, part: undefined };
    const sharp = lookAt(layout, 5, () => older);
    const total = sharp.reduce((sum, d) => sum + pixels(d), 0);
    expect(total).toBeLessThanOrEqual(MAX_TOTAL_PIXELS);
    expect(sharp.length).toBeLessThan(5);
    expect(sharp[0]?.page).toBe(5);
  });
});
