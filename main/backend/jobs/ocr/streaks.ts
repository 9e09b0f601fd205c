import type { GreyPicture } from '../pdf/render.ts';

/** Darker is ink. */
const DARK = 128;
const PAPER = 255;
/** In a picture of 200 dots per inch: no stroke of a letter is so long and so straight, and no streak much wider. */
const LEAST_LENGTH = 500;
const MOST_WIDTH = 3;
/** A streak is broken where the sheet was very white; letters are further apart. */
const MOST_GAP = 6;
/** So much of a streak at least runs through paper, where it is thin; the rest crosses letters. */
const LEAST_THIN = 0.4;

/** A column of ink, both ends included. */
interface Streak {
  x: number;
  from: number;
  to: number;
}

/**
 * A scan without the streaks that dirt on the glass of a scanner or a fax draws down the sheet. They run straight through
 * the words, which fall apart or are read with a letter too many. Where a stroke crosses one, it stays whole.
 * @param picture of 200 dots per inch, as it was scanned: once it is turned or levelled they are straight no more
 */
export function withoutStreaks(picture: GreyPicture): GreyPicture {
  const streaks = streaksOf(picture);
  if (streaks.length === 0) return picture;
  const { width, height } = picture;
  const data = picture.data.slice();
  for (const { x, from, to } of streaks) {
    for (let at = from * width + x; at <= to * width + x; at += width) {
      const before = x === 0 ? PAPER : (data[at - 1] ?? PAPER);
      const after = x === width - 1 ? PAPER : (data[at + 1] ?? PAPER);
      data[at] = Math.max(data[at] ?? PAPER, before, after);
    }
  }
  return { width, height, data };
}

/** Goes through the picture row by row, as it lies in memory, and keeps for each column the run of ink that it is in. */
function streaksOf({ width, height, data }: GreyPicture): Streak[] {
  const first = new Int32Array(width);
  const last = new Int32Array(width).fill(-MOST_GAP - 2);
  const ink = new Int32Array(width);
  const thin = new Int32Array(width);
  const streaks: Streak[] = [];
  const end = (x: number): void => {
    const [from, to] = [first[x] ?? 0, last[x] ?? 0];
    if (to - from + 1 < LEAST_LENGTH || (thin[x] ?? 0) < LEAST_THIN * (ink[x] ?? 0)) return;
    streaks.push({ x, from, to });
  };
  for (let y = 0; y < height; y += 1) {
    const row = y * width;
    for (let x = 0; x < width; x += 1) {
      if ((data[row + x] ?? PAPER) >= DARK) continue;
      const left = x;
      while (x < width && (data[row + x] ?? PAPER) < DARK) x += 1;
      const isThin = x - left <= MOST_WIDTH ? 1 : 0;
      for (let at = left; at < x; at += 1) {
        if (y - (last[at] ?? 0) > MOST_GAP + 1) {
          end(at);
          first[at] = y;
          ink[at] = 0;
          thin[at] = 0;
        }
        last[at] = y;
        ink[at] = (ink[at] ?? 0) + 1;
        thin[at] = (thin[at] ?? 0) + isThin;
      }
    }
  }
  for (let x = 0; x < width; x += 1) end(x);
  return streaks;
}
