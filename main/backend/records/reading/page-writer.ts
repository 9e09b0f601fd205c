import { packedFits } from '../../../../shared/domain/page-text.ts';
import type { PackedPage, ReadFailure } from '../../jobs/read-protocol.ts';
import { textQuality } from '../../jobs/reading/text-quality.ts';
import type { Reader, Writer } from '../../store/handles.ts';
import type { Store } from '../../store/open-store.ts';
import { readPages, writePackedPage, writePageFailure } from '../../store/pages.ts';
import { readPageState } from '../../store/reading.ts';
import { packedOfStored } from '../packed-words.ts';

/** No transaction writes more: what the reviewer types is saved in between. */
export const MOST_ROWS = 200;
export const MOST_BYTES = 1024 * 1024;
/** Written when so many wait, or the first has waited so long: each commit is a flush of the disk. */
const ROWS_AT_ONCE = 128;
const WAIT_MS = 250;

/** What a job said of a page. */
export type PageOutcome = PackedPage | ReadFailure;

/** A page that was read, on its way into the store. */
export interface ReadResult {
  documentId: string;
  page: number;
  outcome: PageOutcome;
}

/** A page that is in the store now, and what it was before. */
export interface WrittenPage {
  documentId: string;
  page: number;
  from: string;
  to: string;
}

/** Gathers what jobs read and writes it in short transactions, with a pause for everything else after each. */
export class PageWriter {
  readonly #store: Store;
  readonly #onWritten: (pages: readonly WrittenPage[]) => void;
  readonly #onFailure: (thrown: unknown) => void;
  #waiting: ReadResult[] = [];
  #timer: NodeJS.Timeout | undefined;
  #writing = false;
  #wroteAt = -Infinity;

  constructor(
    store: Store,
    onWritten: (pages: readonly WrittenPage[]) => void,
    onFailure: (thrown: unknown) => void,
  ) {
    this.#store = store;
    this.#onWritten = onWritten;
    this.#onFailure = onFailure;
  }

  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  add(result: ReadResult): void {
    this.#waiting.push(result);
    // The first pages of a record are found at once; those that follow come together.
    const isFirst = performance.now() - this.#wroteAt > WAIT_MS;
    this.#soon(isFirst || this.#waiting.length >= ROWS_AT_ONCE ? 0 : WAIT_MS);
  }

  /** Writes what waits without waiting for more. */
  hurry(): void {
    if (this.#waiting.length > 0) this.#soon(0);
  }

  /** Forgets what is not written: the pages still wait in the store. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting = [];
  }

  #soon(ms: number): void {
    if (this.#writing) return;
    if (this.#timer !== undefined && ms > 0) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#write(), ms);
  }

  #write(): void {
    this.#timer = undefined;
    const batch = this.#take();
    if (batch.length === 0) return;
    this.#wroteAt = performance.now();
    this.#writing = true;
    try {
      const written = this.#store.write((writer) => batch.flatMap((one) => writeResult(writer, one)));
      this.#onWritten(written);
    } catch (thrown) {
      this.drop();
      this.#onFailure(thrown);
    } finally {
      this.#writing = false;
    }
    // After the events that came in meanwhile.
    if (this.#waiting.length > 0) this.#soon(0);
  }

  #take(): ReadResult[] {
    let bytes = 0;
    let count = 0;
    for (const one of this.#waiting) {
      bytes += sizeOf(one.outcome);
      if (count > 0 && (count >= MOST_ROWS || bytes > MOST_BYTES)) break;
      count += 1;
    }
    return this.#waiting.splice(0, count);
  }
}

function sizeOf(outcome: PageOutcome): number {
  return typeof outcome === 'string' ? 0 : outcome.text.length + outcome.words.length;
}

/** Writes one page; nothing when it is gone from the case meanwhile. */
function writeResult(writer: Writer, { documentId, page, outcome }: ReadResult): WrittenPage[] {
  const known = readPageState(writer, documentId, page);
  if (known === undefined) return [];
  const written = { documentId, page, from: known.state };
  if (typeof outcome === 'string' || !belongTogether(outcome)) {
    writePageFailure(writer, known.id, typeof outcome === 'string' ? outcome : 'crashed');
    return [{ ...written, to: 'failed' }];
  }
  const isDoubted = outcome.source !== 'layer' && known.source === 'layer';
  if (isDoubted && readsBetter(layerText(writer, documentId, page), outcome.text)) {
    writer.run(`UPDATE page SET state = 'done', error = NULL WHERE id = ?`, known.id);
    return [{ ...written, to: 'done' }];
  }
  writePackedPage(writer, known.id, outcome);
  return [{ ...written, to: outcome.state }];
}

/** What comes from a process that reads hostile files is believed only as far as it fits. */
function belongTogether({ text, words }: PackedPage): boolean {
  try {
    return packedFits(text, packedOfStored(words));
  } catch {
    return false;
  }
}

function layerText(reader: Reader, documentId: string, page: number): string {
  return readPages(reader, documentId, page, page + 1)[0]?.text ?? '';
}

/**
 * Whether the page's own text was doubted for nothing: recognition found less that reads like words. A page that is
 * read again on demand has no source to compare with.
 */
function readsBetter(layer: string, recognised: string): boolean {
  return plausibleLetters(layer) > plausibleLetters(recognised);
}

function plausibleLetters(text: string): number {
  const { plausible, odd } = textQuality(text);
  return text.replace(/\s+/g, '').length * plausible ** 2 * Math.max(0, 1 - odd);
}
