import type { CaseRow } from '../../../shared/contracts/cases.ts';
import { STATE_ORDER } from './state-groups.ts';

export const SORT_COLUMNS = ['case', 'items', 'pages', 'state', 'priority', 'saved'] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];
export interface Sort {
  column: SortColumn;
  descending: boolean;
}

/** What a case is called: its number, else its first request. */
export function caseName(row: Pick<CaseRow, 'caseNumber' | 'firstRequest'>): string {
  return row.caseNumber ?? row.firstRequest ?? 'New case';
}

/** Cases that hold every word typed in number, request, state or priority. */
export function filterCases(rows: readonly CaseRow[], typed: string): CaseRow[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const text = [row.caseNumber, row.firstRequest, row.state, row.priority].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Sorted copy. Cases alike in the column keep the newest saved first; those without a value come last. */
export function sortCases(rows: readonly CaseRow[], { column, descending }: Sort): CaseRow[] {
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [sortValue(a, column), sortValue(b, column)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return sign * compare(x, y) || compare(b.savedAt, a.savedAt);
  });
}

function sortValue(row: CaseRow, column: SortColumn): string | number | null {
  switch (column) {
    case 'case':
      return caseName(row);
    case 'items':
      return row.items === 0 ? null : row.decided / row.items;
    case 'pages':
      return row.pages;
    case 'state':
      return STATE_ORDER.indexOf(row.state);
    case 'priority':
      return row.priority;
    case 'saved':
      return row.savedAt;
  }
}

/** Numbers inside texts count as numbers: CM16-9 comes before CM16-10. */
const collator = new Intl.Collator('en-US', { numeric: true, sensitivity: 'base' });

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}
