import type { Layout } from './layout.ts';

/** No canvas holds more: 64 MB, and PDFium needs as much again while drawing. */
export const MAX_CANVAS_PIXELS = 16_000_000;
/** All canvases together: 192 MB. What is in view comes first; pages around it go without when it is used up. */
export const MAX_TOTAL_PIXELS = 48_000_000;
/** Pages in the document's tree at once, in view or around it. */
export const MAX_MOUNTED = 16;
/** Pages drawn ahead, and kept behind. */
const AROUND = 2;
/** Above this a page is first drawn coarsely: 1.5 Mpx take a fraction of the time and fill the page at once. */
const COARSE_ABOVE_PIXELS = 5_000_000;
const COARSE_PIXELS = 1_500_000;

/** Pixels of a bitmap. */
export interface Pixels {
  width: number;
  height: number;
}

/** The pages to hold: those in view first, from the top, then the ones around them, nearest first. */
export function pagesAround(first: number, last: number, pages: number): number[] {
  const wanted: number[] = [];
  for (let page = first; page <= last; page += 1) wanted.push(page);
  for (let away = 1; away <= AROUND; away += 1) {
    if (last + away < pages) wanted.push(last + away);
    if (first - away >= 0) wanted.push(first - away);
  }
  return wanted.slice(0, MAX_MOUNTED);
}

/** Pixels to draw a page with: its CSS size times the device's pixel ratio, capped. */
export function pixelsFor(width: number, height: number, ratio: number, most = MAX_CANVAS_PIXELS): Pixels {
  const exact = { width: width * ratio, height: height * ratio };
  const factor = Math.min(1, Math.sqrt(most / (exact.width * exact.height)));
  return {
    width: Math.max(1, Math.floor(exact.width * factor + 1e-6)),
    height: Math.max(1, Math.floor(exact.height * factor + 1e-6)),
  };
}

/** Something to draw. */
export interface Drawing extends Pixels {
  page: number;
}

/**
 * What to draw, in order. `drawn` tells the pixels a page has now, if it was drawn for this turn of the view.
 * A large page that has nothing is drawn coarsely first; pages around the view are drawn while the budget lasts.
 */
export function drawingsFor(
  layout: Layout,
  first: number,
  last: number,
  ratio: number,
  drawn: (page: number) => Pixels | undefined,
): Drawing[] {
  const coarse: Drawing[] = [];
  const sharp: Drawing[] = [];
  let budget = MAX_TOTAL_PIXELS;
  for (const page of pagesAround(first, last, layout.pages)) {
    const box = layout.box(page);
    const pixels = pixelsFor(box.width, box.height, ratio);
    const inView = page >= first && page <= last;
    budget -= pixels.width * pixels.height;
    if (budget < 0 && !inView) continue;
    const has = drawn(page);
    if (has?.width === pixels.width && has.height === pixels.height) continue;
    if (has === undefined && inView && pixels.width * pixels.height > COARSE_ABOVE_PIXELS) {
      coarse.push({ page, ...pixelsFor(box.width, box.height, ratio, COARSE_PIXELS) });
    }
    sharp.push({ page, ...pixels });
  }
  return [...coarse, ...sharp];
}
