import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxBetween, boxStepped, isMeant } from './drawn-box.ts';

/** In hundredths of the page, from beyond one edge to beyond the other. */
const hundredths = fc.integer({ min: -100, max: 200 });
const corners = fc
  .tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 }), hundredths, hundredths)
  .map(
    ([x, y, x2, y2]) =>
      [
        { x: x / 100, y: y / 100 },
        // Another line and column than the first, so that it is a box.
        { x: (x2 === x ? x + 1 : x2) / 100, y: (y2 === y ? y + 1 : y2) / 100 },
      ] as const,
  )
  .filter(([a, b]) => isMeant(boxBetween(a, b)));
const step = fc.tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: -5, max: 5 }), fc.boolean());

describe('a box that is drawn on a page', () => {
  it('has its corners where it was drawn, whichever way, and none beyond the page', () => {
    expect(boxBetween({ x: 0.75, y: 0.5 }, { x: 0.25, y: 0.75 })).toEqual({
      ...{ left: 0.25, top: 0.5 },
      ...{ width: 0.5, height: 0.25 },
    });
    expect(boxBetween({ x: 0.5, y: 0.5 }, { x: 3, y: -3 })).toEqual({
      left: 0.5,
      top: 0,
      width: 0.5,
      height: 0.5,
    });
    expect(isMeant(boxBetween({ x: 0.5, y: 0.5 }, { x: 0.502, y: 0.9 }))).toBe(false);
  });

  it('stays on the page and does not vanish, however it is moved and stretched', () => {
    fc.assert(
      fc.property(corners, fc.array(step), ([a, b], steps) => {
        const box = steps.reduce((now, [x, y, resizes]) => boxStepped(now, x, y, resizes), boxBetween(a, b));
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.top).toBeGreaterThanOrEqual(0);
        expect(box.left + box.width).toBeLessThanOrEqual(1 + 1e-9);
        expect(box.top + box.height).toBeLessThanOrEqual(1 + 1e-9);
        expect(isMeant(box)).toBe(true);
      }),
    );
  });
});
