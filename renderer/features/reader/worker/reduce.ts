import type { Pixels } from '../model/plan.ts';

/** Samples of each small pixel, in each direction: 25 of the 64 that it stands for, so close that no line falls between. */
const SAMPLES = 5;

/**
 * A smaller copy of opaque pixels (red, green, blue, alpha). Three milliseconds, where drawing the whole picture once more
 * takes ten, for which a page that somebody waits for would have to wait as well.
 */
export function reduced(
  pixels: Uint8ClampedArray,
  { width, height }: Pixels,
  to: Pixels,
): Uint8ClampedArray<ArrayBuffer> {
  const small = new Uint8ClampedArray(to.width * to.height * 4);
  const columns = samplesOf(width, to.width);
  const rows = samplesOf(height, to.height);
  const count = SAMPLES * SAMPLES;
  for (let y = 0; y < to.height; y += 1) {
    for (let x = 0; x < to.width; x += 1) {
      let red = 0;
      let green = 0;
      let blue = 0;
      for (let row = 0; row < SAMPLES; row += 1) {
        const start = (rows[y * SAMPLES + row] ?? 0) * width;
        for (let column = 0; column < SAMPLES; column += 1) {
          const at = 4 * (start + (columns[x * SAMPLES + column] ?? 0));
          red += pixels[at] ?? 0;
          green += pixels[at + 1] ?? 0;
          blue += pixels[at + 2] ?? 0;
        }
      }
      const at = 4 * (y * to.width + x);
      small[at] = red / count;
      small[at + 1] = green / count;
      small[at + 2] = blue / count;
      small[at + 3] = 255;
    }
  }
  return small;
}

/** Which of so many pixels stand for each of fewer, evenly spread. */
function samplesOf(from: number, to: number): Uint32Array {
  return Uint32Array.from({ length: to * SAMPLES }, (_, at) =>
    Math.min(from - 1, Math.floor(((at + 0.5) * from) / (to * SAMPLES))),
  );
}
