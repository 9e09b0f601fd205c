import { evenSpaces, textOfWords } from '../find/page-text.ts';
import type { PageLie, StoredText, TextSource, Word } from '../model/types.ts';

/** Pages whose words are kept. A page has 500 words, give or take. */
const TEXTS_KEPT = 64;

interface Texts {
  words: ReadonlyMap<number, readonly Word[]>;
  notes: ReadonlyMap<number, string>;
  /** Of all pages that were told so far: what was turned stays turned. */
  lies: ReadonlyMap<number, PageLie>;
}

/**
 * The words of pages: the host's where it has some, else read from the file. A page that was read here is asked for again
 * when the host may have got its words meanwhile.
 */
export class PageTexts {
  #host: TextSource | undefined;
  #stopListening: (() => void) | undefined;
  /** Pages whose words were read here, because the host had none. */
  readonly #own = new Set<number>();
  /** Of them, those for which the host may have some by now. */
  readonly #stale = new Set<number>();
  readonly #keep: (texts: Texts) => void;
  #texts: Texts = { words: new Map(), notes: new Map(), lies: new Map() };

  /** `keep` is told of every change. */
  constructor(keep: (texts: Texts) => void) {
    this.#keep = keep;
  }

  /** `woken` is called when there is something to ask for again. */
  listenTo(host: TextSource | undefined, woken: () => void): void {
    if (host === this.#host) return;
    this.#stopListening?.();
    this.#host = host;
    const again = (): void => {
      for (const page of this.#own) this.#stale.add(page);
      woken();
    };
    this.#stopListening = host?.onChange(again);
    again();
  }

  /** Whether a page's words are to be asked for, at first or again. */
  wants(page: number): boolean {
    return this.#stale.has(page) || !this.#texts.words.has(page);
  }

  /** Takes a page's words; `read` gives those of the file, undefined on a page that is broken. */
  async take(page: number, read: () => Promise<readonly Word[] | undefined>): Promise<void> {
    this.#stale.delete(page);
    const stored = await this.#host?.text(page);
    if (stored !== undefined) {
      this.#own.delete(page);
      this.#put(page, stored);
      return;
    }
    // Asked again because the host might have had some: it has not, and what was read here stays.
    if (this.#own.has(page)) return;
    const words = await read();
    if (words === undefined) return;
    this.#own.add(page);
    this.#put(page, { words });
  }

  /** Texts of pages as they are looked through; `read` gives the words of one that the host has no text of. */
  async toFindIn(
    from: number,
    to: number,
    read: (page: number) => Promise<readonly Word[] | undefined>,
  ): Promise<string[]> {
    const stored = await this.#host?.texts(from, to);
    const texts: string[] = [];
    for (let page = from; page < to; page += 1) {
      const text = stored?.[page - from];
      if (text !== undefined) texts.push(evenSpaces(text));
      else texts.push(textOfWords(this.#texts.words.get(page) ?? (await read(page)) ?? []));
    }
    return texts;
  }

  close(): void {
    this.#stopListening?.();
    this.#stopListening = undefined;
    this.#host = undefined;
  }

  #put(page: number, { words, note, lie }: StoredText): void {
    const others = [...this.#texts.words].filter(([other]) => other !== page);
    for (const [dropped] of others.slice(0, Math.max(0, others.length - TEXTS_KEPT + 1))) {
      this.#own.delete(dropped);
      this.#stale.delete(dropped);
    }
    const notes = new Map(this.#texts.notes);
    if (note === undefined) notes.delete(page);
    else notes.set(page, note);
    this.#texts = {
      words: new Map([...others.slice(-(TEXTS_KEPT - 1)), [page, words]]),
      notes,
      lies: this.#withLie(page, lie),
    };
    this.#keep(this.#texts);
  }

  /** The same map where nothing is new: a layout follows from it. */
  #withLie(page: number, lie: PageLie | undefined): ReadonlyMap<number, PageLie> {
    const { lies } = this.#texts;
    const known = lies.get(page);
    if (known?.turns === lie?.turns && known?.skew === lie?.skew) return lies;
    const next = new Map(lies);
    if (lie === undefined) next.delete(page);
    else next.set(page, lie);
    return next;
  }
}
