import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cropAround, cropPixels } from './crop.ts';

const rect = fc
  .tuple(
    fc.integer({ min: 0, max: 99 }),
    fc.integer({ min: 0, max: 99 }),
    fc.integer({ min: 1, max: 100 }),
    fc.integer({ min: 1, max: 100 }),
  )
  .map(([left, top, width, height]) => ({
    ...{ left: left / 100, top: top / 100 },
    ...{ width: Math.min(width, 100 - left) / 100, height: Math.min(height, 100 - top) / 100 },
  }));

describe('the part of a page that is shown of evidence', () => {
  it('has the top of every box in it where they fit, and lies on the page', () => {
    fc.assert(
      fc.property(fc.array(rect, { minLength: 1, maxLength: 5 }), (rects) => {
        const crop = cropAround(rects);
        const top = Math.min(...rects.map((one) => one.top));
        expect(crop.top).toBeLessThanOrEqual(top);
        expect(crop.left).toBeLessThanOrEqual(Math.min(...rects.map((one) => one.left)) + 1e-9);
        expect(crop.left).toBeGreaterThanOrEqual(0);
        expect(crop.left + crop.width).toBeLessThanOrEqual(1 + 1e-9);
        expect(crop.top + crop.height).toBeLessThanOrEqual(1 + 1e-9);
        expect(crop.height).toBeGreaterThan(0);
        const { whole, part } = cropPixels({ width: 612, height: 792 }, crop, 360);
        expect(part.left + part.width).toBeLessThanOrEqual(whole.width);
        expect(part.top + part.height).toBeLessThanOrEqual(whole.height);
        expect(Math.abs(part.width - 360)).toBeLessThanOrEqual(2);
      }),
    );
  });
});
