import { availableParallelism } from 'node:os';
import type { AppEvent } from '../../../../shared/contracts/bridge.ts';
import type { CaseReading, ReadingHold } from '../../../../shared/contracts/text.ts';
import { AppError, toAppError } from '../../../../shared/errors.ts';
import type { JobSpawner } from '../../jobs/job-spawner.ts';
import type { Store } from '../../store/open-store.ts';
import { readCaseReading, readPaused, writePaused } from '../../store/reading.ts';
import { readSettings } from '../../store/settings.ts';
import { enterDocuments } from './enter-documents.ts';
import { HostileFiles } from './hostile-files.ts';
import { type PageOutcome, PageWriter } from './page-writer.ts';
import { ReadingProgress } from './reading-progress.ts';
import { type Allowed, type Batch, ReadingQueue } from './reading-queue.ts';
import { ReadingSlot } from './reading-slot.ts';

/** After a full disk, or another fault of the store, it is tried again so often. */
const RETRY_MS = 30_000;

/** Reads the pages of an open vault's records in the background. */
export interface Reading {
  /** Starts what will read the files that are being imported. */
  prepare: () => void;
  /** Takes up where reading stopped, and after each import; returns at once. */
  wake: () => void;
  lookAt: (documentId: string, page: number) => void;
  /** Has some pages of a document read before the others: the application, the UR decision. */
  want: (documentId: string, pages: readonly number[]) => void;
  /** Whether pages are being read that take a millisecond each. */
  isReadingText: () => boolean;
  setPaused: (caseId: string, paused: boolean) => void;
  /** Gives a file that stopped the reader another chance, with what waits of it. */
  tryAgain: (documentId: string) => void;
  /** The settings changed, or where the computer has its power from. */
  conditionsChanged: () => void;
  status: (caseId: string) => CaseReading;
  /** Resolves when no page of the case waits that can be read now; without `ocr`, not for recognition. */
  settled: (caseId: string, ocr: boolean) => Promise<CaseReading>;
  /** Ends all jobs at once. What is not written yet is read again another time. */
  close: () => void;
}

export interface ReadingOptions {
  store: Store;
  jobs: JobSpawner;
  /** Path of a record's file, and what opens it alone; undefined when it is not there. */
  fileOf: (sha256: string) => { path: string; key: Buffer } | undefined;
  emit: (event: AppEvent) => void;
  onBattery: () => boolean;
  /** False: pages are recognised only while someone waits for that. */
  reading?: boolean;
  /** How long a page may take, where tests give less. */
  pageLimitMs?: number;
}

export function openReading(options: ReadingOptions): Reading {
  const { store, emit } = options;
  const stop = new AbortController();
  const queue = new ReadingQueue(store.reader);
  const progress = new ReadingProgress(emit);
  const paused = readPaused(store.reader);
  const hostile = new HostileFiles();
  const slots: ReadingSlot[] = [];
  const waiters = new Set<Waiter>();
  let fault: Extract<ReadingHold, 'disk-full' | 'problem'> | undefined;
  let retry: NodeJS.Timeout | undefined;
  let entering: Promise<void> | undefined;

  const writer = new PageWriter(
    store,
    (written) => {
      for (const { documentId, page, from, to } of written) {
        queue.moved(documentId, from, to);
        queue.finish(documentId, page);
      }
      progress.changed(
        written.map((one) => one.documentId),
        (documentId) => caseOf.get(documentId),
      );
      work();
    },
    (thrown) => {
      queue.giveBackAll();
      fail(thrown);
    },
  );
  /** Cases of the documents that were handed out: what is told about them names their case. */
  const caseOf = new Map<string, string>();
  const takeIn = (batch: Batch, page: number, outcome: PageOutcome): void => {
    if (stop.signal.aborted) return;
    writer.add({ documentId: batch.documentId, page, outcome });
    // Somebody may be waiting for a page that is read alone.
    if (batch.pages.length === 1) writer.hurry();
  };
  const mayRecognise = (): boolean => {
    const { ocr } = readSettings(store.reader);
    return ocr === 'always' || (ocr === 'on-mains' && !options.onBattery());
  };
  const processes = (): { text: number; ocr: number } =>
    processesOf(readSettings(store.reader).readingProcesses);
  const allowed = (ocr: boolean, textPages: number): Allowed => {
    const isWanted = options.reading !== false || [...waiters].some((one) => one.ocr);
    return {
      ocr: ocr && isWanted && mayRecognise(),
      textPages,
      case: (caseId) => !paused.has(caseId),
      oneByOne: (documentId) => hostile.isSuspect(documentId),
    };
  };
  /** @param at number of the slot: only the first ones recognise */
  const next = (at: number, textPages: number): Batch | undefined => {
    if (stop.signal.aborted || fault !== undefined) return undefined;
    const batch = queue.next(allowed(at < processes().ocr, textPages));
    if (batch !== undefined) caseOf.set(batch.documentId, batch.caseId);
    return batch;
  };
  const giveBack = (batch: Batch, pages: readonly number[]): void => {
    for (const page of pages) queue.finish(batch.documentId, page);
  };

  const fail = (thrown: unknown): void => {
    fault = toAppError(thrown).kind === 'DiskFull' ? 'disk-full' : 'problem';
    progress.all(new Set(caseOf.values()));
    clearTimeout(retry);
    if (!stop.signal.aborted) retry = setTimeout(wake, RETRY_MS);
    settle();
  };

  const slot = (at: number): ReadingSlot =>
    new ReadingSlot({
      ...options,
      hostile,
      next: (textPages) => next(at, textPages),
      takeIn,
      giveBack,
      gone: () => queue.refresh(),
      notStarted: () => fail(undefined),
      idle: () => {
        writer.hurry();
        settle();
      },
    });
  const setSlots = (): void => {
    const wanted = processes().text;
    while (slots.length < wanted) slots.push(slot(slots.length));
    for (const one of slots.splice(wanted)) one.close();
  };
  /** Gives every process something to do, as long as there is something. */
  const work = (): void => {
    if (stop.signal.aborted) return;
    setSlots();
    for (const one of slots) one.work();
    settle();
  };
  const wake = (): void => {
    if (stop.signal.aborted) return;
    fault = undefined;
    clearTimeout(retry);
    entering = (entering ?? Promise.resolve()).then(async () => {
      try {
        await enterDocuments(store, stop.signal);
        if (stop.signal.aborted) return;
        queue.refresh();
        // Pages that came in are told of, in a case that is paused too.
        progress.all(queue.cases());
        work();
      } catch (thrown) {
        if (!stop.signal.aborted) fail(thrown);
      }
    });
  };
  const holdOf = (caseId: string): ReadingHold | null => {
    const waits = queue.has(caseId, ['text', 'ocr']);
    if (waits && paused.has(caseId)) return 'paused';
    // Pages may be missing that could not even be entered.
    if (fault !== undefined) return fault;
    if (!waits) return null;
    if (queue.has(caseId, ['text']) || mayRecognise()) return null;
    return readSettings(store.reader).ocr === 'never' ? 'never' : 'battery';
  };
  const status = (caseId: string): CaseReading => ({
    caseId,
    documents: readCaseReading(store.reader, caseId),
    hold: holdOf(caseId),
  });
  /** Answers those who wait for a case that has nothing left to be read. */
  const settle = (): void => {
    if (!writer.isEmpty) return;
    for (const waiter of waiters) {
      if (!waiter.isEntered) continue;
      const waits = queue.has(waiter.caseId, waiter.ocr ? ['text', 'ocr'] : ['text']);
      if (waits && holdOf(waiter.caseId) === null) continue;
      waiters.delete(waiter);
      waiter.resolve();
    }
  };

  return {
    prepare: () => {
      if (stop.signal.aborted) return;
      setSlots();
      for (const one of slots) one.prepare();
    },
    wake,
    lookAt: (documentId, page) => {
      queue.lookAt(documentId, page);
      work();
    },
    want: (documentId, pages) => {
      queue.want(documentId, pages);
      work();
    },
    isReadingText: () => slots.some((one) => one.isReadingText),
    setPaused: (caseId, pausing) => {
      store.write((one) => writePaused(one, caseId, pausing));
      if (pausing) paused.add(caseId);
      else paused.delete(caseId);
      for (const slot of slots) if (pausing) slot.abandon(caseId);
      work();
      progress.all(new Set([caseId]));
    },
    tryAgain: (documentId) => {
      hostile.forgive(documentId);
      wake();
    },
    conditionsChanged: () => {
      work();
      progress.all(new Set(caseOf.values()));
    },
    status,
    settled: async (caseId, ocr) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      const waiter: Waiter = { caseId, ocr, isEntered: false, resolve };
      waiters.add(waiter);
      wake();
      await entering;
      waiter.isEntered = true;
      settle();
      await promise;
      if (stop.signal.aborted) {
        throw new AppError(
          'Cancelled',
          'reading-stopped',
          'The vault was locked before all pages were read.',
        );
      }
      return status(caseId);
    },
    close: () => {
      stop.abort();
      clearTimeout(retry);
      writer.drop();
      progress.close();
      for (const slot of slots.splice(0)) slot.close();
      for (const waiter of waiters) waiter.resolve();
      waiters.clear();
    },
  };
}

/** Someone who waits until a case is read. Counts from when its pages are entered: before, none seems to wait. */
interface Waiter {
  caseId: string;
  ocr: boolean;
  isEntered: boolean;
  resolve: () => void;
}

/**
 * By the setting, or where it is 0: text by all cores, because it takes seconds; recognition, which may take hours, by
 * one less, which is left to the reviewer.
 */
function processesOf(setting: number): { text: number; ocr: number } {
  if (setting !== 0) return { text: setting, ocr: setting };
  const cores = availableParallelism();
  return { text: cores, ocr: Math.max(1, cores - 1) };
}
