import type { GreyPicture } from '../pdf/render.ts';

/** Darker is ink. */
const DARK = 128;
/** A band of rows with fewer points is dust or a rule's edge. */
const LEAST_INK_OF_LINE = 40;
/** Lines of text in a picture of 100 dots per inch: from six points on, up to large headings. */
const LEAST_HEIGHT = 6;
const MOST_HEIGHT = 40;
/** Rows with this share of a line's fullest row belong to the small letters' height. */
const CORE = 0.45;

/**
 * Which way up a level page is, from its letters: in English more of them reach above the small letters' height than
 * below it.
 * @returns above 0 where it stands upright, below where it stands on its head; near 0 where it cannot be told
 */
export function uprightness({ width, height, data }: GreyPicture): number {
  const rows = new Float64Array(height);
  for (let y = 0; y < height; y += 1) {
    let ink = 0;
    for (let at = y * width; at < (y + 1) * width; at += 1) if ((data[at] ?? 255) < DARK) ink += 1;
    rows[y] = ink;
  }
  let above = 0;
  let below = 0;
  for (const [from, to] of bandsOf(rows)) {
    const band = rows.subarray(from, to);
    const fullest = Math.max(...band);
    const first = band.findIndex((ink) => ink >= CORE * fullest);
    const last = band.findLastIndex((ink) => ink >= CORE * fullest);
    above += sum(band.subarray(0, first));
    below += sum(band.subarray(last + 1));
  }
  return above + below === 0 ? 0 : (above - below) / (above + below);
}

/** Stretches of rows with ink that are as high as a line of text. */
function bandsOf(rows: Float64Array): [number, number][] {
  const bands: [number, number][] = [];
  let from = -1;
  for (let y = 0; y <= rows.length; y += 1) {
    const hasInk = (rows[y] ?? 0) > 2;
    if (hasInk && from < 0) from = y;
    if (hasInk || from < 0) continue;
    const tall = y - from;
    if (tall >= LEAST_HEIGHT && tall <= MOST_HEIGHT && sum(rows.subarray(from, y)) >= LEAST_INK_OF_LINE) {
      bands.push([from, y]);
    }
    from = -1;
  }
  return bands;
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
