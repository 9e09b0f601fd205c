import type { RecordType } from '../record-type.ts';

/** Wording that some kinds of records hold more often than others. */
export interface CueEntry {
  /**
   * Where it counts: `head` at the start of a cell, as headings and labels stand; `start` at the start of a cell, whatever
   * follows; `cell` in cells of a few words, as tables and forms have; `anywhere` in running text too.
   */
  at: 'head' | 'start' | 'cell' | 'anywhere';
  phrases: readonly string[];
  /** For each type, how much one page with it speaks for the type, in nats; for the others it says nothing. */
  favours: Partial<Record<RecordType, number>>;
}
