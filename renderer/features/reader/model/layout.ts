import type { Scroll } from './anchor.ts';
import { wholeTurns } from './turn.ts';
import type { PageSize, QuarterTurns, ReaderPlace, Zoom } from './types.ts';
import { type PaneSize, PX_PER_POINT, turned, zoomOf } from './zoom.ts';

/** Free space above each page and beside it, in CSS pixels. */
export const PAGE_GAP = 12;
/** Chromium lays out nothing beyond 2^25 px; below that with room to spare. */
const MAX_HEIGHT = 30_000_000;

/** Where a page lies in the scrolled content, in CSS pixels. */
export interface PageBox {
  page: number;
  left: number;
  top: number;
  width: number;
  height: number;
  /** Factor of the printed size. */
  zoom: number;
  /** How the page is turned in the view. */
  turns: QuarterTurns;
}

export interface LayoutInput {
  pages: number;
  /** Sizes that are known so far, by page. */
  sizes: ReadonlyMap<number, PageSize>;
  /** Stands in for the sizes that are not. */
  estimate: PageSize;
  zoom: Zoom;
  /** How each page is turned in the view, on top of its own rotation. */
  turnsOf(page: number): QuarterTurns;
  pane: PaneSize;
}

/** The column of pages. Built anew when a size, the zoom, the turn or the pane changes: 10,000 pages take about 1 ms. */
export class Layout {
  readonly pages: number;
  readonly width: number;
  readonly height: number;
  readonly pane: PaneSize;
  readonly #tops: Float64Array;
  readonly #widths: Float64Array;
  readonly #zooms: Float64Array;
  readonly #turns: Uint8Array;

  constructor(input: LayoutInput) {
    this.pages = input.pages;
    this.pane = input.pane;
    this.#tops = new Float64Array(input.pages + 1);
    this.#widths = new Float64Array(input.pages);
    this.#zooms = new Float64Array(input.pages);
    this.#turns = new Uint8Array(input.pages);
    const shrink = this.#fill(input, 1);
    if (shrink > MAX_HEIGHT) this.#fill(input, MAX_HEIGHT / shrink);
    this.height = this.#end() + PAGE_GAP;
    let widest = 0;
    for (const width of this.#widths) widest = Math.max(widest, width);
    this.width = Math.max(input.pane.width, widest + 2 * PAGE_GAP);
  }

  /** Lays the pages out, all of them smaller by `factor`; gives the height. */
  #fill(input: LayoutInput, factor: number): number {
    let top = 0;
    for (let page = 0; page < input.pages; page += 1) {
      const turns = input.turnsOf(page);
      const size = turned(input.sizes.get(page) ?? input.estimate, turns);
      const zoom = zoomOf(input.zoom, size, input.pane, PAGE_GAP) * factor;
      this.#tops[page] = top;
      this.#zooms[page] = zoom;
      this.#turns[page] = turns;
      // Whole pixels, so that neither a page's edge nor its bitmap is blurred.
      this.#widths[page] = Math.max(1, Math.round(size.width * PX_PER_POINT * zoom));
      top += PAGE_GAP + Math.max(1, Math.round(size.height * PX_PER_POINT * zoom));
    }
    this.#tops[input.pages] = top;
    return top;
  }

  #end(): number {
    return this.#tops[this.pages] ?? 0;
  }

  /** The page's box; a page out of range gives the nearest there is. */
  box(wanted: number): PageBox {
    const page = this.clamp(wanted);
    const top = (this.#tops[page] ?? 0) + PAGE_GAP;
    const width = this.#widths[page] ?? 1;
    return {
      page,
      left: Math.floor((this.width - width) / 2),
      top,
      width,
      height: Math.max(1, (this.#tops[page + 1] ?? top) - top),
      zoom: this.#zooms[page] ?? 1,
      turns: wholeTurns(this.#turns[page] ?? 0),
    };
  }

  clamp(page: number): number {
    return Math.min(this.pages - 1, Math.max(0, Math.trunc(page)));
  }

  /** The page whose slot (the gap above it and itself) holds the height `y` of the content. */
  pageAt(y: number): number {
    let low = 0;
    let high = this.pages - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#tops[middle] ?? 0) <= y) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** First and last page of which something is in view. */
  visible(scrollTop: number): { first: number; last: number } {
    const last = this.pageAt(scrollTop + this.pane.height - 1);
    const first = this.pageAt(scrollTop);
    return { first, last: Math.max(first, last) };
  }

  /** The page that the pane shows most of, as a share of the page; the upper one of equals. */
  mostVisible(scrollTop: number): number {
    const { first, last } = this.visible(scrollTop);
    let best = first;
    let most = -1;
    for (let page = first; page <= last; page += 1) {
      const { top, height } = this.box(page);
      const seen = Math.min(top + height, scrollTop + this.pane.height) - Math.max(top, scrollTop);
      const share = seen / Math.min(height, this.pane.height);
      if (share > most + 0.001) {
        most = share;
        best = page;
      }
    }
    return best;
  }

  /** The place at the pane's top edge; where the page is wider than the pane also how far it is moved to the side. */
  placeAt(scroll: Scroll): ReaderPlace {
    const { page, left, top, width, height } = this.box(this.pageAt(scroll.top));
    const place = { page, top: within01((scroll.top - (top - PAGE_GAP)) / height) };
    if (width + 2 * PAGE_GAP <= this.pane.width) return place;
    return { ...place, left: within01((scroll.left - (left - PAGE_GAP)) / width) };
  }

  /** The scroll offset that brings a place to the pane's top edge, as far as the end of the column allows. */
  scrollTopOf(place: ReaderPlace): number {
    const { top, height } = this.box(place.page);
    const wanted = top - PAGE_GAP + place.top * height;
    return Math.max(0, Math.min(wanted, this.height - this.pane.height));
  }

  /** The scroll offset that brings a share of a page's width to the pane's left edge. */
  scrollLeftOf(page: number, share: number): number {
    const { left, width } = this.box(page);
    return Math.max(0, Math.min(left - PAGE_GAP + share * width, this.width - this.pane.width));
  }
}

function within01(share: number): number {
  return Math.min(1, Math.max(0, share));
}
