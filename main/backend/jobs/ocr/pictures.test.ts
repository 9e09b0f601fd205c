import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GreyPicture } from '../pdf/render.ts';
import { halved, levelled, turned, unlevelled, unturned, withoutRules } from './pictures.ts';
import { lieOf } from './skew.ts';
import { uprightness } from './upright.ts';

const turns = fc.constantFrom(0, 1, 2, 3) as fc.Arbitrary<0 | 1 | 2 | 3>;
const size = fc.integer({ min: 1, max: 20 });
const picture = fc
  .tuple(size, size)
  .chain(([width, height]) =>
    fc
      .uint8Array({ minLength: width * height, maxLength: width * height })
      .map((data): GreyPicture => ({ width, height, data })),
  );

/** White paper with lines of print: dashes, taller ones now and then, falling by so many degrees. */
function printed(degrees: number, width = 850, height = 1100): GreyPicture {
  const data = new Uint8Array(width * height).fill(255);
  const slope = Math.tan((degrees * Math.PI) / 180);
  for (let line = 120; line < height - 120; line += 22) {
    for (let x = 90; x < width - 90; x += 1) {
      if (x % 7 > 4) continue;
      const rise = x % 49 < 5 ? 4 : 0;
      const top = Math.round(line + slope * (x - width / 2));
      for (let y = top - rise; y < top + 8; y += 1) data[y * width + x] = 0;
    }
  }
  return { width, height, data };
}

describe('a picture', () => {
  it('turned four times by a quarter, or there and back, is itself', () => {
    fc.assert(
      fc.property(picture, turns, (one, by) => {
        const back = ((4 - by) % 4) as 0 | 1 | 2 | 3;
        expect(turned(turned(one, by), back)).toEqual(one);
        expect(turned(turned(one, 1), 1)).toEqual(turned(one, 2));
      }),
    );
  });

  it('turned has each point where it is found again', () => {
    fc.assert(
      fc.property(picture, turns, fc.nat(), (one, by, seed) => {
        const out = turned(one, by);
        const at = seed % out.data.length;
        const [x, y] = unturned(
          (at % out.width) + 0.5,
          Math.floor(at / out.width) + 0.5,
          by,
          one.width,
          one.height,
        );
        expect(out.data[at]).toBe(one.data[Math.floor(y) * one.width + Math.floor(x)]);
      }),
    );
  });

  it('levelled has a point where it is found again', () => {
    const one = printed(0, 200, 300);
    one.data.fill(255);
    for (const [x, y] of [
      [60, 80],
      [150, 200],
    ] as const) {
      for (const dy of [-1, 0, 1]) one.data.fill(0, (y + dy) * 200 + x - 1, (y + dy) * 200 + x + 2);
    }
    const level = levelled(one, 5);
    let found = 0;
    for (let at = 0; at < level.data.length; at += 1) {
      if ((level.data[at] ?? 255) > 40) continue;
      const [x, y] = unlevelled(at % 200, Math.floor(at / 200), 5, 200, 300);
      expect(Math.min(Math.hypot(x - 60, y - 80), Math.hypot(x - 150, y - 200))).toBeLessThan(2);
      found += 1;
    }
    expect(found).toBeGreaterThan(4);
  });

  it('halved is as grey as before', () => {
    expect(
      halved({ width: 4, height: 2, data: Uint8Array.from([0, 0, 255, 255, 0, 0, 255, 255]) }).data,
    ).toEqual(Uint8Array.from([0, 255]));
  });

  it('without rules keeps its letters and loses its lines, across and down', () => {
    const one = printed(0);
    const before = one.data.filter((grey) => grey === 0).length;
    one.data.fill(0, 50 * 850, 51 * 850);
    for (let y = 0; y < 1100; y += 1) one.data[y * 850 + 40] = 0;
    expect(withoutRules(one, 24).data.filter((grey) => grey === 0)).toHaveLength(before);
  });
});

describe('the lie of a page', () => {
  it.each([-6, -2.3, -0.5, 0, 0.7, 1.5, 4])(
    'that falls by %d degrees is found to a fifth of one',
    (degrees) => {
      expect(Math.abs(lieOf(printed(degrees)).degrees - degrees)).toBeLessThanOrEqual(0.2);
    },
  );

  it('is nothing on blank paper', () => {
    expect(lieOf({ width: 9, height: 9, data: new Uint8Array(81).fill(255) })).toEqual({
      degrees: 0,
      sharpness: 0,
    });
  });

  it('shows which way is up by the letters that reach above the others', () => {
    expect(uprightness(printed(0), 0)).toBeGreaterThan(0.5);
    expect(uprightness(printed(1.5), 1.5)).toBeGreaterThan(0.4);
    expect(uprightness(turned(printed(0), 2), 0)).toBeLessThan(-0.5);
  });
});
