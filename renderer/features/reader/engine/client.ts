import type { ErrorData } from '../../../../shared/errors.ts';
import type { DocumentSource, PageSize, QuarterTurns, Word } from '../model/types.ts';
import { damagedRecord, pageBroken, recordUnreadable } from '../worker/errors.ts';
import { isReaderAnswer, type ReaderAnswer, type ReaderJob } from '../worker/protocol.ts';
import { engineModule } from './engine-module.ts';

/** A page that keeps the engine longer than this is given up; the worker is replaced. */
const PAGE_LIMIT_MS = 15_000;
/** Opening reads the cross-reference table of a large file, perhaps from a slow disk. */
const OPEN_LIMIT_MS = 60_000;

export class ReaderFailure extends Error {
  readonly data: ErrorData;
  constructor(data: ErrorData) {
    super(data.message);
    this.name = 'ReaderFailure';
    this.data = data;
  }
}

interface Waiting {
  id: number;
  job: ReaderJob;
  settle(answer: ReaderAnswer): void;
}

/**
 * The page's end of the worker. One request at a time: the caller chooses the next one when the last is answered, so
 * a request that went stale is never sent. A worker that traps or hangs is replaced, and only that request fails.
 */
export class ReaderClient {
  readonly #source: DocumentSource;
  #worker: Worker | undefined;
  #waiting: Waiting | undefined;
  #nextId = 1;
  #opened = false;
  #closed = false;

  constructor(source: DocumentSource) {
    this.#source = source;
  }

  /** Starts the worker and opens the document; `page` is the one whose size is wanted first. Rejects with ReaderFailure. */
  async open(page: number): Promise<{ pages: number; page: number; size: PageSize }> {
    if (this.#closed) throw closed();
    const worker = this.#start();
    const module = await engineModule().catch((thrown: unknown) => {
      throw new ReaderFailure(recordUnreadable(this.#source.name, thrown).toData());
    });
    if (this.#worker !== worker) throw closed();
    const url = new URL(this.#source.url, document.baseURI).href;
    const { bytes, name } = this.#source;
    const answer = await this.#ask({ kind: 'open', module, url, bytes, name, page });
    if (answer.kind !== 'opened') throw unexpected(name);
    this.#opened = true;
    return answer;
  }

  /** Sizes of those of the pages that have one; broken pages are left out. */
  async sizes(pages: number[]): Promise<{ page: number; size: PageSize }[]> {
    const answer = await this.#askOpen({ kind: 'sizes', pages });
    if (answer.kind !== 'sizes') throw unexpected(this.#source.name);
    return answer.sizes;
  }

  /** Draws a page at so many pixels; the bitmap is the caller's to close. */
  async render(page: number, width: number, height: number, turns: QuarterTurns): Promise<ImageBitmap> {
    const answer = await this.#askOpen({ kind: 'render', page, width, height, turns });
    if (answer.kind !== 'rendered') throw unexpected(this.#source.name);
    return answer.bitmap;
  }

  /** The page's words in reading order; none on a scan. */
  async text(page: number): Promise<Word[]> {
    const answer = await this.#askOpen({ kind: 'text', page });
    if (answer.kind !== 'text') throw unexpected(this.#source.name);
    return answer.words;
  }

  /** Ends the worker and with it everything the engine holds. What was asked is never answered with a bitmap. */
  close(): void {
    const waiting = this.#waiting;
    this.#closed = true;
    this.#stop();
    if (waiting !== undefined) {
      waiting.settle({ kind: 'failed', id: waiting.id, error: closed().data, fatal: false });
    }
  }

  #start(): Worker {
    const worker = new Worker(new URL('../worker/index.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', (event: MessageEvent<unknown>) => {
      const answer = event.data;
      if (isReaderAnswer(answer) && answer.id === this.#waiting?.id) this.#waiting.settle(answer);
    });
    worker.addEventListener('error', () => this.#giveUp());
    this.#worker = worker;
    return worker;
  }

  #stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#opened = false;
  }

  async #askOpen(job: ReaderJob): Promise<ReaderAnswer> {
    if (!this.#opened) await this.open(0);
    return this.#ask(job);
  }

  #ask(job: ReaderJob): Promise<ReaderAnswer> {
    const worker = this.#worker;
    if (worker === undefined) return Promise.reject(closed());
    const id = this.#nextId;
    this.#nextId += 1;
    return new Promise((resolve, reject) => {
      const limit = job.kind === 'open' ? OPEN_LIMIT_MS : PAGE_LIMIT_MS;
      const timer = setTimeout(() => this.#giveUp(), limit);
      const settle = (answer: ReaderAnswer): void => {
        clearTimeout(timer);
        this.#waiting = undefined;
        if (answer.kind !== 'failed') {
          resolve(answer);
          return;
        }
        if (answer.fatal) this.#stop();
        reject(new ReaderFailure(answer.error));
      };
      this.#waiting = { id, job, settle };
      worker.postMessage({ ...job, id });
    });
  }

  /** The worker died or hangs: the request at fault fails, and the next one starts a new worker. */
  #giveUp(): void {
    const waiting = this.#waiting;
    if (waiting === undefined) {
      this.#stop();
      return;
    }
    const { job } = waiting;
    const page = job.kind === 'sizes' ? job.pages[0] : job.kind === 'open' ? undefined : job.page;
    const error = page === undefined ? damagedRecord(this.#source.name) : pageBroken(page);
    waiting.settle({ kind: 'failed', id: waiting.id, error: error.toData(), fatal: true });
  }
}

/** The document was closed while it was being asked: of no interest to anybody. */
function closed(): ReaderFailure {
  return new ReaderFailure({ kind: 'Cancelled', code: 'reader-closed', message: 'The document was closed.' });
}

function unexpected(name: string): ReaderFailure {
  return new ReaderFailure(recordUnreadable(name, 'unexpected answer').toData());
}
