import { cropPixels } from '../model/crop.ts';
import { type Drawing, drawingsFor, type InView, pagesAround } from '../model/plan.ts';
import type { DocumentSource, OutlineItem, QuarterTurns, Rect, TextSource } from '../model/types.ts';
import { turned } from '../model/zoom.ts';
import { type DocumentClient, ReaderFailure } from './document-client.ts';
import { type DocumentState, NOTHING_YET } from './document-state.ts';
import { Errands } from './errands.ts';
import { PageTexts } from './page-texts.ts';
import { Surfaces } from './surfaces.ts';
import { THUMBNAIL_WIDTH, Thumbnails } from './thumbnails.ts';

/** Sizes are asked for this far around the view: enough for the next screens, and nothing like the whole file. */
const SIZES_AHEAD = 24;
/**
 * Files up to this size have all their pages sized when there is nothing else to do: the scroll bar becomes exact, and
 * PDFium has walked the page tree before someone jumps far. It is the block cache's own size: each byte is read once.
 */
const SIZE_ALL_UP_TO_BYTES = 32 * 1024 * 1024;
/** So many sizes at a time: a few milliseconds, in which nothing more urgent is kept waiting. */
const SIZES_AT_ONCE = 100;
/** What a document that nobody looks at keeps drawn, in pixels: the page to come back to. */
const RESTING_PIXELS = 4_000_000;

/**
 * One open document: asks the engine for what the view needs, in that order, and paints what comes back. The next
 * request is chosen when the last one is answered, from what is in view then: nothing stale is ever sent.
 */
export class ReaderSession {
  readonly source: DocumentSource;
  readonly #client: DocumentClient;
  readonly #texts: PageTexts;
  readonly #surfaces = new Surfaces();
  readonly #thumbnails = new Thumbnails();
  readonly #errands = new Errands();
  readonly #listeners = new Set<() => void>();
  readonly #drawn = new Set<() => void>();
  readonly #sized = new Set<number>();
  readonly #picturesAsked = new Set<number>();
  #outline: Promise<OutlineItem[]> | undefined;
  #state = NOTHING_YET;
  #view: InView | undefined;
  /** Wanted for the night view alone. */
  #wantsPictures = false;
  #labelsAsked = false;
  #busy = false;
  #closed = false;

  constructor(source: DocumentSource, client: DocumentClient) {
    this.source = source;
    this.#client = client;
    this.#texts = new PageTexts((texts) => this.#change(texts));
  }

  /** For React's useSyncExternalStore. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly state = (): DocumentState => this.#state;

  /** Opens the document; `page` is wanted first. What goes wrong is in the state. */
  async open(page: number): Promise<void> {
    this.#busy = true;
    try {
      const opened = await this.#client.open(page);
      this.#sized.add(opened.page);
      const sizes = new Map([[opened.page, opened.size]]);
      this.#busy = false;
      this.#change({ status: 'ready', pages: opened.pages, estimate: opened.size, sizes });
    } catch (thrown) {
      this.#busy = false;
      this.#fail(thrown);
    }
    void this.#work();
  }

  /** Where the words come from besides the file. */
  readTextFrom(text: TextSource | undefined): void {
    this.#texts.listenTo(text, () => void this.#work());
  }

  /** Tells what is in view; undefined when nothing is. */
  look(view: InView | undefined): void {
    const isNewLayout = view !== undefined && view.layout !== this.#view?.layout;
    this.#view = view;
    if (isNewLayout) this.#surfaces.forgetTurned((page) => view.layout.box(page).turns);
    void this.#work();
  }

  /** Whether colour pictures on pages have to be known. */
  wantPictures(wanted: boolean): void {
    this.#wantsPictures = wanted;
    void this.#work();
  }

  /** Whether a page has its picture, be it a coarse one. */
  isDrawn(page: number): boolean {
    const turns = this.#view?.layout.box(page).turns ?? 0;
    return this.#surfaces.drawn(page, turns).page !== undefined;
  }

  /** Calls back when a page has got a picture; gives a function that stops it. */
  onDrawn(listener: () => void): () => void {
    this.#drawn.add(listener);
    return () => this.#drawn.delete(listener);
  }

  /** The element with a page's picture, to be taken into the document's tree. */
  surface(page: number, turns: QuarterTurns): HTMLElement {
    const small = this.#thumbnails.get(page, turns);
    if (small !== undefined) this.#surfaces.placeholder(page, small);
    return this.#surfaces.of(page).element;
  }

  /** A small picture of a page, 160 pixels wide; it stays the session's. Undefined for a page that is broken. */
  async thumbnail(page: number, turns: QuarterTurns, signal?: AbortSignal): Promise<ImageBitmap | undefined> {
    const known = this.#thumbnails.get(page, turns);
    if (known !== undefined) return known;
    return this.#ask(async () => {
      if (!this.#thumbnails.has(page, turns)) await this.#drawThumbnail(page, turns);
      return this.#thumbnails.get(page, turns);
    }, signal);
  }

  /** A picture of a part of a page as it prints, so many pixels wide, the caller's to close. Undefined for one that is broken. */
  crop(page: number, part: Rect, width: number, signal?: AbortSignal): Promise<ImageBitmap | undefined> {
    return this.#ask(async () => {
      if (!this.#sized.has(page)) await this.#takeSizes([page]);
      const pixels = cropPixels(this.#state.sizes.get(page) ?? this.#state.estimate, part, width);
      return this.#unlessBroken([page], () => this.#client.render({ page, ...pixels, turns: 0 }));
    }, signal);
  }

  /** Texts of pages `from` to `to` (excluded) as they are looked through; none for a scan that was not recognised. */
  texts(from: number, to: number, signal: AbortSignal): Promise<string[]> {
    const read = (page: number) =>
      this.#ask(() => this.#unlessBroken([page], () => this.#client.text(page)), signal);
    return this.#texts.toFindIn(from, to, read);
  }

  /** The document's bookmarks. */
  outline(): Promise<OutlineItem[]> {
    this.#outline ??= this.#ask(() => this.#client.outline());
    return this.#outline;
  }

  /** Keeps the document open, and little else, while nobody looks at it. */
  rest(): void {
    this.#view = undefined;
    this.readTextFrom(undefined);
    this.#surfaces.trim(new Set(), RESTING_PIXELS);
  }

  close(): void {
    this.#closed = true;
    this.#texts.close();
    this.#errands.close();
    this.#client.close();
    this.#surfaces.releaseAll();
    this.#thumbnails.close();
  }

  #change(change: Partial<DocumentState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  #fail(thrown: unknown): void {
    if (this.#closed) return;
    if (!(thrown instanceof ReaderFailure)) throw thrown;
    if (thrown.data.kind !== 'Cancelled') this.#change({ status: 'failed', error: thrown.data });
  }

  #ask<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const asked = this.#errands.ask(work, signal);
    void this.#work();
    return asked;
  }

  async #work(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      for (let job = this.#next(); job !== undefined; job = this.#next()) await job();
    } catch (thrown) {
      this.#fail(thrown);
    } finally {
      this.#busy = false;
    }
  }

  /** The most wanted thing that is not there yet. */
  #next(): (() => Promise<void>) | undefined {
    if (this.#closed || this.#state.status !== 'ready') return undefined;
    const view = this.#view;
    return (
      (view === undefined ? undefined : this.#nextInView(view)) ?? this.#errands.next() ?? this.#nextIdle()
    );
  }

  #nextInView(view: InView): (() => Promise<void>) | undefined {
    const { first, last, layout } = view;
    const around = pagesAround(first, last, layout.pages);
    const inView = around.filter((page) => page >= first && page <= last);
    const isInView = ({ page }: Drawing): boolean => page >= first && page <= last;

    const unsized = this.#unsized(first, last);
    if (unsized.length > 0) return () => this.#takeSizes(unsized);
    const drawing = drawingsFor(view, (page) => this.#surfaces.drawn(page, layout.box(page).turns)).find(
      ({ page }) => !this.#state.broken.has(page),
    );
    if (drawing !== undefined && isInView(drawing)) return () => this.#draw(drawing);
    const untold = (pages: number[]): number | undefined =>
      pages.find((page) => this.#texts.wants(page) && !this.#state.broken.has(page));
    const text = untold(inView);
    if (text !== undefined) return () => this.#takeText(text);
    const pictures = inView.find((page) => this.#wantsPictures && !this.#picturesAsked.has(page));
    if (pictures !== undefined) return () => this.#takePictures(pictures);
    const ahead = this.#unsized(
      Math.max(0, first - SIZES_AHEAD),
      Math.min(layout.pages - 1, last + SIZES_AHEAD),
    );
    if (ahead.length > 0) return () => this.#takeSizes(ahead);
    if (drawing !== undefined) return () => this.#draw(drawing);
    const textAround = untold(around);
    return textAround === undefined ? undefined : () => this.#takeText(textAround);
  }

  #nextIdle(): (() => Promise<void>) | undefined {
    if (!this.#labelsAsked) return () => this.#takeLabels();
    if (this.source.bytes > SIZE_ALL_UP_TO_BYTES || this.#sized.size >= this.#state.pages) return undefined;
    const rest = this.#unsized(0, this.#state.pages - 1).slice(0, SIZES_AT_ONCE);
    return () => this.#takeSizes(rest);
  }

  #unsized(first: number, last: number): number[] {
    const pages: number[] = [];
    for (let page = first; page <= last; page += 1) if (!this.#sized.has(page)) pages.push(page);
    return pages;
  }

  async #takeSizes(pages: number[]): Promise<void> {
    // Asked once, whatever comes back: a broken page has no size to ask for again.
    for (const page of pages) this.#sized.add(page);
    const answer = await this.#unlessBroken(pages, () => this.#client.sizes(pages));
    if (answer === undefined || answer.length === 0) return;
    const sizes = new Map(this.#state.sizes);
    for (const { page, size } of answer) sizes.set(page, size);
    this.#change({ sizes });
  }

  async #draw({ page, whole, part, coarse }: Drawing): Promise<void> {
    const turns = this.#view?.layout.box(page).turns ?? 0;
    const thumbnail = part !== undefined || this.#thumbnails.has(page, turns) ? undefined : THUMBNAIL_WIDTH;
    const paint = (bitmap: ImageBitmap): void => {
      const view = this.#view;
      if (this.#closed || view === undefined || view.layout.box(page).turns !== turns) {
        bitmap.close();
        return;
      }
      if (part === undefined) this.#surfaces.paintPage(page, bitmap, turns);
      else this.#surfaces.paintPart(page, bitmap, whole, part, turns);
      this.#surfaces.trim(new Set(pagesAround(view.first, view.last, view.layout.pages)));
      for (const listener of this.#drawn) listener();
    };
    const answer = await this.#unlessBroken([page], () =>
      this.#client.render(
        { page, whole, part, coarse, turns, thumbnail },
        { coarse: paint, thumbnail: (bitmap) => this.#thumbnails.put(page, bitmap, turns) },
      ),
    );
    if (answer !== undefined) paint(answer);
  }

  async #drawThumbnail(page: number, turns: QuarterTurns): Promise<void> {
    const size = turned(this.#state.sizes.get(page) ?? this.#state.estimate, turns);
    const height = Math.max(1, Math.round((THUMBNAIL_WIDTH * size.height) / size.width));
    const whole = { width: THUMBNAIL_WIDTH, height };
    const answer = await this.#unlessBroken([page], () => this.#client.render({ page, whole, turns }));
    if (answer !== undefined) this.#thumbnails.put(page, answer, turns);
  }

  async #takeText(page: number): Promise<void> {
    await this.#texts.take(page, () => this.#unlessBroken([page], () => this.#client.text(page)));
  }

  async #takePictures(page: number): Promise<void> {
    this.#picturesAsked.add(page);
    const rects = await this.#unlessBroken([page], () => this.#client.pictures(page));
    if (rects === undefined || rects.length === 0) return;
    this.#change({ pictures: new Map([...this.#state.pictures, [page, rects]]) });
  }

  async #takeLabels(): Promise<void> {
    this.#labelsAsked = true;
    const labels = await this.#unlessBroken([], () => this.#client.labels());
    if (labels !== undefined && labels.length > 0) this.#change({ labels });
  }

  /** A page that fails is marked and costs that page only; anything else ends the document. */
  async #unlessBroken<T>(pages: number[], ask: () => Promise<T>): Promise<T | undefined> {
    try {
      return await ask();
    } catch (thrown) {
      if (!(thrown instanceof ReaderFailure) || thrown.data.code !== 'page-damaged') throw thrown;
      if (pages.length > 0) this.#change({ broken: new Set([...this.#state.broken, ...pages.slice(0, 1)]) });
      return undefined;
    }
  }
}
