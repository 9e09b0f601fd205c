import type { ErrorData } from '../../../../shared/errors.ts';
import type { Layout } from '../model/layout.ts';
import { drawingsFor, type Pixels, pagesAround } from '../model/plan.ts';
import type { DocumentSource, PageSize, QuarterTurns, StoredText, TextSource, Word } from '../model/types.ts';
import { ReaderClient, ReaderFailure } from './client.ts';

/** Sizes are asked for this far around the view: enough for the next screens, and nothing like the whole file. */
const SIZES_AHEAD = 24;
/**
 * Files up to this size have all their pages sized when there is nothing else to do: the scroll bar becomes exact, and
 * PDFium has walked the page tree before someone jumps far. It is the block cache's own size: each byte is read once.
 */
const SIZE_ALL_UP_TO_BYTES = 32 * 1024 * 1024;
/** So many sizes at a time: a few milliseconds, in which nothing more urgent is kept waiting. */
const SIZES_AT_ONCE = 100;
/** Pages whose words are kept. A page has 500 words, give or take. */
const TEXTS_KEPT = 64;

/** What is known of the document so far. A new object at every change. */
export interface DocumentState {
  status: 'opening' | 'ready' | 'failed';
  error: ErrorData | undefined;
  pages: number;
  /** The size of the first page that was shown stands in for sizes that are not known yet. */
  estimate: PageSize;
  sizes: ReadonlyMap<number, PageSize>;
  words: ReadonlyMap<number, readonly Word[]>;
  /** What to know of a page's words, where the host says something. */
  notes: ReadonlyMap<number, string>;
  broken: ReadonlySet<number>;
}

/** What the pane shows now; decides what is asked of the worker next. */
export interface Look {
  layout: Layout;
  first: number;
  last: number;
  /** Device pixels to a CSS pixel. */
  ratio: number;
  turns: QuarterTurns;
}

interface Surface {
  canvas: HTMLCanvasElement;
  /** What it shows: nothing before the first drawing, and after a turn. */
  shows: (Pixels & { turns: QuarterTurns }) | undefined;
}

const NOTHING: DocumentState = {
  status: 'opening',
  error: undefined,
  pages: 0,
  estimate: { width: 612, height: 792 },
  sizes: new Map(),
  words: new Map(),
  notes: new Map(),
  broken: new Set(),
};

/**
 * One open document: asks the worker for what the view needs, in that order, and paints what comes back. The next
 * request is chosen when the last one is answered, from what is in view then: nothing stale is ever sent.
 */
export class ReaderSession {
  readonly #client: ReaderClient;
  readonly #sizesAll: boolean;
  readonly #text: TextSource | undefined;
  readonly #stopListening: (() => void) | undefined;
  readonly #surfaces = new Map<number, Surface>();
  readonly #listeners = new Set<() => void>();
  readonly #sized = new Set<number>();
  /** Pages whose words were read here, because the host had none. */
  readonly #ownText = new Set<number>();
  /** Of them, those for which the host may have some by now. */
  readonly #stale = new Set<number>();
  #state = NOTHING;
  #look: Look | undefined;
  #busy = false;
  #closed = false;

  constructor(source: DocumentSource, text?: TextSource) {
    this.#client = new ReaderClient(source);
    this.#sizesAll = source.bytes <= SIZE_ALL_UP_TO_BYTES;
    this.#text = text;
    this.#stopListening = text?.onChange(() => {
      for (const page of this.#ownText) this.#stale.add(page);
      void this.#work();
    });
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
      this.#change({ status: 'ready', pages: opened.pages, estimate: opened.size, sizes });
    } catch (thrown) {
      this.#fail(thrown);
    }
    this.#busy = false;
    void this.#work();
  }

  /** Tells what is in view. */
  look(look: Look): void {
    const turned = this.#look?.turns !== look.turns;
    this.#look = look;
    // A page drawn for another turn would be shown distorted: better white for the moment it takes.
    if (turned) for (const surface of this.#surfaces.values()) release(surface);
    void this.#work();
  }

  /** Gives a page a canvas to be drawn on, until the function that comes back is called. */
  attach(page: number, canvas: HTMLCanvasElement): () => void {
    const surface: Surface = { canvas, shows: undefined };
    this.#surfaces.set(page, surface);
    void this.#work();
    return () => {
      release(surface);
      if (this.#surfaces.get(page) === surface) this.#surfaces.delete(page);
    };
  }

  close(): void {
    this.#closed = true;
    this.#stopListening?.();
    this.#client.close();
    for (const surface of this.#surfaces.values()) release(surface);
    this.#surfaces.clear();
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
    const look = this.#look;
    if (this.#closed || this.#state.status !== 'ready' || look === undefined) return undefined;
    const { first, last, layout } = look;
    const around = pagesAround(first, last, layout.pages);
    const inView = around.filter((page) => page >= first && page <= last);

    const unsized = this.#unsized(first, last);
    if (unsized.length > 0) return () => this.#takeSizes(unsized);
    const drawings = drawingsFor(layout, first, last, look.ratio, (page) =>
      this.#shown(page, look.turns),
    ).filter(({ page }) => this.#surfaces.has(page) && !this.#state.broken.has(page));
    const drawing = drawings[0];
    if (drawing !== undefined && drawing.page >= first && drawing.page <= last) {
      return () => this.#draw(drawing.page, drawing, look.turns);
    }
    const untold = (pages: number[]): number | undefined =>
      pages.find((page) => this.#stale.has(page) || this.#wantsText(page));
    const text = untold(inView);
    if (text !== undefined) return () => this.#takeText(text);
    const ahead = this.#unsized(
      Math.max(0, first - SIZES_AHEAD),
      Math.min(layout.pages - 1, last + SIZES_AHEAD),
    );
    if (ahead.length > 0) return () => this.#takeSizes(ahead);
    if (drawing !== undefined) return () => this.#draw(drawing.page, drawing, look.turns);
    const textAround = untold(around);
    if (textAround !== undefined) return () => this.#takeText(textAround);
    if (!this.#sizesAll || this.#sized.size >= layout.pages) return undefined;
    const rest = this.#unsized(0, layout.pages - 1).slice(0, SIZES_AT_ONCE);
    return () => this.#takeSizes(rest);
  }

  #wantsText(page: number): boolean {
    return !this.#state.words.has(page) && !this.#state.broken.has(page);
  }

  #unsized(first: number, last: number): number[] {
    const pages: number[] = [];
    for (let page = first; page <= last; page += 1) if (!this.#sized.has(page)) pages.push(page);
    return pages;
  }

  #shown(page: number, turns: QuarterTurns): Pixels | undefined {
    const shows = this.#surfaces.get(page)?.shows;
    return shows?.turns === turns ? shows : undefined;
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

  async #draw(page: number, pixels: Pixels, turns: QuarterTurns): Promise<void> {
    const { width, height } = pixels;
    const bitmap = await this.#unlessBroken([page], () => this.#client.render(page, width, height, turns));
    if (bitmap === undefined) return;
    const surface = this.#surfaces.get(page);
    const context = surface?.canvas.getContext('bitmaprenderer');
    if (surface === undefined || !context || this.#look?.turns !== turns) {
      bitmap.close();
      return;
    }
    surface.canvas.width = width;
    surface.canvas.height = height;
    context.transferFromImageBitmap(bitmap);
    surface.canvas.dataset.drawn = 'true';
    surface.shows = { width, height, turns };
  }

  async #takeText(page: number): Promise<void> {
    this.#stale.delete(page);
    const stored = await this.#text?.text(page);
    if (stored !== undefined) {
      this.#ownText.delete(page);
      this.#keepText(page, stored);
      return;
    }
    // Asked again because the host might have had some: it has not, and what was read here stays.
    if (this.#ownText.has(page)) return;
    const words = await this.#unlessBroken([page], () => this.#client.text(page));
    if (words === undefined) return;
    this.#ownText.add(page);
    this.#keepText(page, { words });
  }

  #keepText(page: number, { words, note }: StoredText): void {
    const others = [...this.#state.words].filter(([other]) => other !== page);
    for (const [dropped] of others.slice(0, Math.max(0, others.length - TEXTS_KEPT + 1))) {
      this.#ownText.delete(dropped);
      this.#stale.delete(dropped);
    }
    const notes = new Map(this.#state.notes);
    if (note === undefined) notes.delete(page);
    else notes.set(page, note);
    this.#change({ words: new Map([...others.slice(-(TEXTS_KEPT - 1)), [page, words]]), notes });
  }

  /** A page that fails is marked and costs that page only; anything else ends the document. */
  async #unlessBroken<T>(pages: number[], ask: () => Promise<T>): Promise<T | undefined> {
    try {
      return await ask();
    } catch (thrown) {
      if (!(thrown instanceof ReaderFailure) || thrown.data.code !== 'page-damaged') throw thrown;
      this.#change({ broken: new Set([...this.#state.broken, ...pages.slice(0, 1)]) });
      return undefined;
    }
  }
}

/** Lets the memory go now instead of when the canvas is collected. */
function release(surface: Surface): void {
  surface.canvas.width = 0;
  surface.canvas.height = 0;
  delete surface.canvas.dataset.drawn;
  surface.shows = undefined;
}
