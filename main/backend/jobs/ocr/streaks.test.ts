import { describe, expect, it } from 'vitest';
import type { GreyPicture } from '../pdf/render.ts';
import { withoutStreaks } from './streaks.ts';

const WIDTH = 200;
const HEIGHT = 1_000;

/** Lines of letters, each a stem of five pixels and seven apart. */
function printed(): GreyPicture {
  const data = new Uint8Array(WIDTH * HEIGHT).fill(255);
  for (let y = 40; y < HEIGHT - 40; y += 1) {
    if (y % 24 > 10) continue;
    for (let x = 14; x < WIDTH - 14; x += 1) if (x % 7 < 5) data[y * WIDTH + x] = 0;
  }
  return { width: WIDTH, height: HEIGHT, data };
}

function drawn(
  { data, ...size }: GreyPicture,
  isInk: (x: number, y: number) => boolean,
  grey = 0,
): GreyPicture {
  const out = data.slice();
  for (let at = 0; at < out.length; at += 1)
    if (isInk(at % WIDTH, Math.floor(at / WIDTH))) out[at] = Math.min(out[at] ?? 255, grey);
  return { ...size, data: out };
}

describe('a streak down a scan', () => {
  it.each([
    ['through the middle of letters', 101],
    ['between letters', 103],
  ])('goes, and the letters stay: %s', (_, at) => {
    const print = printed();
    expect(withoutStreaks(drawn(print, (x) => x === at, 60))).toEqual(print);
  });

  it('goes where it is broken, and where it does not reach over the whole sheet', () => {
    const print = printed();
    const broken = drawn(print, (x, y) => x === 103 && y > 200 && y < 900 && y % 40 > 4);
    expect(withoutStreaks(broken)).toEqual(print);
  });
});

describe('what is no streak stays as it is', () => {
  it.each<[string, (x: number, y: number) => boolean]>([
    ['print alone', () => false],
    ['the side of a box, short as it is', (x, y) => x === 103 && y < 400],
    ['a bar', (x) => x > 180],
    ['a line that is not straight down', (x, y) => x === 60 + Math.floor(y / 12)],
    ['a line across', (_, y) => y === 20],
  ])('%s', (_, isInk) => {
    const picture = drawn(printed(), isInk);
    expect(withoutStreaks(picture)).toBe(picture);
  });
});
