import { findHeader, type Header } from '../../../shared/formulary/columns.ts';
import { cleanCell, type TableRow } from '../../../shared/formulary/table.ts';
import { cellText, type TablePage } from '../jobs/pdf/ruled-rows.ts';

/**
 * The rows of a drug list over all its pages, numbered from 1. What stands above the first table are rows of one cell; lines
 * around the tables of later pages are page numbers and footnotes, and left out. A page without a table is kept line by line, so
 * that nothing is passed over in silence. A row that a page's end parts is put together again: every row of a list has a drug and
 * a status, so that a piece without one of them belongs to what stands across the page's end.
 * @param source the file's name, for messages
 */
export function rowsOfPages(pages: readonly TablePage[], source: string): TableRow[] {
  const first = pages.findIndex(({ rows }) => rows.length > 0);
  const title = pages.slice(0, first + 1).flatMap(({ above }) => above.map((line) => [line]));
  const top = numbered([...title, ...(pages[first]?.rows ?? [])]);
  const header = findHeader(top, source);
  if (header === undefined)
    return numbered(pages.flatMap(({ above, rows, below }) => [...lines(above), ...rows, ...lines(below)]));
  const all: string[][] = top.map(({ cells }) => [...cells]);
  for (const page of pages.slice(first + 1)) {
    if (page.rows.length === 0) {
      all.push(...lines(page.above));
      continue;
    }
    const rows = page.rows.filter((cells) => !isHeader(cells, header));
    const [next, ...rest] = rows;
    const last = all.at(-1);
    const isParted =
      last !== undefined &&
      next !== undefined &&
      last.length === next.length &&
      !isHeader(last, header) &&
      (isPiece(last, header) || isPiece(next, header));
    if (!isParted) {
      all.push(...rows);
      continue;
    }
    all[all.length - 1] = last.map((cell, column) => cellText([cell, next[column] ?? '']));
    all.push(...rest);
  }
  return numbered(all);
}

const lines = (texts: readonly string[]) => texts.map((line) => [line]);

function numbered(rows: readonly (readonly string[])[]): TableRow[] {
  return rows.map((cells, index) => ({ number: index + 1, cells }));
}

function isHeader(cells: readonly string[], { titles }: Header): boolean {
  return titles.every((title, column) => cleanCell(cells[column] ?? '') === title);
}

/** Without a drug or without a status. */
function isPiece(cells: readonly string[], { columns }: Header): boolean {
  return (['ingredient', 'status'] as const).some(
    (column) => cleanCell(cells[columns.get(column) ?? -1] ?? '') === '',
  );
}
