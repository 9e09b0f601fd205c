import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseTypedDate, printDate } from '../../shared/domain/dates.ts';
import { AppError, toAppError } from '../../shared/errors.ts';
import { drugFinder } from '../../shared/formulary/find-drug.ts';
import type { Formulary, FormularyDrug } from '../../shared/formulary/formulary.ts';
import { printAnswer } from '../../shared/formulary/print-answer.ts';
import { parseFormulary, printProblem, readFormulary } from '../../shared/formulary/read-formulary.ts';
import { readFormularyRows } from '../backend/formulary/formulary-file.ts';
import { forkSpawner } from '../backend/jobs/fork-spawner.ts';
import { inVault } from './in-vault.ts';
import { type CliIo, usageError } from './io.ts';

export const usage = [
  'imr formulary check FILE.csv|FILE.xlsx|FILE.pdf [--json]',
  'imr formulary find FILE.csv|FILE.xlsx|FILE.pdf [--json] DRUG...',
  'imr formulary import FILE.csv|FILE.xlsx|FILE.pdf --vault DIR [--json]',
  'imr formulary find --vault DIR [--on DAY] [--json] DRUG...',
].join('\n');

const FAILED = 1;
const MOST_PROBLEMS = 50;
/** `imr formulary`: a drug list's file, checked, looked up in and taken into a vault; and the lists of a vault, looked up in. */
export async function run(args: string[], io: CliIo): Promise<number> {
  const [what, ...rest] = args;
  const { values, positionals } = parseArgs({
    args: rest,
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      vault: { type: 'string' },
      on: { type: 'string' },
    },
  });
  const { json, vault, on } = values;
  const [file, ...names] = positionals;
  if (what !== 'check' && what !== 'find' && what !== 'import')
    throw usageError('Say what: check, find or import.', usage);
  if (on !== undefined && (what !== 'find' || vault === undefined))
    throw usageError('--on goes with find --vault.', usage);
  if (what === 'find' && vault !== undefined) return findInVault(vault, on, positionals, json, io);
  if (file === undefined) throw usageError('Name a file.', usage);
  if (what === 'find') return findIn(file, names, json, io);
  if (names.length > 0) throw usageError('Name one file.', usage);
  if (what === 'check') return check(file, json, io);
  if (vault === undefined) throw usageError('--vault is missing.', usage);
  return importList(file, vault, json, io);
}

async function check(file: string, json: boolean, io: CliIo): Promise<number> {
  const read = await readFormularyRows(file, forkSpawner)
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
  requireNames(names);
  const formulary = parseFormulary(await readFormularyRows(file, forkSpawner), basename(file));
  const find = drugFinder(formulary);
  for (const name of names) {
    const answer = find(name);
    if (json) io.out(JSON.stringify({ ...headOf(formulary), ...answer }));
    else for (const line of printAnswer(answer)) io.out(line);
  }
  if (!json) io.err(printHead(formulary));
  return 0;
}

async function importList(file: string, vault: string, json: boolean, io: CliIo): Promise<number> {
  return inVault(vault, io, async ({ formulary }) => {
    const imported = await formulary.importFrom({ path: resolve(file) });
    const said = imported.outcome === 'added' ? 'imported' : 'was here already';
    io.out(json ? JSON.stringify({ file, ...imported }) : `${file}: drug list ${imported.id} ${said}`);
    return 0;
  });
}

/** The same by the list of a vault that was in force on a day; without a day, by the latest. No such list fails. */
async function findInVault(
  vault: string,
  on: string | undefined,
  names: readonly string[],
  json: boolean,
  io: CliIo,
): Promise<number> {
  requireNames(names);
  const day = on === undefined ? null : dayOf(on);
  const found = await inVault(vault, io, ({ formulary }) => formulary.look({ day, names: [...names] }));
  if (found.list === null) {
    const when = day === null ? '' : ` that was in force on ${printDate({ iso: day })}`;
    io.err(`The vault has no drug list${when}.`);
    return FAILED;
  }
  const { title, file, effective } = found.list;
  for (const answer of found.answers) {
    if (json) io.out(JSON.stringify({ title, effective, ...answer }));
    else for (const line of printAnswer(answer)) io.out(line);
  }
  if (!json) io.err(printHead({ title: title ?? file, effective: effective ?? undefined }));
  return 0;
}

function requireNames(names: readonly string[]): void {
  if (names.length === 0 || names.some((name) => name.trim() === '')) throw usageError('Name a drug.', usage);
}

function dayOf(typed: string): string {
  const day = parseTypedDate(typed, new Date());
  if (day === undefined) throw usageError(`"${typed}" is no day.`, usage);
  return day;
}

function headOf({ title, effective }: Formulary) {
  return { title: title ?? null, effective: effective ?? null };
}

function printHead({ title, effective }: Pick<Formulary, 'title' | 'effective'>): string {
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
