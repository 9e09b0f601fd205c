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
 * Which way up a page is, from its letters: in English more of them reach above the small letters' height than below it.
 * @param degrees by which its lines fall to the right
 * @returns above 0 where it stands upright, below where it stands on its head; near 0 where it cannot be told
 */
export function uprightness({ width, height, data }: GreyPicture, degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const offset = Math.ceil(Math.abs(slope) * width) + 1;
  const rows = new Float64Array(height + 2 * offset);
  for (let x = 0; x < width; x += 1) {
    // Columns are shifted against each other: at such angles as good as turning the page.
    const shift = offset - Math.round(slope * x);
    for (let y = 0; y < height; y += 1) {
      if ((data[y * width + x] ?? 255) < DARK) rows[y + shift] = (rows[y + shift] ?? 0) + 1;
    }
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
