import { describe, expect, it } from 'vitest';
import { reduced } from './reduce.ts';

/** A picture whose pixels are grey by a rule. */
function aPicture(
  width: number,
  height: number,
  greyAt: (x: number, y: number) => number,
): Uint8ClampedArray {
  const pixels = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < width * height; at += 1) {
    pixels.fill(greyAt(at % width, Math.floor(at / width)), 4 * at, 4 * at + 3);
    pixels[4 * at + 3] = 255;
  }
  return pixels;
}

describe('a small picture', () => {
  it('shows what is where in the large one', () => {
    const large = aPicture(90, 60, (x, y) => (x < 45 ? 0 : 200) + (y < 30 ? 0 : 50));
    const small = reduced(large, { width: 90, height: 60 }, { width: 6, height: 4 });
    const grey = (x: number, y: number) => small[4 * (6 * y + x)];
    expect([grey(0, 0), grey(5, 0), grey(0, 3), grey(5, 3)]).toEqual([0, 200, 50, 250]);
    expect(small).toHaveLength(6 * 4 * 4);
    expect(small[3]).toBe(255);
  });

  it('shows fine lines as grey', () => {
    const lines = aPicture(90, 90, (_, y) => (y % 3 === 0 ? 0 : 255));
    const small = reduced(lines, { width: 90, height: 90 }, { width: 10, height: 10 });
    for (let at = 0; at < small.length; at += 4) {
      expect(small[at]).toBeGreaterThan(100);
      expect(small[at]).toBeLessThan(250);
    }
  });

  it('may be larger than what it was made of', () => {
    const small = reduced(
      aPicture(2, 1, (x) => 100 * x),
      { width: 2, height: 1 },
      { width: 4, height: 2 },
    );
    expect([small[0], small[12]]).toEqual([0, 100]);
  });
});
