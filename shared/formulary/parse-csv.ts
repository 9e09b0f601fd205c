import { checkRow, placeError, type TableRow } from './table.ts';

/**
 * The rows of a CSV text (RFC 4180): cells may be quoted and then hold separators, line ends and doubled quotation marks;
 * lines end with LF, CRLF or CR. A quotation mark within a cell that does not begin with one stands for itself.
 * @param source the file's name, for messages
 * @throws AppError Invalid, naming file and row: `damaged-csv`, `formulary-too-large`
 */
export function parseCsv(text: string, separator: ',' | ';' | '\t', source: string): TableRow[] {
  const rows: TableRow[] = [];
  const plainEnd = new RegExp(`[${separator}\r\n]`, 'g');
  let cells: string[] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  const end = (): void => {
    const row = { number: rows.length + 1, cells };
    checkRow(row, source);
    rows.push(row);
    cells = [];
  };
  while (at < text.length) {
    const row = rows.length + 1;
    let cell: string;
    if (text[at] === '"') {
      const quoted = quotedCell(text, at);
      if (quoted === undefined)
        throw placeError('damaged-csv', source, { row }, 'a quotation mark is never closed.');
      ({ cell, next: at } = quoted);
      if (at < text.length && ![separator, '\r', '\n'].includes(text[at] ?? ''))
        throw placeError('damaged-csv', source, { row }, 'there is text after a closing quotation mark.');
    } else {
      plainEnd.lastIndex = at;
      const next = plainEnd.exec(text)?.index ?? text.length;
      cell = text.slice(at, next);
      at = next;
    }
    cells.push(cell);
    if (text[at] === separator) {
      at += 1;
      // A separator at the very end has an empty cell after it.
      if (at === text.length) cells.push('');
      else continue;
    } else at += text.startsWith('\r\n', at) ? 2 : 1;
    end();
  }
  return rows;
}

/** The cell whose opening quotation mark is at `from`; undefined where it is never closed. */
function quotedCell(text: string, from: number): { cell: string; next: number } | undefined {
  let close = text.indexOf('"', from + 1);
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close === -1) return undefined;
  return { cell: text.slice(from + 1, close).replaceAll('""', '"'), next: close + 1 };
}
