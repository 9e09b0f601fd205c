import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { printDate } from '../../shared/domain/dates.ts';
import { AppError, toAppError } from '../../shared/errors.ts';
import { drugFinder, type FormularyAnswer } from '../../shared/formulary/find-drug.ts';
import type { Formulary, FormularyDrug, GuidelineMarks, Mark } from '../../shared/formulary/formulary.ts';
import { parseFormulary, printProblem, readFormulary } from '../../shared/formulary/read-formulary.ts';
import { readFormularyRows } from '../backend/formulary/formulary-file.ts';
import { type CliIo, usageError } from './io.ts';

export const usage = [
  'imr formulary check FILE.csv|FILE.xlsx [--json]',
  'imr formulary find FILE.csv|FILE.xlsx [--json] DRUG...',
].join('\n');

const FAILED = 1;
const MOST_PROBLEMS = 50;
const SYMBOLS: Readonly<Record<Mark, string>> = {
  recommended: '✓',
  'not-recommended': '✕',
  'no-recommendation': '⦸',
};

/** `imr formulary`: a drug list's file, checked and looked up in. */
export async function run(args: string[], io: CliIo): Promise<number> {
  const [what, ...rest] = args;
  const { values, positionals } = parseArgs({
    args: rest,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const [file, ...names] = positionals;
  if (what !== 'check' && what !== 'find') throw usageError('Say what: check or find.', usage);
  if (file === undefined) throw usageError('Name a file.', usage);
  if (what === 'find') return findIn(file, names, values.json, io);
  if (names.length > 0) throw usageError('Name one file.', usage);
  return check(file, values.json, io);
}

async function check(file: string, json: boolean, io: CliIo): Promise<number> {
  const read = await readFormularyRows(file)
    .then((rows) => readFormulary(rows, basename(file)))
    .catch((thrown: unknown) => toAppError(thrown));
  if (read instanceof AppError) {
    if (read.kind === 'Internal') throw read;
    if (json) io.out(JSON.stringify({ file, valid: false, problems: [{ message: read.message }] }));
    else io.err(read.message);
    return FAILED;
  }
  const { formulary, problems, ignored, repeated } = read;
  const facts = { ...headOf(formulary), ...countsOf(formulary), repeated, ignored };
  const valid = problems.length === 0;
  if (json) io.out(JSON.stringify({ file, valid, ...facts, problems }));
  else {
    io.out(`${file}: ${printHead(formulary)}: ${printCounts(facts)}`);
    if (repeated > 0) io.out(`rows that repeat another: ${repeated}`);
    if (ignored.length > 0) io.out(`columns not read: ${ignored.join(', ')}`);
    for (const one of problems.slice(0, MOST_PROBLEMS)) io.err(`${basename(file)}: ${printProblem(one)}`);
    if (problems.length > MOST_PROBLEMS) io.err(`and ${problems.length - MOST_PROBLEMS} more`);
  }
  return valid ? 0 : FAILED;
}

/** An unlisted drug is an answer, no failure. */
async function findIn(file: string, names: readonly string[], json: boolean, io: CliIo): Promise<number> {
  if (names.length === 0 || names.some((name) => name.trim() === '')) throw usageError('Name a drug.', usage);
  const formulary = parseFormulary(await readFormularyRows(file), basename(file));
  const find = drugFinder(formulary);
  for (const name of names) {
    const answer = find(name);
    if (json) io.out(JSON.stringify({ ...headOf(formulary), ...answer }));
    else for (const line of linesOf(answer)) io.out(line);
  }
  if (!json) io.err(printHead(formulary));
  return 0;
}

function linesOf({ asked, status, by, drugs, near }: FormularyAnswer): string[] {
  if (drugs.length === 0) {
    const others = near.length === 0 ? '' : ` Near it the list has: ${near.join('; ')}.`;
    return [`${asked}: unlisted: this list does not have it.${others}`];
  }
  const how = by === 'known brand' ? ', taken for its brand name by IMR Desk, not by the list' : '';
  const form = status === 'differs' ? 'differs by row' : status;
  return [`${asked}: ${form}${how}`, ...drugs.map((drug) => `  ${rowOf(drug)}`)];
}

/** `Tramadol (tablet; 50 mg; Opioids), row 12: non-exempt, special fill 4 days, ✓ Knee` */
function rowOf(drug: FormularyDrug): string {
  const about = [drug.form, drug.strength, drug.drugClass, drug.notes].filter(Boolean).join('; ');
  const fill = (name: string, days: number | undefined) =>
    days === undefined ? [] : [`${name} fill ${days} ${days === 1 ? 'day' : 'days'}`];
  const said = [
    drug.status,
    ...fill('special', drug.specialFillDays),
    ...fill('perioperative', drug.perioperativeFillDays),
    ...drug.guidelines.map(printMarks),
  ];
  return `${drug.ingredient}${about === '' ? '' : ` (${about})`}, row ${drug.row}: ${said.join(', ')}`;
}

function printMarks({ name, marks }: GuidelineMarks): string {
  return [marks.map((mark) => SYMBOLS[mark]).join(''), name].filter(Boolean).join(' ');
}

function headOf({ title, effective }: Formulary) {
  return { title: title ?? null, effective: effective ?? null };
}

function printHead({ title, effective }: Formulary): string {
  const day =
    effective === undefined ? 'effective date not found' : `in force from ${printDate({ iso: effective })}`;
  return `${title ?? 'drug list'} (${day})`;
}

function countsOf({ drugs }: Formulary) {
  const count = (fits: (drug: FormularyDrug) => boolean) => drugs.filter(fits).length;
  return {
    rows: drugs.length,
    ingredients: new Set(drugs.map(({ ingredient }) => ingredient.toLowerCase())).size,
    exempt: count(({ status }) => status === 'exempt'),
    nonExempt: count(({ status }) => status === 'non-exempt'),
    unlisted: count(({ status }) => status === 'unlisted'),
    specialFill: count(({ specialFillDays }) => specialFillDays !== undefined),
    perioperativeFill: count(({ perioperativeFillDays }) => perioperativeFillDays !== undefined),
  };
}

function printCounts(counts: ReturnType<typeof countsOf>): string {
  const { rows, ingredients, exempt, nonExempt, unlisted, specialFill, perioperativeFill } = counts;
  return [
    `${rows} ${rows === 1 ? 'row' : 'rows'}`,
    `${ingredients} ${ingredients === 1 ? 'ingredient' : 'ingredients'}`,
    `${exempt} exempt`,
    `${nonExempt} non-exempt`,
    `${unlisted} unlisted`,
    `${specialFill} with special fill`,
    `${perioperativeFill} with perioperative fill`,
  ].join(', ');
}
