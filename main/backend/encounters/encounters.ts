import type { AppEvent } from '../../../shared/contracts/bridge.ts';
import type { CaseIndex } from '../../../shared/contracts/encounters.ts';
import { toAppError } from '../../../shared/errors.ts';
import type { Writer } from '../store/handles.ts';
import type { Store } from '../store/open-store.ts';
import { indexCase } from './index-case.ts';
import { wantedPages } from './wanted-pages.ts';

/** Pages come a few at a time: the index follows when none came for a moment. */
const WAIT_MS = 1_500;
/** While pages are read the index takes no more than this share of the time: a fifth. Within a run `rest` sees to it. */
const TIMES_LAST = 4;
/** After a full disk, or another fault of the store, it is tried again. */
const RETRY_MS = 30_000;

/** Keeps the indices of an open vault's cases up to date in the background. */
export interface Encounters {
  /** Pages of the case were read, or documents removed: its index follows soon. Returns at once. */
  changed: (caseId: string) => void;
  /**
   * The case is looked at: its index is brought up to date if nobody has done so since the vault was opened.
   * @returns `working` while the index is behind what is read: that it is so no more is told by an event
   */
  lookAt: (caseId: string) => CaseIndex['state'];
  /** Resolves when the index of the case is up to date with all that is read. @throws AppError what the store throws */
  upToDate: (caseId: string) => Promise<void>;
  /** Writes a correction, and brings the index up to date. @throws AppError what `write` throws */
  correct: (caseId: string, write: (writer: Writer) => void) => Promise<void>;
  /** Stops what runs and waits for it. */
  close: () => Promise<void>;
}

export function openEncounters(options: {
  store: Store;
  emit: (event: AppEvent) => void;
  /** Has pages of a document read before the others. */
  want: (documentId: string, pages: readonly number[]) => void;
  /** Whether pages are read that take a millisecond each: the index can wait until they are. */
  isReadingText: () => boolean;
  /** Tests wait less. */
  waitMs?: number;
}): Encounters {
  const { store, emit, want, isReadingText, waitMs = WAIT_MS } = options;
  const stop = new AbortController();
  const waiting = new Map<string, { timer: NodeJS.Timeout; due: number }>();
  const seen = new Set<string>();
  /** Cases of the runs that wait for their turn, and of the one that has it. */
  const begun: string[] = [];
  /** Cases of which somebody was told that the index is being worked on. */
  const toldWorking = new Set<string>();
  let running: AbortController | undefined;
  let lastMs = 0;
  /** Of those who wait for an index. */
  let awaited = 0;
  let last: Promise<unknown> = Promise.resolve();

  const inTurn = <T>(work: () => T | Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  const isBehind = (caseId: string): boolean => waiting.has(caseId) || begun.includes(caseId);
  /** One index at a time: two would only take the time from each other. */
  const run = (caseId: string): Promise<void> => {
    clearTimeout(waiting.get(caseId)?.timer);
    waiting.delete(caseId);
    seen.add(caseId);
    begun.push(caseId);
    return inTurn(async () => {
      const interrupt = new AbortController();
      running = interrupt;
      const started = performance.now();
      let hasNews = false;
      let restedMs = 0;
      try {
        hasNews = await indexCase(store, caseId, {
          signal: AbortSignal.any([stop.signal, interrupt.signal]),
          isBusy: () => awaited === 0 && isReadingText(),
          rested: (ms) => {
            restedMs += ms;
          },
        });
      } finally {
        running = undefined;
        begun.splice(begun.indexOf(caseId), 1);
      }
      if (!isBehind(caseId)) hasNews = toldWorking.delete(caseId) || hasNews;
      if (hasNews) emit({ kind: 'encounters-changed', caseId });
      for (const { documentId, pages } of wantedPages(store.reader, caseId)) want(documentId, pages);
      // Without what it rested for the same reason, or the next run would wait that many times over.
      lastMs = performance.now() - started - restedMs;
    });
  };
  const soon = (caseId: string, ms: number): void => {
    if (stop.signal.aborted) return;
    const due = performance.now() + ms;
    const before = waiting.get(caseId);
    if (before !== undefined && before.due <= due) return;
    clearTimeout(before?.timer);
    const timer = setTimeout(() => {
      run(caseId).catch((thrown) => {
        const wasInterrupted = toAppError(thrown).kind === 'Cancelled';
        soon(caseId, wasInterrupted ? waitMs : RETRY_MS);
      });
    }, ms);
    waiting.set(caseId, { timer, due });
  };
  const upToDate = async (caseId: string): Promise<void> => {
    awaited += 1;
    try {
      for (;;) {
        try {
          await run(caseId);
          return;
        } catch (thrown) {
          // A correction goes before: then once more.
          if (!stop.signal.aborted && toAppError(thrown).kind === 'Cancelled') continue;
          soon(caseId, RETRY_MS);
          throw thrown;
        }
      }
    } finally {
      awaited -= 1;
    }
  };

  return {
    changed: (caseId) => soon(caseId, Math.max(waitMs, TIMES_LAST * lastMs)),
    lookAt: (caseId) => {
      if (!seen.has(caseId)) soon(caseId, 0);
      if (!isBehind(caseId)) return 'current';
      toldWorking.add(caseId);
      return 'working';
    },
    upToDate,
    correct: async (caseId, write) => {
      running?.abort();
      await inTurn(() => store.write(write));
      await upToDate(caseId);
    },
    close: async () => {
      stop.abort();
      for (const { timer } of waiting.values()) clearTimeout(timer);
      waiting.clear();
      await last;
    },
  };
}
