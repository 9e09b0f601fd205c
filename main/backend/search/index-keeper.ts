import { z } from 'zod';
import type { Reader } from '../store/handles.ts';
import type { Store } from '../store/open-store.ts';
import { parseRow } from '../store/rows.ts';

/** Nothing was read for so long: the computer has time. */
const IDLE_MS = 20_000;
/** Between two steps, for everything else. */
const PAUSE_MS = 50;
/** Pages of the index that one step writes: a quarter of a megabyte, some ten milliseconds. */
const PAGES_A_STEP = 64;
/** FTS5 tells by the rows that it changed that there was nothing to do: fewer than these. */
const NO_ROWS = 2;

export interface IndexKeeper {
  /** Pages were read: work stops, and begins again once that is over. */
  touched: () => void;
  close: () => void;
}

/**
 * Merges the parts of the full-text index while nobody waits: each batch of pages that is read becomes a part of its own,
 * and a search has to look into all of them. Parts of about the same size are merged, never all into one: entering a small
 * case must not rewrite the index of a large store.
 */
export function keepIndex(store: Store, { idleMs = IDLE_MS, pauseMs = PAUSE_MS } = {}): IndexKeeper {
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  const after = (ms: number, work: () => void): void => {
    clearTimeout(timer);
    if (closed) return;
    timer = setTimeout(work, ms);
    // It must not keep a command line from ending.
    timer.unref();
  };
  const step = (): void => {
    try {
      if (mergeSome(store)) after(pauseMs, step);
    } catch {
      // A full disk, most of all. The index serves as it is; it is tried again after the next reading.
    }
  };
  const touched = (): void => after(idleMs, step);
  touched();
  return {
    touched,
    close: () => {
      closed = true;
      clearTimeout(timer);
    },
  };
}

/** One step. @returns false when there was nothing to merge */
function mergeSome(store: Store): boolean {
  const before = changes(store.reader);
  store.write((writer) =>
    writer.run(`INSERT INTO page_fts (page_fts, rank) VALUES ('merge', ${PAGES_A_STEP})`),
  );
  return changes(store.reader) - before >= NO_ROWS;
}

const changesRow = z.strictObject({ n: z.int() });

function changes(reader: Reader): number {
  return parseRow(changesRow, reader.get('SELECT total_changes() AS n')).n;
}
