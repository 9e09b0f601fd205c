import { describe, expect, it } from 'vitest';
import { Layout } from './layout.ts';
import {
  drawingsFor,
  MAX_CANVAS_PIXELS,
  MAX_MOUNTED,
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
    turns: 0,
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
    expect(pixelsFor(816, 1056, 2)).toEqual({ width: 1632, height: 2112 });
  });

  it('caps what one canvas holds and keeps its proportions', () => {
    const { width, height } = pixelsFor(816 * 5, 1056 * 5, 2);
    expect(width * height).toBeLessThanOrEqual(MAX_CANVAS_PIXELS);
    expect(width / height).toBeCloseTo(816 / 1056, 2);
  });
});

describe('drawingsFor', () => {
  it('asks for nothing that is there at the right size', () => {
    const layout = aLayout(1);
    const drawings = drawingsFor(layout, 5, 5, 1, (page) =>
      page === 5 ? { width: 816, height: 1056 } : undefined,
    );
    expect(drawings.map((d) => d.page)).toEqual([6, 4, 7, 3]);
  });

  it('draws a large page coarsely first, unless an older picture stands in', () => {
    const layout = aLayout(4);
    const first = drawingsFor(layout, 5, 5, 1, () => undefined).filter((d) => d.page === 5);
    expect(first).toHaveLength(2);
    expect((first[0]?.width ?? 0) < (first[1]?.width ?? 0)).toBe(true);
    expect(
      drawingsFor(layout, 5, 5, 1, () => ({ width: 816, height: 1056 })).filter((d) => d.page === 5),
    ).toHaveLength(1);
  });

  it('leaves pages out of view undrawn when the pixels are used up', () => {
    const sharp = drawingsFor(aLayout(4), 5, 5, 1, () => ({ width: 1, height: 1 }));
    const total = sharp.reduce((sum, d) => sum + d.width * d.height, 0);
    expect(total).toBeLessThanOrEqual(MAX_TOTAL_PIXELS);
    expect(sharp.length).toBeLessThan(5);
    expect(sharp[0]?.page).toBe(5);
  });
});
