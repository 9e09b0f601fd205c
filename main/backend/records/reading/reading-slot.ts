import type { JobSpawner } from '../../jobs/job-spawner.ts';
import type { ReadFailure } from '../../jobs/read-protocol.ts';
import type { Store } from '../../store/open-store.ts';
import { readFileToRead } from '../../store/reading.ts';
import { BatchSize } from './batch-size.ts';
import type { HostileFiles } from './hostile-files.ts';
import { createPageRunner, type PageRunner, type ReadKind } from './page-runner.ts';
import type { PageOutcome } from './page-writer.ts';
import type { Batch } from './reading-queue.ts';

/** A process that had nothing to do for so long is ended: it holds a hundred megabytes. */
const IDLE_MS = 10_000;
export interface SlotOptions {
  store: Store;
  jobs: JobSpawner;
  fileOf: (sha256: string) => { path: string; key: Buffer } | undefined;
  pageLimitMs?: number;
  hostile: HostileFiles;
  /** The next pages to read, so many of text at most; undefined when there are none. */
  next: (textPages: number) => Batch | undefined;
  takeIn: (batch: Batch, page: number, outcome: PageOutcome) => void;
  /** Pages of a batch that were not read and nobody is to blame for. */
  giveBack: (batch: Batch, pages: readonly number[]) => void;
  /** The document is not in the case any more. */
  gone: (documentId: string) => void;
  /** No process could be started. */
  notStarted: () => void;
  idle: () => void;
}

/** One of the processes that read at the same time; one for text and one for recognition, never both at work. */
export class ReadingSlot {
  readonly #options: SlotOptions;
  readonly #runners = new Map<ReadKind, PageRunner>();
  readonly #size = new BatchSize();
  #batch: Batch | undefined;
  #busy = false;
  #closed = false;
  #idleTimer: NodeJS.Timeout | undefined;

  constructor(options: SlotOptions) {
    this.#options = options;
  }

  /** Reads as long as there is something to read. Returns at once. */
  work(): void {
    if (this.#busy || this.#closed) return;
    this.#busy = true;
    void this.#workOn().finally(() => {
      this.#busy = false;
      if (!this.#closed) this.#idleTimer = setTimeout(() => this.#endProcesses(), IDLE_MS);
      this.#options.idle();
    });
  }

  get isReadingText(): boolean {
    return this.#batch?.kind === 'text';
  }

  /** Starts its process for text, if nothing is under way: an import is on its way in. */
  prepare(): void {
    if (this.#busy || this.#closed) return;
    this.#runner('text').prepare();
    clearTimeout(this.#idleTimer);
    this.#idleTimer = setTimeout(() => this.#endProcesses(), IDLE_MS);
  }

  /** Stops reading a case, if it is at it. */
  abandon(caseId: string): void {
    if (this.#batch?.caseId === caseId) this.#endProcesses();
  }

  close(): void {
    this.#closed = true;
    this.#endProcesses();
  }

  async #workOn(): Promise<void> {
    clearTimeout(this.#idleTimer);
    for (let batch = this.#take(); batch !== undefined; batch = this.#take()) await this.#read(batch);
  }

  #take(): Batch | undefined {
    this.#batch = this.#closed ? undefined : this.#options.next(this.#size.pages);
    return this.#batch;
  }

  async #read(batch: Batch): Promise<void> {
    const { store, fileOf, takeIn, giveBack, gone, hostile } = this.#options;
    const { documentId } = batch;
    const left = new Set(batch.pages);
    const failRest = (code: ReadFailure): void => {
      for (const page of left) takeIn(batch, page, code);
      left.clear();
    };
    const file = readFileToRead(store.reader, documentId);
    if (file === undefined) {
      gone(documentId);
      return;
    }
    const opened = fileOf(file.sha256);
    if (opened === undefined || hostile.isGivenUp(documentId)) {
      failRest(opened === undefined ? 'damaged-record' : 'stops-reader');
      return;
    }
    const { password } = file;
    const { path, key } = opened;
    const request = {
      path,
      key: new Uint8Array(key),
      pages: batch.pages,
      ...(password !== undefined && { password }),
    };
    const began = performance.now();
    const end = await this.#runner(batch.kind).run(request, (reply) => {
      left.delete(reply.page);
      hostile.survived(documentId);
      takeIn(batch, reply.page, 'read' in reply ? reply.read : reply.code);
    });
    key.fill(0);
    request.key.fill(0);
    if (this.#closed) return;
    if (end.kind === 'done' && batch.kind === 'text' && batch.pages.length > 1)
      this.#size.took(batch.pages.length, performance.now() - began);
    if (end.kind === 'refused') failRest(end.code);
    if (end.kind === 'not-started') this.#options.notStarted();
    if (end.kind === 'lost' && batch.pages.length > 1) {
      // One of several that were sent together: which one, is found by asking for them one by one.
      hostile.suspect(documentId);
    } else if (end.kind === 'lost') {
      hostile.lost(documentId);
      // It brought its process down: that page failed, the others are read by a new one.
      if (end.page !== undefined && left.delete(end.page)) takeIn(batch, end.page, end.how);
    }
    giveBack(batch, [...left]);
  }

  #runner(kind: ReadKind): PageRunner {
    const known = this.#runners.get(kind);
    if (known !== undefined) return known;
    const { jobs, pageLimitMs } = this.#options;
    const made = createPageRunner(jobs, kind, pageLimitMs);
    this.#runners.set(kind, made);
    return made;
  }

  #endProcesses(): void {
    clearTimeout(this.#idleTimer);
    for (const runner of this.#runners.values()) runner.close();
    this.#runners.clear();
  }
}
