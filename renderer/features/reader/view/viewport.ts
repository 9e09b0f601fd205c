import type { DocumentState } from '../engine/document-state.ts';
import { type Anchor, anchorAt, readingAnchor, type Scroll, scrollTo } from '../model/anchor.ts';
import { Layout } from '../model/layout.ts';
import { NO_TURNS, type PageTurns, turnsOf } from '../model/page-turns.ts';
import type { InView } from '../model/plan.ts';
import { turnRect } from '../model/turn.ts';
import type { PageLie, QuarterTurns, ReaderPlace, ReaderPosition, Rect, Zoom } from '../model/types.ts';
import { clampZoom, type PaneSize, stepZoom } from '../model/zoom.ts';

/** Browsers round scroll offsets to device pixels: nearer than this it is the offset that was set. */
const SAME_PX = 1.5;
/** A box this near to the pane's edge is brought further in: one reads what stands around it. */
const REVEAL_MARGIN_PX = 24;
/** Where a box that was out of view comes to lie: the eye looks for it above the middle. */
const REVEAL_AT = 1 / 3;

/**
 * What the next layout has to keep in its place: a point of the pane (zoom to the cursor, once), or a page that was
 * asked for, until someone scrolls: the sizes of the pages above it may still be estimates.
 */
type Hold = { kind: 'anchor'; anchor: Anchor } | { kind: 'place'; place: ReaderPlace };

/** What the tree shows of the view: changes when another page comes into view, not at every pixel. */
export interface ViewState {
  layout: Layout | undefined;
  first: number;
  last: number;
  /** The page that counts as the one being read, from 0. */
  current: number;
  zoom: Zoom;
  turns: PageTurns;
}

/** The scrolling element and the column of pages in it. */
interface Elements {
  pane: HTMLElement;
  column: HTMLElement;
}

type Geometry = Pick<DocumentState, 'pages' | 'sizes' | 'estimate'>;

/**
 * Scroll offset, zoom and turns of one reader, and the layout that follows from them. It moves the elements itself and
 * tells of it at once: what comes into view is asked of the engine before the tree is rendered.
 */
export class Viewport {
  #elements: Elements | undefined;
  #pane: PaneSize | undefined;
  #geometry: Geometry = { pages: 0, sizes: new Map(), estimate: { width: 612, height: 792 } };
  #zoom: Zoom;
  #turns: PageTurns;
  /** Turns that the host knows a scan to need. */
  #lies: ReadonlyMap<number, PageLie> = new Map();
  #ratio = 1;
  #layout: Layout | undefined;
  #scroll: Scroll = { left: 0, top: 0 };
  /** The offsets that were set here: a scroll event that tells them is no one's doing. */
  #set: Scroll = { left: 0, top: 0 };
  #hold: Hold | undefined;
  #heldPage: number | undefined;
  /** Someone scrolls, or the browser on someone's behalf: a page up, or a key that goes to the end, takes its time. */
  #isScrolling = false;
  /** A layout waits for that to end. */
  #isLate = false;
  #state: ViewState;
  readonly #listeners = new Set<() => void>();
  readonly #moved = new Set<() => void>();

  constructor(start: ReaderPosition, turns: PageTurns = NO_TURNS) {
    this.#zoom = start.zoom;
    this.#turns = turns;
    this.#hold = { kind: 'place', place: start };
    this.#heldPage = start.page;
    const { page } = start;
    this.#state = { layout: undefined, first: page, last: page, current: page, zoom: start.zoom, turns };
  }

  /** For React's useSyncExternalStore. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly state = (): ViewState => this.#state;

  /** Calls back at every movement: scrolling, zoom, another layout. Gives a function that stops it. */
  onMove(listener: () => void): () => void {
    this.#moved.add(listener);
    return () => this.#moved.delete(listener);
  }

  /** Works on these elements until the function that it gives is called. */
  attach(pane: HTMLElement, column: HTMLElement): () => void {
    this.#elements = { pane, column };
    this.#pane = undefined;
    const scrolled = (): void => this.#scrolled();
    const ended = (): void => this.#scrollEnded();
    pane.addEventListener('scroll', scrolled, { passive: true });
    pane.addEventListener('scrollend', ended, { passive: true });
    const observer = new ResizeObserver(() => this.#measure());
    observer.observe(pane);
    this.#measure();
    return () => {
      pane.removeEventListener('scroll', scrolled);
      pane.removeEventListener('scrollend', ended);
      observer.disconnect();
      this.#elements = undefined;
    };
  }

  /** What is known of the document's pages. */
  setGeometry({ pages, sizes, estimate }: Geometry): void {
    const known = this.#geometry;
    if (known.pages === pages && known.sizes === sizes && known.estimate === estimate) return;
    this.#geometry = { pages, sizes, estimate };
    this.#noticeScroll();
    this.#layOut(this.#isScrolling);
  }

  setRatio(ratio: number): void {
    if (ratio === this.#ratio) return;
    this.#ratio = ratio;
    this.#publish();
  }

  /** How scans lie: they are shown upright. */
  setLies(lies: ReadonlyMap<number, PageLie>): void {
    if (lies === this.#lies) return;
    this.#lies = lies;
    this.#noticeScroll();
    this.#layOut(this.#isScrolling);
  }

  /** How a page is shown turned: by someone, and to stand upright. */
  turnsOf(page: number): QuarterTurns {
    return turnsOf(this.#turns, page, this.#lies.get(page)?.turns);
  }

  /** What the pane shows now, for those who draw it. */
  inView(): InView | undefined {
    if (this.#layout === undefined) return undefined;
    const { first, last } = this.#state;
    return {
      ...{ layout: this.#layout, first, last, scroll: this.#scroll },
      ratio: this.#ratio,
      isScrolling: this.#isScrolling,
    };
  }

  get scroll(): Scroll {
    return this.#scroll;
  }

  /** Where the reader is; undefined before there is anything to see. */
  position(): ReaderPosition | undefined {
    if (this.#layout === undefined) return undefined;
    return { ...this.#layout.placeAt(this.#scroll), zoom: this.#zoom };
  }

  goTo(place: ReaderPlace): void {
    this.#hold = { kind: 'place', place };
    this.#heldPage = this.#layout?.clamp(place.page) ?? place.page;
    if (this.#layout === undefined) return;
    this.#put({
      left: place.left === undefined ? this.#scroll.left : this.#layout.scrollLeftOf(place.page, place.left),
      top: this.#layout.scrollTopOf(place),
    });
  }

  /** Whether a box of a page (shares of the page as it prints) is in view, and not at its very edge. */
  shows(page: number, rect: Rect): boolean {
    const layout = this.#layout;
    if (layout === undefined) return false;
    const box = layout.box(page);
    const shown = turnRect(rect, box.turns);
    const top = box.top + shown.top * box.height - this.#scroll.top;
    const left = box.left + shown.left * box.width - this.#scroll.left;
    const { width, height } = layout.pane;
    return (
      top >= REVEAL_MARGIN_PX &&
      top + shown.height * box.height <= height - REVEAL_MARGIN_PX &&
      left >= 0 &&
      left + shown.width * box.width <= width
    );
  }

  /** Brings a box of a page into view where it is not. */
  reveal(page: number, rect: Rect): void {
    if (this.shows(page, rect)) return;
    const layout = this.#layout;
    if (layout === undefined) {
      this.goTo({ page, top: rect.top });
      return;
    }
    const box = layout.box(page);
    const shown = turnRect(rect, box.turns);
    const { width, height } = layout.pane;
    const top = Math.max(0, shown.top - (height * REVEAL_AT) / box.height);
    const isWide = box.width > width;
    const left = Math.max(0, shown.left + shown.width / 2 - width / 2 / box.width);
    this.goTo({ page, top, ...(isWide ? { left } : {}) });
  }

  /** Moves by so many pixels, as if someone had scrolled. */
  scrollBy(left: number, top: number): void {
    this.#letGo();
    this.#put({ left: this.#scroll.left + left, top: this.#scroll.top + top });
  }

  /** Sets the zoom; `at` is the point of the pane that stays where it is. */
  setZoom(wanted: Zoom, at?: { x: number; y: number }): void {
    const next = typeof wanted === 'number' ? clampZoom(wanted) : wanted;
    if (next === this.#zoom) return;
    if (this.#layout !== undefined && (at !== undefined || this.#hold?.kind !== 'place')) {
      const anchor =
        at === undefined
          ? readingAnchor(this.#layout, this.#scroll)
          : anchorAt(this.#layout, this.#scroll, at.x, at.y);
      this.#hold = { kind: 'anchor', anchor };
    }
    this.#zoom = next;
    this.#layOut();
  }

  /** To the next step of zoom, up or down. */
  step(way: 1 | -1): void {
    this.setZoom(stepZoom(this.#factorAt(this.#state.current), way));
  }

  /** Zooms by a factor around a point of the pane. */
  scale(factor: number, at: { x: number; y: number }): void {
    const page = this.#layout?.pageAt(this.#scroll.top + at.y) ?? 0;
    this.setZoom(clampZoom(this.#factorAt(page) * factor), at);
  }

  setTurns(turns: PageTurns): void {
    const { current } = this.#state;
    this.#hold = { kind: 'place', place: { page: current, top: 0 } };
    this.#heldPage = current;
    this.#turns = turns;
    this.#layOut();
  }

  #factorAt(page: number): number {
    return typeof this.#zoom === 'number' ? this.#zoom : (this.#layout?.box(page).zoom ?? 1);
  }

  #letGo(): void {
    this.#hold = undefined;
    this.#heldPage = undefined;
  }

  #measure(): void {
    if (this.#elements === undefined) return;
    const { clientWidth: width, clientHeight: height } = this.#elements.pane;
    if (width === 0 || height === 0) {
      // Hidden: once it is shown again it is laid out anew, wherever someone asked to go in the meantime.
      this.#pane = undefined;
      return;
    }
    if (this.#pane?.width === width && this.#pane.height === height) return;
    this.#pane = { width, height };
    this.#layOut();
  }

  #scrolled(): void {
    if (this.#elements === undefined) return;
    const { scrollLeft: left, scrollTop: top } = this.#elements.pane;
    const isOurs = Math.abs(top - this.#set.top) < SAME_PX && Math.abs(left - this.#set.left) < SAME_PX;
    if (!isOurs) {
      this.#letGo();
      this.#isScrolling = true;
    }
    this.#scroll = { left, top };
    this.#publish();
  }

  /** A browser that is busy tells late that it scrolls: what comes in meanwhile must not break that off. */
  #noticeScroll(): void {
    if (this.#elements === undefined || this.#pane === undefined || this.#layout === undefined) return;
    const { scrollTop, clientHeight } = this.#elements.pane;
    if (clientHeight > 0 && Math.abs(scrollTop - this.#set.top) > SAME_PX && scrollTop !== this.#scroll.top)
      this.#scrolled();
  }

  #scrollEnded(): void {
    this.#isScrolling = false;
    if (this.#isLate) this.#layOut();
  }

  /** `isPatient`: waits for the end of a scrolling that it would break off. */
  #layOut(isPatient = false): void {
    const { pages, sizes, estimate } = this.#geometry;
    if (this.#pane === undefined || pages === 0 || this.#elements === undefined) return;
    const before = this.#layout;
    const { pane } = this.#elements;
    // The last event may be older than what the browser has scrolled since.
    if (before !== undefined && this.#isScrolling)
      this.#scroll = { left: pane.scrollLeft, top: pane.scrollTop };
    const layout = new Layout({
      pages,
      sizes,
      estimate,
      zoom: this.#zoom,
      turnsOf: (page) => this.turnsOf(page),
      pane: this.#pane,
    });
    if (isPatient && before !== undefined) {
      const { top } = scrollTo(layout, readingAnchor(before, this.#scroll));
      this.#isLate = Math.abs(top - this.#scroll.top) > SAME_PX;
      if (this.#isLate) return;
    }
    this.#isLate = false;
    this.#layout = layout;
    const { style } = this.#elements.column;
    style.width = `${layout.width}px`;
    style.height = `${layout.height}px`;
    this.#put(this.#kept(before, layout));
  }

  /** Where a new layout has to be scrolled to. */
  #kept(before: Layout | undefined, layout: Layout): Scroll {
    const held = this.#hold;
    if (held?.kind === 'place') {
      const { place } = held;
      const middle = (layout.width - layout.pane.width) / 2;
      const known =
        before === undefined ? middle : scrollTo(layout, readingAnchor(before, this.#scroll)).left;
      const left = place.left === undefined ? known : layout.scrollLeftOf(place.page, place.left);
      return { left, top: layout.scrollTopOf(place) };
    }
    if (before === undefined) return this.#scroll;
    this.#hold = undefined;
    return scrollTo(layout, held?.anchor ?? readingAnchor(before, this.#scroll));
  }

  #put(to: Scroll): void {
    if (this.#elements === undefined) return;
    const { pane } = this.#elements;
    // What is hidden does not scroll. The hold stays until it is shown.
    if (pane.clientHeight === 0) return;
    if (Math.abs(pane.scrollTop - to.top) > 0.5) pane.scrollTop = to.top;
    if (Math.abs(pane.scrollLeft - to.left) > 0.5) pane.scrollLeft = to.left;
    this.#set = { left: pane.scrollLeft, top: pane.scrollTop };
    this.#scroll = this.#set;
    this.#publish();
  }

  #publish(): void {
    const layout = this.#layout;
    if (layout === undefined) return;
    const { first, last } = layout.visible(this.#scroll.top);
    const current = layout.clamp(this.#heldPage ?? layout.mostVisible(this.#scroll.top));
    const next: ViewState = { layout, first, last, current, zoom: this.#zoom, turns: this.#turns };
    const isSame =
      layout === this.#state.layout &&
      first === this.#state.first &&
      last === this.#state.last &&
      current === this.#state.current &&
      this.#zoom === this.#state.zoom &&
      this.#turns === this.#state.turns;
    if (!isSame) this.#state = next;
    for (const listener of this.#moved) listener();
    if (!isSame) for (const listener of this.#listeners) listener();
  }
}
