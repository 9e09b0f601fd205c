import type { DocumentSource, OutlineItem, PageSize, Rect, Word } from '../model/types.ts';
import { damagedRecord, pageBroken, recordUnreadable } from '../worker/errors.ts';
import { isReaderAnswer, type ReaderAnswer, type ReaderJob } from '../worker/protocol.ts';
import {
  closedFailure,
  type DocumentClient,
  type OpenedDocument,
  ReaderFailure,
  type TakeBesides,
  type WantedPicture,
} from './document-client.ts';
import { type EngineWorker, takeWorker } from './worker-pool.ts';

/** A page that keeps the engine longer than this is given up; the worker is replaced. */
const PAGE_LIMIT_MS = 15_000;
/** Opening reads the cross-reference table of a large file, perhaps from a slow disk. */
const OPEN_LIMIT_MS = 60_000;

interface Waiting {
  id: number;
  job: ReaderJob;
  settle(answer: ReaderAnswer): void;
}

/**
 * PDFium in a worker of the page. A worker that traps or hangs is replaced, and only that request fails.
 */
export class ReaderClient implements DocumentClient {
  readonly #source: DocumentSource;
  #worker: Worker | undefined;
  #waiting: Waiting | undefined;
  /** Of the picture that was asked for last: its small one may still be on its way. */
  #besides: { id: number; take: TakeBesides } | undefined;
  #nextId = 1;
  #opened = false;
  #closed = false;

  constructor(source: DocumentSource) {
    this.#source = source;
  }

  async open(page: number): Promise<OpenedDocument> {
    if (this.#closed) throw closedFailure();
    this.#start(takeWorker());
    const { bytes, name, password = '' } = this.#source;
    const url = new URL(this.#source.url, document.baseURI).href;
    const answer = await this.#ask({ kind: 'open', url, bytes, name, password, page });
    if (answer.kind !== 'opened') throw this.#unexpected();
    this.#opened = true;
    return answer;
  }

  async sizes(pages: number[]): Promise<{ page: number; size: PageSize }[]> {
    const answer = await this.#askOpen({ kind: 'sizes', pages });
    if (answer.kind !== 'sizes') throw this.#unexpected();
    return answer.sizes;
  }

  async render(wanted: WantedPicture, take: TakeBesides = {}): Promise<ImageBitmap> {
    const answer = await this.#askOpen({ kind: 'render', ...wanted }, take);
    if (answer.kind !== 'rendered') throw this.#unexpected();
    return answer.bitmap;
  }

  async text(page: number): Promise<Word[]> {
    const answer = await this.#askOpen({ kind: 'text', page });
    if (answer.kind !== 'text') throw this.#unexpected();
    return answer.words;
  }

  async pictures(page: number): Promise<Rect[]> {
    const answer = await this.#askOpen({ kind: 'pictures', page });
    if (answer.kind !== 'pictures') throw this.#unexpected();
    return answer.rects;
  }

  async outline(): Promise<OutlineItem[]> {
    const answer = await this.#askOpen({ kind: 'outline' });
    if (answer.kind !== 'outline') throw this.#unexpected();
    return answer.items;
  }

  async labels(): Promise<string[]> {
    const answer = await this.#askOpen({ kind: 'labels' });
    if (answer.kind !== 'labels') throw this.#unexpected();
    return answer.labels;
  }

  close(): void {
    const waiting = this.#waiting;
    this.#closed = true;
    this.#stop();
    waiting?.settle({ kind: 'failed', id: waiting.id, error: closedFailure().data, fatal: false });
  }

  #start({ worker, started }: EngineWorker): void {
    worker.addEventListener('message', (event: MessageEvent<unknown>) => {
      const answer = event.data;
      if (!isReaderAnswer(answer)) return;
      if (answer.kind === 'coarse' || answer.kind === 'thumbnail') this.#giveBesides(answer);
      else if (answer.id === this.#waiting?.id) this.#waiting.settle(answer);
    });
    worker.addEventListener('error', () => this.#giveUp());
    started.catch((thrown: unknown) => {
      if (this.#worker !== worker || this.#waiting === undefined) return;
      const error = recordUnreadable(this.#source.name, thrown).toData();
      this.#waiting.settle({ kind: 'failed', id: this.#waiting.id, error, fatal: true });
    });
    this.#worker = worker;
  }

  #giveBesides({ kind, id, bitmap }: Extract<ReaderAnswer, { kind: 'coarse' | 'thumbnail' }>): void {
    const take = !this.#closed && this.#besides?.id === id ? this.#besides.take[kind] : undefined;
    if (take === undefined) bitmap.close();
    else take(bitmap);
  }

  #stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#opened = false;
  }

  async #askOpen(job: ReaderJob, take?: TakeBesides): Promise<ReaderAnswer> {
    if (!this.#opened) await this.open(0);
    return this.#ask(job, take);
  }

  #ask(job: ReaderJob, take?: TakeBesides): Promise<ReaderAnswer> {
    const worker = this.#worker;
    if (worker === undefined) return Promise.reject(closedFailure());
    const id = this.#nextId;
    this.#nextId += 1;
    if (take !== undefined) this.#besides = { id, take };
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
    const error = blamed(waiting.job, this.#source.name).toData();
    waiting.settle({ kind: 'failed', id: waiting.id, error, fatal: true });
  }

  #unexpected(): ReaderFailure {
    return new ReaderFailure(recordUnreadable(this.#source.name, 'unexpected answer').toData());
  }
}

function blamed(job: ReaderJob, name: string) {
  if (job.kind === 'open') return damagedRecord(name);
  if (job.kind === 'sizes') return pageBroken(job.pages[0] ?? 0);
  return pageBroken('page' in job ? job.page : 0);
}
