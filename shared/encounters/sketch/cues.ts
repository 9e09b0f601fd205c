import type { Range } from '../page/page-in.ts';
import { RECORD_TYPES, type RecordType } from '../record-type.ts';
import type { CueEntry } from '../tables/cue-entry.ts';
import { CUES_OF_DISPUTE } from '../tables/cues-of-dispute.ts';
import { CUES_OF_TREATMENT } from '../tables/cues-of-treatment.ts';
import { phrasebook } from '../text/known-words.ts';
import type { ReadCell, ReadPage } from './read-page.ts';

const CUES: readonly CueEntry[] = [...CUES_OF_DISPUTE, ...CUES_OF_TREATMENT];

/** A phrase may be a cue in several entries. */
function bookOf(at: CueEntry['at']) {
  const entries = new Map<string, CueEntry[]>();
  for (const entry of CUES.filter((cue) => cue.at === at)) {
    for (const phrase of entry.phrases) entries.set(phrase, [...(entries.get(phrase) ?? []), entry]);
  }
  return phrasebook(entries);
}
const HEADS = bookOf('head');
const STARTS = bookOf('start');
const CELLS = bookOf('cell');
const ANYWHERE = bookOf('anywhere');

/** Wording of a page that speaks for some types. */
export interface CueHit extends Range {
  /** What it says for each of them, in nats. */
  favours: CueEntry['favours'];
}

/** Cells of more words are text, not entries of a table. */
const MOST_CELL_WORDS = 5;

/** Different phrases of one entry add up, each next one less: five laboratory values say little more than four. */
const REPEATED = 0.85;

/** What the wording of a page says for each type, and the phrases that say it. Each phrase counts once. */
export function cuesOf(page: ReadPage): { hits: CueHit[]; sums: Record<RecordType, number> } {
  const hits: CueHit[] = [];
  const sums = Object.fromEntries(RECORD_TYPES.map((type) => [type, 0])) as Record<RecordType, number>;
  const counts = new Map<CueEntry, number>();
  const seen = new Set<string>();
  for (const { cell, from, next, entries } of phrasesOf(page)) {
    const phrase = cell.ids.slice(from, next).join(' ');
    if (seen.has(phrase)) continue;
    seen.add(phrase);
    for (const { favours } of entries.map((entry) => scaled(entry, counts))) {
      for (const type of RECORD_TYPES) sums[type] += favours[type] ?? 0;
      const start = cell.start + (cell.tokens[from]?.start ?? 0);
      const end = cell.start + (cell.tokens[next - 1]?.end ?? 0);
      hits.push({ favours, start, end });
    }
  }
  return { hits, sums };
}

function scaled(entry: CueEntry, counts: Map<CueEntry, number>): Pick<CueEntry, 'favours'> {
  const before = counts.get(entry) ?? 0;
  counts.set(entry, before + 1);
  const factor = REPEATED ** before;
  const favours = Object.fromEntries(
    Object.entries(entry.favours).map(([type, weight]) => [type, weight * factor]),
  );
  return { favours };
}

interface Found {
  cell: ReadCell;
  from: number;
  next: number;
  entries: readonly CueEntry[];
}

function* phrasesOf(page: ReadPage): Generator<Found> {
  for (const row of page.own) {
    for (const cell of row.cells) {
      const head = HEADS.longestAt(cell.ids, 0);
      if (head !== undefined && standsAsHead(cell, head.next))
        yield { cell, from: 0, next: head.next, entries: head.value };
      const start = STARTS.longestAt(cell.ids, 0);
      if (start !== undefined) yield { cell, from: 0, next: start.next, entries: start.value };
      const short = cell.tokens.length <= MOST_CELL_WORDS ? CELLS.all(cell.ids) : [];
      for (const hit of short) yield { cell, from: hit.from, next: hit.next, entries: hit.value };
      for (const hit of ANYWHERE.all(cell.ids))
        yield { cell, from: hit.from, next: hit.next, entries: hit.value };
    }
  }
}

/** A heading ends its cell or has a mark behind it, or is set in capitals: "Plan:", "PLAN", "Plan" alone. */
function standsAsHead(cell: ReadCell, next: number): boolean {
  const last = cell.tokens[next - 1];
  if (last === undefined) return false;
  const behind = cell.text.slice(last.end).trimStart();
  if (behind === '' || /^[:;.–—-]/.test(behind)) return true;
  const words = cell.text.slice(0, last.end);
  return words.length > 3 && words === words.toUpperCase();
}
