import { type Read, readBrands, readDays, readGuidelines, readMarks, readStatus } from './cells.ts';
import { type Column, findHeader, type Header } from './columns.ts';
import { effectiveDay } from './effective-day.ts';
import { FORMULARY_SCHEMA, type Formulary, type FormularyDrug, formularySchema, MOST } from './formulary.ts';
import { cleanCell, placeError, printPlace, type TableRow } from './table.ts';

/** Why a list cannot be taken as it is. */
export interface FormularyProblem {
  row: number;
  column?: string;
  message: string;
}

export interface FormularyRead {
  /** The rows that could be read; a list with problems is to be corrected, not used. */
  formulary: Formulary;
  problems: readonly FormularyProblem[];
  /** Columns that say nothing that is kept. */
  ignored: readonly string[];
  /** Rows that say what an earlier one says. */
  repeated: number;
}

/**
 * A drug list from the rows of its table.
 * @param source the file's name, for messages
 * @throws AppError Invalid, naming file and place: `no-formulary`, `formulary-two-columns`, `formulary-too-large`
 */
export function readFormulary(rows: readonly TableRow[], source: string): FormularyRead {
  const header = findHeader(rows, source);
  if (header === undefined)
    throw placeError(
      'no-formulary',
      source,
      {},
      'not a drug list: no row names a column "Drug Ingredient" and a column "Exempt/Non-Exempt".',
    );
  const below = rows
    .filter(({ number }) => number > header.row)
    .map(({ number, cells }) => ({ number, cells: cells.map(cleanCell) }))
    .filter(({ cells }) => cells.some(Boolean) && !isNote(cells) && !isHeader(cells, header));
  const marked = guidelineColumns(below, header);
  const problems: FormularyProblem[] = [];
  const found = below.flatMap((row) => {
    const reader = new RowReader(row, header);
    const drug = drugOf(reader, marked);
    problems.push(...reader.problems);
    return drug === undefined || reader.problems.length > 0 ? [] : [drug];
  });
  const { drugs, repeated, conflicts } = folded(found);
  problems.push(...conflicts);
  problems.sort((one, other) => one.row - other.row);
  if (drugs.length > MOST.drugs || (drugs.length === 0 && problems.length === 0))
    throw placeError(
      'no-formulary',
      source,
      {},
      `holds ${drugs.length} drugs; 1 to ${MOST.drugs} are expected.`,
    );
  const known = new Set([...header.columns.values(), ...marked]);
  return {
    formulary: { schema: FORMULARY_SCHEMA, ...headingOf(rows, header), drugs },
    problems,
    ignored: header.titles.filter((title, index) => title !== '' && !known.has(index)),
    repeated,
  };
}

/** The same, of a list without problems. @throws AppError Invalid `invalid-formulary` with the first problem's place */
export function parseFormulary(rows: readonly TableRow[], source: string): Formulary {
  const { formulary, problems } = readFormulary(rows, source);
  const [first, ...more] = problems;
  if (first === undefined) return formularySchema.parse(formulary);
  const others = more.length === 0 ? '' : ` And ${more.length} more: see imr formulary check.`;
  throw placeError('invalid-formulary', source, first, `${first.message}${others}`);
}

/** `row 12, column "Special Fill": "x" is no number of days.` */
export function printProblem({ message, ...place }: FormularyProblem): string {
  return `${printPlace(place)}${message}`;
}

class RowReader {
  readonly problems: FormularyProblem[] = [];
  readonly row: { number: number; cells: readonly string[] };
  readonly header: Header;

  constructor(row: { number: number; cells: readonly string[] }, header: Header) {
    this.row = row;
    this.header = header;
  }

  text(column: Column): string {
    const index = this.header.columns.get(column);
    return index === undefined ? '' : (this.row.cells[index] ?? '');
  }

  read<T>(column: Column, reader: (cell: string) => Read<T>): T | undefined {
    const read = reader(this.text(column));
    if ('value' in read) return read.value;
    this.fail(column, read.problem);
    return undefined;
  }

  fail(column: Column, message: string): void {
    const title = this.header.titles[this.header.columns.get(column) ?? -1];
    this.problems.push({ row: this.row.number, ...(title === undefined ? {} : { column: title }), message });
  }
}

function drugOf(reader: RowReader, marked: readonly number[]): FormularyDrug | undefined {
  const { row, header } = reader;
  const ingredient = reader.text('ingredient');
  if (!/\p{L}/u.test(ingredient)) reader.fail('ingredient', 'names no drug.');
  const status = reader.read('status', readStatus);
  const brands = reader.read('brands', readBrands);
  const specialFillDays = reader.read('specialFillDays', readDays);
  const perioperativeFillDays = reader.read('perioperativeFillDays', readDays);
  const guidelines = reader.read('guidelines', readGuidelines);
  const more = marked.flatMap((index) => {
    const marks = readMarks(row.cells[index] ?? '');
    return marks === undefined ? [] : [{ name: header.titles[index] ?? '', marks }];
  });
  if (status === undefined || brands === undefined || guidelines === undefined) return undefined;
  return {
    row: row.number,
    ingredient,
    brands,
    status,
    guidelines: [...guidelines, ...more],
    ...(specialFillDays === undefined ? {} : { specialFillDays }),
    ...(perioperativeFillDays === undefined ? {} : { perioperativeFillDays }),
    ...texts(reader),
  };
}

function texts(reader: RowReader): Partial<Pick<FormularyDrug, 'drugClass' | 'form' | 'strength' | 'notes'>> {
  const [drugClass, form, strength, notes] = (['drugClass', 'form', 'strength', 'notes'] as const).map(
    (one) => reader.text(one),
  );
  return {
    ...(drugClass ? { drugClass } : {}),
    ...(form ? { form } : {}),
    ...(strength ? { strength } : {}),
    ...(notes ? { notes } : {}),
  };
}

/** Columns of one guideline each: their cells hold marks or nothing. */
function guidelineColumns(rows: readonly { cells: readonly string[] }[], header: Header): number[] {
  const known = new Set(header.columns.values());
  const free = header.titles.flatMap((title, index) => (title === '' || known.has(index) ? [] : [index]));
  return free
    .filter((index) => {
      const filled = rows.map(({ cells }) => cells[index] ?? '').filter(Boolean);
      return filled.length > 0 && filled.every((cell) => readMarks(cell) !== undefined);
    })
    .slice(0, MOST.guidelines / 2);
}

/** Footnotes and legends: a sole cell that is a sentence. A drug without a status is none of them, it is a problem. */
function isNote(cells: readonly string[]): boolean {
  const [sole = '', ...others] = cells.filter(Boolean);
  return others.length === 0 && (sole.startsWith('*') || sole.split(' ').length > 8);
}

/** The header again, as at the top of each page. */
function isHeader(cells: readonly string[], { titles, columns }: Header): boolean {
  return [...columns.values()].every((index) => (cells[index] ?? '') === titles[index]);
}

/** One row for each drug, form, strength and brand; two that contradict each other are a problem. */
function folded(all: readonly FormularyDrug[]) {
  const drugs = new Map<string, FormularyDrug>();
  const conflicts: FormularyProblem[] = [];
  let repeated = 0;
  for (const drug of all) {
    const { ingredient, form = '', strength = '', brands, notes = '' } = drug;
    const key = JSON.stringify([ingredient, form, strength, brands, notes]).toLowerCase();
    const other = drugs.get(key);
    if (other === undefined) drugs.set(key, drug);
    else if (sayingOf(other) === sayingOf(drug)) repeated += 1;
    else
      conflicts.push({
        row: drug.row,
        message: `says something else of "${ingredient.slice(0, 60)}" than row ${other.row}.`,
      });
  }
  return { drugs: [...drugs.values()], repeated, conflicts };
}

function sayingOf({ status, specialFillDays, perioperativeFillDays, guidelines }: FormularyDrug): string {
  return JSON.stringify([status, specialFillDays, perioperativeFillDays, guidelines]);
}

function headingOf(rows: readonly TableRow[], header: Header): Pick<Formulary, 'title' | 'effective'> {
  const above = rows
    .filter(({ number }) => number < header.row)
    .map(({ cells }) => cells.map(cleanCell).filter(Boolean).join(' '))
    .filter(Boolean);
  const title = above[0]?.slice(0, 200).trim();
  const effective = effectiveDay(above);
  return { ...(title ? { title } : {}), ...(effective === undefined ? {} : { effective }) };
}
