import { AppError } from '../errors.ts';
import { MOST } from './formulary.ts';

/** A row as a spreadsheet numbers it, from 1; a cell over several lines is one cell of one row. */
export interface TableRow {
  number: number;
  cells: readonly string[];
}

/** Rows above the header and below the table are few. */
export const MOST_ROWS = MOST.drugs + 200;

/** The error for a place in a file: `list.csv: row 12, column "Special Fill": …`. */
export function placeError(
  code: string,
  source: string,
  place: { row?: number; column?: string },
  message: string,
): AppError {
  return new AppError('Invalid', code, `${source}: ${printPlace(place)}${message}`);
}

/** `row 12, column "Special Fill": `; nothing where there is no place. */
export function printPlace({ row, column }: { row?: number; column?: string }): string {
  const parts = [
    ...(row === undefined ? [] : [`row ${row}`]),
    ...(column === undefined ? [] : [`column "${column}"`]),
  ];
  return parts.length === 0 ? '' : `${parts.join(', ')}: `;
}

/** Refuses a row that no drug list has. @throws AppError Invalid `formulary-too-large` */
export function checkRow({ number, cells }: TableRow, source: string): void {
  const refuse = (message: string) => placeError('formulary-too-large', source, { row: number }, message);
  if (number > MOST_ROWS) throw refuse(`a drug list has at most ${MOST_ROWS} rows.`);
  if (cells.length > MOST.columns) throw refuse(`a drug list has at most ${MOST.columns} columns.`);
  if (cells.some((cell) => cell.length > MOST.cell))
    throw refuse(`a cell has more than ${MOST.cell} characters.`);
}

/** A cell on one line: runs of white space become one space, characters that do not print go. */
export function cleanCell(cell: string): string {
  return (
    cell
      .toWellFormed()
      .normalize('NFC')
      .replaceAll(/\s+/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what goes
      .replaceAll(/[\u0000-\u001f\u007f\u00ad\u200b\u200e\u200f\u2060\ufeff]|\ufe0e|\ufe0f/g, '')
      .trim()
  );
}
