import type { Part, Pixels } from './plan.ts';
import type { PageSize, Rect } from './types.ts';

/** Around the boxes, in shares of the page: half a line or so, and enough of the width to read a sentence by. */
const MARGIN = 0.02;
const LEAST_WIDTH = 0.6;
/** A third of the page: more would be small print. */
const MOST_HEIGHT = 0.33;

const within = (value: number, most: number): number => Math.min(Math.max(0, value), most);

/** The part of a page to show of boxes on it: all of them with a margin, as far down as fits from their top. */
export function cropAround(rects: readonly Rect[]): Rect {
  const left = Math.min(...rects.map((rect) => rect.left)) - MARGIN;
  const right = Math.max(...rects.map((rect) => rect.left + rect.width)) + MARGIN;
  const top = within(Math.min(...rects.map((rect) => rect.top)) - MARGIN, 1 - MARGIN);
  const bottom = within(Math.max(...rects.map((rect) => rect.top + rect.height)) + MARGIN, 1);
  const width = Math.min(1, Math.max(LEAST_WIDTH, right - left));
  const height = Math.min(MOST_HEIGHT, bottom - top);
  return { left: within((left + right - width) / 2, 1 - width), top, width, height };
}

/** Pixels of the whole page, and of the part of it, for a picture that is so many pixels wide. */
export function cropPixels(size: PageSize, crop: Rect, width: number): { whole: Pixels; part: Part } {
  const factor = width / (crop.width * size.width);
  const whole = {
    width: Math.max(1, Math.round(size.width * factor)),
    height: Math.max(1, Math.round(size.height * factor)),
  };
  const left = Math.min(whole.width - 1, Math.round(crop.left * whole.width));
  const top = Math.min(whole.height - 1, Math.round(crop.top * whole.height));
  const part = {
    ...{ left, top },
    width: Math.max(1, Math.min(whole.width - left, Math.round(crop.width * whole.width))),
    height: Math.max(1, Math.min(whole.height - top, Math.round(crop.height * whole.height))),
  };
  return { whole, part };
}
