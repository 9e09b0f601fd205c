import type { Element } from '@xmldom/xmldom';
import { AppError } from '../../../shared/errors.ts';
import { MOST } from '../../../shared/formulary/formulary.ts';
import { checkRow, MOST_ROWS, placeError, type TableRow } from '../../../shared/formulary/table.ts';
import { type OfficePackage, openPackage } from '../signing/package.ts';
import { targetPart } from '../signing/relationships.ts';
import { childElements, parseXml } from '../signing/xml.ts';

/** Of one part, unpacked: the public list takes a tenth, and the parser keeps the program busy for a second a megabyte. */
const MOST_XML_MEGABYTES = 4;
const RELATION = {
  workbook: /\/officeDocument$/,
  sheet: /\/worksheet$/,
  strings: /\/sharedStrings$/,
} as const;

/**
 * The rows of a workbook's only visible sheet, as text. Formulas give the value that was saved with them.
 * @param name the file's, for messages
 * @throws AppError Invalid `not-a-workbook`, `several-sheets`, `formulary-too-large`; Damaged
 */
export function rowsOfXlsx(bytes: Uint8Array, name: string): TableRow[] {
  try {
    return rowsOf(openPackage(bytes), name);
  } catch (thrown) {
    if (thrown instanceof RangeError)
      throw new AppError('Damaged', 'damaged-workbook', `${name}: its XML is nested too deeply.`);
    if (!(thrown instanceof AppError) || thrown.message.startsWith(name)) throw thrown;
    if (thrown.kind === 'Invalid') throw notWorkbook(name);
    throw new AppError(thrown.kind, thrown.code, `${name}: ${thrown.message}`, { cause: thrown });
  }
}

function rowsOf(opened: OfficePackage, name: string): TableRow[] {
  const workbook = relatedPart(opened, '', RELATION.workbook);
  const root = workbook === undefined ? undefined : rootOf(opened, workbook, name);
  if (workbook === undefined || root?.localName !== 'workbook') throw notWorkbook(name);
  const sheets = named(named(root, 'sheets')[0], 'sheet').filter(
    (one) => !/hidden/i.test(one.getAttribute('state') ?? ''),
  );
  const [sheet, ...more] = sheets;
  if (sheet === undefined) throw notWorkbook(name);
  if (more.length > 0) {
    const message = `${name} has ${sheets.length} sheets. Save the one with the drug list as a file of its own.`;
    throw new AppError('Invalid', 'several-sheets', message);
  }
  const id = Array.from(sheet.attributes).find((one) => one.localName === 'id' && one.prefix !== null)?.value;
  const relation = opened.relationships(workbook).find((one) => one.id === id);
  if (relation === undefined || relation.external || !RELATION.sheet.test(relation.type))
    throw notWorkbook(name);
  const stringsPart = relatedPart(opened, workbook, RELATION.strings);
  const strings = stringsPart === undefined ? [] : named(rootOf(opened, stringsPart, name), 'si').map(textOf);
  const data = named(rootOf(opened, targetPart(workbook, relation.target), name), 'sheetData')[0];
  return sheetRows(data, strings, name);
}

function sheetRows(data: Element | undefined, strings: readonly string[], name: string): TableRow[] {
  const rows: TableRow[] = [];
  let last = 0;
  for (const element of named(data, 'row')) {
    const number = numberOf(element.getAttribute('r')) ?? last + 1;
    if (number <= last) throw damaged(name, `row ${number} stands twice, or out of order`);
    last = number;
    const cells = cellsOf(element, number, strings, name);
    if (cells.length === 0) continue;
    const row = { number, cells };
    checkRow(row, name);
    rows.push(row);
    if (rows.length > MOST_ROWS) break;
  }
  return rows;
}

function cellsOf(row: Element, number: number, strings: readonly string[], name: string): string[] {
  const cells: string[] = [];
  let column = -1;
  for (const cell of named(row, 'c')) {
    column = columnOf(cell.getAttribute('r')) ?? column + 1;
    const value = cellText(cell, strings);
    if (value === undefined) throw damaged(name, `a cell in row ${number} has no value that can be found`);
    if (value === '') continue;
    if (column >= MOST.columns)
      throw placeError(
        'formulary-too-large',
        name,
        { row: number },
        `a drug list has at most ${MOST.columns} columns.`,
      );
    while (cells.length < column) cells.push('');
    cells[column] = value;
  }
  return cells;
}

/** A cell's text; undefined where it names a shared string that is not there. */
function cellText(cell: Element, strings: readonly string[]): string | undefined {
  const type = cell.getAttribute('t');
  if (type === 'inlineStr') return textOf(named(cell, 'is')[0]);
  const value = named(cell, 'v')[0]?.textContent ?? '';
  if (type !== 's' || value === '') return unescaped(value);
  return strings[numberOf(value) ?? -1];
}

/** The text of a string that may have several looks; how it is read aloud in Japanese is no part of it. */
function textOf(string: Element | undefined): string {
  if (string === undefined) return '';
  const parts = childElements(string).flatMap((one) => (one.localName === 'r' ? named(one, 't') : [one]));
  return unescaped(parts.map((one) => (one.localName === 't' ? (one.textContent ?? '') : '')).join(''));
}

/** `_x000D_`: how a workbook writes characters that XML cannot hold. */
function unescaped(text: string): string {
  return text.replaceAll(/_x([0-9A-F]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** `AB12`: 27. Undefined for no reference. */
function columnOf(reference: string | null): number | undefined {
  const letters = /^([A-Z]{1,3})\d/.exec(reference ?? '')?.[1];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function numberOf(text: string | null): number | undefined {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

function named(parent: Element | undefined, name: string): Element[] {
  return parent === undefined ? [] : childElements(parent).filter((one) => one.localName === name);
}

function relatedPart(opened: OfficePackage, source: string, type: RegExp): string | undefined {
  const relation = opened.relationships(source).find((one) => type.test(one.type) && !one.external);
  return relation === undefined ? undefined : targetPart(source, relation.target);
}

function rootOf(opened: OfficePackage, part: string, name: string): Element | undefined {
  const bytes = opened.read(part);
  if (bytes.length > MOST_XML_MEGABYTES * 1024 * 1024)
    throw new AppError(
      'Invalid',
      'formulary-too-large',
      `${name}: unpacked its sheet is larger than ${MOST_XML_MEGABYTES} MB. Save it as "CSV UTF-8" and read that.`,
    );
  return parseXml(bytes, part).documentElement ?? undefined;
}

function notWorkbook(name: string): AppError {
  return new AppError('Invalid', 'not-a-workbook', `${name} is not an Excel workbook (.xlsx).`);
}

function damaged(name: string, why: string): AppError {
  return new AppError('Damaged', 'damaged-workbook', `${name} is damaged: ${why}.`);
}
