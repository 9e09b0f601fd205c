import { cleanCell, placeError, type TableRow } from './table.ts';

const COLUMNS = {
  ingredient: /^((drug|active)ingredients?|generic(drug)?(names?)?|drug(names?)?)$/,
  brands: /^(reference)?brands?(names?)?$/,
  drugClass: /^(drug|therapeutic)?class$/,
  status: /^((formulary|exempt|mtus|drug)?status|exempt(or)?nonexempt(status)?)$/,
  specialFillDays: /^specialfill(policy|days?|supply)?$/,
  perioperativeFillDays: /^peri(op|operative)(fill)?(policy|days?|supply)?$/,
  guidelines: /^(references?in|references?|recommendationsin)?(the)?(acoem|mtus)?guidelines?/,
  form: /^(dosage|dose|drug)?forms?((and)?strengths?)?$/,
  strength: /^strengths?$/,
  notes: /^(notes?|comments?|limitations?|remarks?)$/,
} as const;
export type Column = keyof typeof COLUMNS;

/** The header of a list: where each column stands. */
export interface Header {
  row: number;
  /** Its texts, in order; '' for a column without one. */
  titles: readonly string[];
  columns: ReadonlyMap<Column, number>;
}

/** Titles of lists and their legends take a page at the most. */
const MOST_ROWS_ABOVE = 60;

/**
 * The first row that has a column for the drug's ingredient and one for its status, in any order and among any others.
 * Case, spaces, hyphens and footnote marks make no difference.
 * @returns undefined where there is none
 * @throws AppError Invalid `formulary-two-columns`
 */
export function findHeader(rows: readonly TableRow[], source: string): Header | undefined {
  for (const { number, cells } of rows.slice(0, MOST_ROWS_ABOVE)) {
    const titles = cells.map(cleanCell);
    const kinds = titles.map(columnOf);
    if (!kinds.includes('ingredient') || !kinds.includes('status')) continue;
    const columns = new Map<Column, number>();
    for (const [index, kind] of kinds.entries()) {
      if (kind === undefined) continue;
      const other = columns.get(kind);
      if (other !== undefined)
        throw placeError(
          'formulary-two-columns',
          source,
          { row: number, column: titles[index] ?? '' },
          `says the same as column "${titles[other]}". Rename or delete one of them.`,
        );
      columns.set(kind, index);
    }
    return { row: number, titles, columns };
  }
  return undefined;
}

function columnOf(title: string): Column | undefined {
  const letters = title
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\(s\)/g, '')
    .replaceAll(/[^a-z]/g, '');
  for (const column of Object.keys(COLUMNS).filter(isColumn))
    if (COLUMNS[column].test(letters)) return column;
  return undefined;
}

function isColumn(key: string): key is Column {
  return Object.hasOwn(COLUMNS, key);
}
