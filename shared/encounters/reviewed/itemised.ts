import { nameOf, printAuthor, printDay } from './record-names.ts';
import type { ReviewedEntry, ReviewedRecord } from './reviewed-record.ts';

/**
 * An entry for each record: "Progress report, Jane Example, MD, 03/04/2014, pages 7-9".
 * @param records each with its copies: they are one entry with the pages of all
 * @param parts how many files the case has: of several, pages are counted within each
 */
export function itemised(
  records: readonly (readonly [ReviewedRecord, ...ReviewedRecord[]])[],
  parts: number,
): ReviewedEntry[] {
  return records.map((copies) => {
    const [record] = copies;
    const { author, date } = record;
    const text = [
      nameOf(record),
      ...(author === null ? [] : [printAuthor(author)]),
      date === null ? 'undated' : printDay(date),
      copies.map((copy) => printPages(copy.runs, parts)).join(', and again '),
    ].join(', ');
    return { text, records: copies.map(({ id }) => id) };
  });
}

function printPages(runs: ReviewedRecord['runs'], parts: number): string {
  const byPart = new Map<number, string[]>();
  for (const { part, first, count } of runs) {
    const ranges = byPart.get(part) ?? [];
    byPart.set(part, ranges);
    ranges.push(count === 1 ? `${first}` : `${first}-${first + count - 1}`);
  }
  return [...byPart]
    .map(([part, ranges]) => {
      const isOne = ranges.length === 1 && !ranges[0]?.includes('-');
      const pages = `${isOne ? 'page' : 'pages'} ${ranges.join(', ')}`;
      return parts > 1 ? `part ${part} ${pages}` : pages;
    })
    .join(', ');
}
