import type { CaseBlock } from '../../../../shared/domain/case.ts';
import { printDate } from '../../../../shared/domain/dates.ts';
import type { ListedRecord } from './record-index.ts';
import { type Group, groupRows, type Row, recordRow } from './rows.ts';

/** A year with more records than this is listed by months. */
const MOST_OF_A_YEAR = 24;
const UNDATED = 'no-date';

/** A day that the dispute goes by. */
export interface DayMark {
  /** Of the case block, for a key that stays. */
  id: string;
  iso: string;
  title: string;
}

const MARKED: readonly [keyof CaseBlock, string][] = [
  ['dateOfInjury', 'Date of injury'],
  ['urDenialDate', 'UR decision'],
  ['applicationReceived', 'Application received'],
];

/** The days of the case block, as far as they are dates that exist. */
export function marksOf(block: CaseBlock | undefined): DayMark[] {
  return MARKED.flatMap(([id, title]): DayMark[] => {
    const date = block?.[id];
    const iso = typeof date === 'object' ? date.iso : undefined;
    return iso === undefined ? [] : [{ id, iso, title: `${title}, ${printDate({ iso })}` }];
  });
}

/**
 * Records by their dates, the oldest first, with the days that the dispute goes by between them; what has no date at the
 * end. Copies stand under the first of them in the file, whatever date was read on them: none is left out.
 */
export function chronologyRows(
  records: readonly ListedRecord[],
  marks: readonly DayMark[],
  folded: ReadonlySet<string>,
): Row[] {
  const shown = new Map(records.map((one) => [one.record.id, one]));
  const firsts = records.filter(
    ({ at, copies }) => !copies.some((id) => (shown.get(id)?.at ?? Number.POSITIVE_INFINITY) < at),
  );
  const days: Day[] = [
    ...marks.map(({ id, iso, title }): Day => ({ iso, rows: [{ kind: 'mark', key: id, title }] })),
    ...firsts.map((first): Day => {
      const copies = first.copies.flatMap((id) => shown.get(id) ?? []);
      const rows = [recordRow(first, 2), ...copies.map((copy) => recordRow(copy, 2, true))];
      return { iso: [first, ...copies].map(({ record }) => record.date?.iso).find(Boolean), rows };
    }),
  ];
  // Stable: marks before what happened on their day, records of a day in the order of the file.
  const dated = days.flatMap(({ iso, rows }) => (iso === undefined ? [] : [{ iso, rows }]));
  dated.sort((a, b) => (a.iso < b.iso ? -1 : a.iso > b.iso ? 1 : 0));
  const years = [...Map.groupBy(dated, ({ iso }) => iso.slice(0, 4))];
  const undated = days.flatMap(({ iso, rows }) => (iso === undefined ? rows : []));
  return groupRows(
    [
      ...years.flatMap(([year, ofYear]) => groupsOfYear(year, ofYear)),
      ...(undated.length === 0 ? [] : [{ key: UNDATED, title: 'No date', rows: undated }]),
    ],
    folded,
  );
}

/** What stands on one day. */
interface Day {
  iso: string | undefined;
  rows: Row[];
}

function groupsOfYear(year: string, days: readonly { iso: string; rows: Row[] }[]): Group[] {
  const rows = days.flatMap((day) => day.rows);
  if (rows.length <= MOST_OF_A_YEAR) return [{ key: year, title: year, rows }];
  return [...Map.groupBy(days, ({ iso }) => iso.slice(0, 7))].map(([month, ofMonth]) => ({
    key: month,
    title: printMonth(month),
    rows: ofMonth.flatMap((day) => day.rows),
  }));
}

/** `2014-12` to `December 2014`. */
function printMonth(month: string): string {
  return MONTH.format(new Date(`${month}-01T00:00:00Z`));
}

const MONTH = new Intl.DateTimeFormat('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' });
