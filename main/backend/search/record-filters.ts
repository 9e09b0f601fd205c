import { z } from 'zod';
import type { FieldFilter } from '../../../shared/search/fields.ts';
import { recordTypesNamed } from '../../../shared/search/record-types.ts';
import { indexWords } from '../../../shared/search/tokens.ts';
import type { Reader, SqlValue } from '../store/handles.ts';
import { parseRow } from '../store/rows.ts';
import type { Narrowed } from './filters.ts';

/** What records are asked of: those of a case, or all. */
export interface RecordsOf {
  reader: Reader;
  caseId: string | undefined;
}

/** Records that are shown now: an index that is being made anew is not, yet. */
const SHOWN = `
FROM encounter AS e JOIN encounter_index AS i ON i.case_id = e.case_id
WHERE e.since <= i.generation AND (e.until IS NULL OR e.until > i.generation)`;

/** Ids of the pages of records. Exported for the test of its plan. */
export function pagesOfRecords(caseId: string | undefined, condition: string): string {
  const ofCase = caseId === undefined ? '' : 'AND e.case_id = ?';
  return `SELECT p.id FROM (SELECT e.row ${SHOWN} ${ofCase} AND ${condition}) AS shown
    CROSS JOIN encounter_run AS r ON r.encounter = shown.row
    CROSS JOIN page AS p ON p.document_id = r.document_id AND p.idx >= r.first AND p.idx < r.first + r.count`;
}

const HAS_TYPE = 'e.type IN (SELECT value FROM json_each(?))';
const HAS_AUTHOR = 'e.author IN (SELECT value FROM json_each(?))';
/** Of the encounter, or of a visit that its pages tell of besides. */
const HAS_DATE = `(e.date BETWEEN ? AND ? OR EXISTS (
  SELECT 1 FROM json_each(e.data, '$.furtherDates') AS f WHERE f.value ->> 'iso' BETWEEN ? AND ?))`;

export function byType(filter: FieldFilter, of: RecordsOf): Partial<Narrowed> {
  if (filter.field !== 'type') return {};
  const types = filter.values.flatMap(recordTypesNamed);
  if (types.length > 0) return inRecords(of, HAS_TYPE, [JSON.stringify(types)], filter.negated);
  return { notes: [`type:${printed(filter.values)} is left out: no type of record is called so.`] };
}

/** Each word typed begins one of the name's. */
export function byAuthor(filter: FieldFilter, of: RecordsOf): Partial<Narrowed> {
  if (filter.field !== 'author') return {};
  const names = authors(of).filter((name) => {
    const words = indexWords(name);
    return filter.values.some((value) =>
      value.every((typed) => words.some((word) => word.startsWith(typed))),
    );
  });
  return inRecords(of, HAS_AUTHOR, [JSON.stringify(names)], filter.negated);
}

export function byDate(filter: FieldFilter, of: RecordsOf): Partial<Narrowed> {
  if (filter.field !== 'date') return {};
  // ISO dates sort as text: these are before and behind all of them.
  const ends = filter.values.map(({ from = '0000', to = '9999' }) => [from, to] as const);
  const condition = `(${ends.map(() => HAS_DATE).join(' OR ')})`;
  const values = ends.flatMap(([from, to]) => [from, to, from, to]);
  return inRecords(of, condition, values, filter.negated);
}

function inRecords(
  { caseId }: RecordsOf,
  condition: string,
  values: readonly SqlValue[],
  negated: boolean,
): Partial<Narrowed> {
  const sql = pagesOfRecords(caseId, condition);
  return { filters: [{ sql, values: [...(caseId === undefined ? [] : [caseId]), ...values], negated }] };
}

const authorRow = z.strictObject({ author: z.string() });

/** Exported for the test of its plan. */
export function authorsOf(caseId: string | undefined): string {
  return `SELECT e.author ${SHOWN} ${caseId === undefined ? '' : 'AND e.case_id = ?'} AND e.author IS NOT NULL`;
}

function authors({ reader, caseId }: RecordsOf): string[] {
  const rows = reader.all(authorsOf(caseId), ...(caseId === undefined ? [] : [caseId]));
  return [...new Set(rows.map((row) => parseRow(authorRow, row).author))];
}

function printed(values: readonly (readonly string[])[]): string {
  return values.map((words) => words.join(' ')).join(',');
}
