import { typeWord } from './record-words.ts';
import type { Row } from './rows.ts';

/** Rows that PageUp and PageDown go by. */
const PAGE_OF_ROWS = 10;

/** Where a key of the list leads from row `at`: the row's number; undefined when the key leads nowhere. Marks are passed over. */
export function rowForKey(rows: readonly Row[], at: number, key: string): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return next(rows, at, 1);
    case 'ArrowUp':
      return next(rows, at, -1);
    case 'PageDown':
      return nearest(rows, Math.min(rows.length - 1, Math.max(0, at) + PAGE_OF_ROWS), -1);
    case 'PageUp':
      return nearest(rows, Math.max(0, at - PAGE_OF_ROWS), 1);
    case 'Home':
      return nearest(rows, 0, 1);
    case 'End':
      return nearest(rows, rows.length - 1, -1);
    default:
      return undefined;
  }
}

/** The next row after `at`, around the end, whose words begin with what is typed. */
export function rowForTyped(rows: readonly Row[], at: number, typed: string): number | undefined {
  const wanted = typed.toLowerCase();
  // Of one letter the next one is meant; of more, the one that is being spelt.
  const start = typed.length === 1 ? at + 1 : Math.max(0, at);
  for (let step = 0; step < rows.length; step += 1) {
    const place = (start + step) % rows.length;
    const row = rows[place];
    if (row !== undefined && row.kind !== 'mark' && nameOf(row).startsWith(wanted)) return place;
  }
  return undefined;
}

function nameOf(row: Exclude<Row, { kind: 'mark' }>): string {
  return (row.kind === 'heading' ? row.title : typeWord(row.listed.record)).toLowerCase();
}

function next(rows: readonly Row[], at: number, step: 1 | -1): number | undefined {
  for (let place = at + step; place >= 0 && place < rows.length; place += step) {
    if (rows[place]?.kind !== 'mark') return place;
  }
  return undefined;
}

/** The row itself, or the nearest one in the direction that can have the focus, or the other way. */
function nearest(rows: readonly Row[], at: number, step: 1 | -1): number | undefined {
  if (rows[at] !== undefined && rows[at].kind !== 'mark') return at;
  return next(rows, at, step) ?? next(rows, at, step === 1 ? -1 : 1);
}
