import type { Scroll } from './anchor.ts';
import type { Layout, PageBox } from './layout.ts';

/** No picture of a whole page holds more: 32 MB, and PDFium needs as much again while drawing. */
export const MAX_PAGE_PIXELS = 8_000_000;
/** What a page that would need more is drawn with; what is seen of it is then drawn sharp on top. */
const BACKGROUND_PIXELS = 3_000_000;
/** All pictures of pages together: 128 MB. What is in view comes first; pages around it go without when it is used up. */
export const MAX_TOTAL_PIXELS = 32_000_000;
/** A part of a page that is drawn sharp: what a large screen shows, with a little around it. */
export const MAX_PART_PIXELS = 12_000_000;
/** Pages in the document's tree at once, in view or around it. */
export const MAX_MOUNTED = 16;
/** Pages drawn ahead, and kept behind. */
const AROUND = 2;
/**
 * Above this a page that has nothing is first drawn coarsely, at half its width and height: that takes a fifth of the time
 * on a page of text and half of it on a scan, and fills the page at once.
 */
const COARSE_ABOVE_PIXELS = 1_000_000;
const COARSE_SHARE = 1 / 4;
const MAX_COARSE_PIXELS = 1_500_000;
/** How much more than what is seen is drawn sharp, as a share of the pane on each side: scrolling stays sharp a while. */
const PART_MARGIN = 0.25;

/** Pixels of a bitmap. */
export interface Pixels {
  width: number;
  height: number;
}

/** A part of a page's picture, in pixels of the whole. */
export interface Part extends Pixels {
  left: number;
  top: number;
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

/** Pixels to draw a box with: its CSS size times the device's pixel ratio, capped. */
export function pixelsFor(width: number, height: number, ratio: number, most: number): Pixels {
  const exact = { width: width * ratio, height: height * ratio };
  const factor = Math.min(1, Math.sqrt(most / (exact.width * exact.height)));
  return {
    width: Math.max(1, Math.floor(exact.width * factor + 1e-6)),
    height: Math.max(1, Math.floor(exact.height * factor + 1e-6)),
  };
}

function exactPixels(box: PageBox, ratio: number): Pixels {
  return pixelsFor(box.width, box.height, ratio, Number.POSITIVE_INFINITY);
}

const area = ({ width, height }: Pixels): number => width * height;

/** The picture of a whole page as it is wanted in the end. */
export function pagePixels(box: PageBox, ratio: number): Pixels {
  const exact = exactPixels(box, ratio);
  return area(exact) <= MAX_PAGE_PIXELS ? exact : pixelsFor(box.width, box.height, ratio, BACKGROUND_PIXELS);
}

/** Something to draw: a whole page, or a part of it, of a whole that has so many pixels. */
export interface Drawing {
  page: number;
  whole: Pixels;
  part?: Part;
  /** Drawn first, and given away before the whole is begun. */
  coarse?: Pixels;
}

/** What the pane shows now. */
export interface InView {
  layout: Layout;
  first: number;
  last: number;
  scroll: Scroll;
  /** Device pixels to a CSS pixel. */
  ratio: number;
  /** Someone scrolls: other pages may be wanted any moment. */
  isScrolling: boolean;
}

/** What is drawn of a page now, if it was drawn for this turn of it. */
export interface Drawn {
  page: Pixels | undefined;
  part: { whole: Pixels; part: Part } | undefined;
}

/**
 * What to draw, in order. A large page that has nothing is drawn coarsely first; one that is too large for one picture
 * gets a sharp part over it; pages around the view are drawn while the budget lasts.
 */
export function drawingsFor(view: InView, drawn: (page: number) => Drawn): Drawing[] {
  const { layout, first, last, ratio, isScrolling } = view;
  const coarse: Drawing[] = [];
  const sharp: Drawing[] = [];
  const parts: Drawing[] = [];
  const around: Drawing[] = [];
  let budget = MAX_TOTAL_PIXELS;
  for (const page of pagesAround(first, last, layout.pages)) {
    const box = layout.box(page);
    const whole = pagePixels(box, ratio);
    const isInView = page >= first && page <= last;
    budget -= area(whole);
    if (budget < 0 && !isInView) continue;
    const has = drawn(page);
    if (!samePixels(has.page, whole)) {
      // One that is too large to be drawn whole is drawn coarsely anyway, and sharp in part.
      const isWhole = area(whole) >= area(exactPixels(box, ratio));
      if (has.page === undefined && isInView && isWhole && area(whole) > COARSE_ABOVE_PIXELS) {
        const most = Math.min(MAX_COARSE_PIXELS, COARSE_SHARE * area(whole));
        coarse.push({ page, whole: pixelsFor(box.width, box.height, ratio, most) });
      }
      (isInView ? sharp : around).push({ page, whole });
    }
    const part = isInView ? wantedPart(view, box, has.part) : undefined;
    if (part !== undefined) parts.push(part);
  }
  const [only] = coarse;
  if (only !== undefined && coarse.length === 1 && !isScrolling) {
    // One page that stays: both in one go, without a word in between.
    const both = sharp.map((one) => (one.page === only.page ? { ...one, coarse: only.whole } : one));
    return [...both, ...parts, ...around];
  }
  return [...coarse, ...sharp, ...parts, ...around];
}

/** The part of a page to draw sharp, where the whole is too large and what is there does not cover what is seen. */
function wantedPart(view: InView, box: PageBox, has: Drawn['part']): Drawing | undefined {
  const whole = exactPixels(box, view.ratio);
  if (area(whole) <= MAX_PAGE_PIXELS) return undefined;
  const seen = partInView(view, box, whole, 0);
  if (area(seen) < 1) return undefined;
  if (has !== undefined && samePixels(has.whole, whole) && covers(has.part, seen)) return undefined;
  let part = partInView(view, box, whole, PART_MARGIN);
  if (area(part) > MAX_PART_PIXELS) part = seen;
  return { page: box.page, whole, part };
}

function partInView({ layout, scroll, ratio }: InView, box: PageBox, whole: Pixels, margin: number): Part {
  const { width, height } = layout.pane;
  const clamp = (value: number, most: number): number => Math.round(Math.min(most, Math.max(0, value)));
  const left = clamp((scroll.left - margin * width - box.left) * ratio, whole.width);
  const top = clamp((scroll.top - margin * height - box.top) * ratio, whole.height);
  const right = clamp((scroll.left + (1 + margin) * width - box.left) * ratio, whole.width);
  const bottom = clamp((scroll.top + (1 + margin) * height - box.top) * ratio, whole.height);
  return { left, top, width: right - left, height: bottom - top };
}

export function samePixels(a: Pixels | undefined, b: Pixels): boolean {
  return a?.width === b.width && a.height === b.height;
}

function covers(outer: Part, inner: Part): boolean {
  return (
    outer.left <= inner.left &&
    outer.top <= inner.top &&
    outer.left + outer.width >= inner.left + inner.width &&
    outer.top + outer.height >= inner.top + inner.height
  );
}
