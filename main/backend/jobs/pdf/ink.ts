import type { WordColumns } from '../../../../shared/domain/page-text.ts';
import type { GreyPicture } from './render.ts';

/** Pixels to an inch: a line of text is about eight pixels high, and a speck of dust is lighter than `DARK`. */
export const INK_DPI = 50;
export const INK_MOST_PIXELS = 1_000_000;
/** Darker is ink. At this size a stroke is grey and a single black pixel of a scan nearly white. */
const DARK = 170;
/** Boxes are grown by so many pixels: print bleeds, and an old recogniser's boxes are off by a little. */
const GROWN = 2;

/** How the words of a text layer lie on what the page shows. */
export interface InkFacts {
  /** Pixels with ink. */
  ink: number;
  /** Of them, those within the words' boxes, 0 to 1; 0 on a page without ink. */
  covered: number;
  /** Of the words, those on ink, 0 to 1; 1 without words. */
  onInk: number;
}

/** Compares the words' places with a small picture of the page. */
export function inkUnder({ width, height, data }: GreyPicture, words: WordColumns): InkFacts {
  const boxed = new Uint8Array(data.length);
  let onInk = 0;
  for (let word = 0; word < words.count; word += 1) {
    const left = (words.places[4 * word] ?? 0) * width;
    const top = (words.places[4 * word + 1] ?? 0) * height;
    const right = left + (words.places[4 * word + 2] ?? 0) * width;
    const bottom = top + (words.places[4 * word + 3] ?? 0) * height;
    const [x1, x2] = [Math.max(0, Math.floor(left) - GROWN), Math.min(width, Math.ceil(right) + GROWN)];
    const [y1, y2] = [Math.max(0, Math.floor(top) - GROWN), Math.min(height, Math.ceil(bottom) + GROWN)];
    let hasInk = false;
    for (let y = y1; y < y2; y += 1) {
      for (let at = y * width + x1; at < y * width + x2; at += 1) {
        boxed[at] = 1;
        if ((data[at] ?? 255) < DARK) hasInk = true;
      }
    }
    if (hasInk) onInk += 1;
  }
  let ink = 0;
  let within = 0;
  for (let at = 0; at < data.length; at += 1) {
    if ((data[at] ?? 255) >= DARK) continue;
    ink += 1;
    if (boxed[at] === 1) within += 1;
  }
  return { ink, covered: ink === 0 ? 0 : within / ink, onInk: words.count === 0 ? 1 : onInk / words.count };
}
