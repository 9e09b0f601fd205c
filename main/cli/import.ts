import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { ArrivalKind } from '../../shared/contracts/cases.ts';
import type { ImportOutcome } from '../../shared/contracts/records.ts';
import type { CaseReading, DocumentReading, ReadingHold } from '../../shared/contracts/text.ts';
import { toAppError } from '../../shared/errors.ts';
import type { BackendClient } from '../backend/backend.ts';
import { arrivalKind } from '../backend/files/file-kind.ts';
import { readError } from '../backend/files/fs-errors.ts';
import { importPackage } from './import-package.ts';
import { type CliIo, usageError } from './io.ts';
import { caseIdOf, withOpenVault } from './vault-session.ts';

export const usage =
  'imr import --vault DIR [--case NUMBER] FILE|FOLDER... [--password-file FILE] [--no-ocr] [--no-wait] [--json]';

/** What became of one file: a line of `--json`. */
type Line = ImportOutcome | { kind: 'case'; file: string; caseId: string };

/**
 * `imr import`: case files and case packages make cases; everything else, and what is in folders, goes into the case
 * that `--case` names as a record. Waits until its pages are read, with `--no-ocr` for the text of the files alone, with
 * `--no-wait` for nothing. PDFs that need a password are opened with IMR_RECORD_PASSWORD, or a line of `--password-file`.
 * Exits 2 when a file was refused; the others are imported all the same.
 */
export async function run(args: string[], io: CliIo): Promise<number> {
  const { values, positionals: files } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      vault: { type: 'string' },
      case: { type: 'string' },
      json: { type: 'boolean', default: false },
      'password-file': { type: 'string' },
      'no-ocr': { type: 'boolean', default: false },
      'no-wait': { type: 'boolean', default: false },
    },
  });
  const { vault, case: name } = values;
  if (vault === undefined) throw usageError('--vault is missing.', usage);
  if (files.length === 0) throw usageError('No files are named.', usage);
  const kinds = await Promise.all(files.map(arrivalKind));
  const ofKind = (kind: ArrivalKind): string[] => files.filter((_, index) => kinds[index] === kind);
  const records = ofKind('record');
  if (records.length > 0 && name === undefined) {
    throw usageError(`--case is missing: ${records[0]} is a record, and belongs to a case.`, usage);
  }
  let tellReading = (): void => undefined;
  let tellImport = (): void => undefined;
  const lines = await withOpenVault(
    vault,
    io,
    async (client) => {
      const made = [
        ...(await importCases(ofKind('case'), (path) => client.cases.importJsonFrom({ path }))),
        ...(await importCases(ofKind('package'), (path) => importPackage(client, path, io))),
      ];
      if (records.length === 0 || name === undefined) return made;
      const caseId = await caseIdOf(client, name);
      const paths = records.map((file) => resolve(file));
      const passwords = await recordPasswords(values['password-file'], io);
      tellImport = importTeller(client, caseId, io);
      const { importId } = await client.records.importFrom({ caseId, paths, passwords });
      const imported = await client.records.importSettled({ importId });
      tellImport = () => undefined;
      tellReading = () => void client.text.status({ caseId }).then((status) => io.err(progressOf(status)));
      if (!values['no-wait']) {
        io.err(explain(await client.text.settled({ caseId, ocr: !values['no-ocr'] })));
      }
      return [...made, ...imported];
    },
    (event) => {
      if (event.kind === 'reading-progress') tellReading();
      if (event.kind === 'import-progress') tellImport();
    },
  );
  for (const line of lines) printLine(line, values.json, io);
  return lines.some((line) => line.kind === 'refused') ? 2 : 0;
}

/** Says which file is under way, and how far it is. */
function importTeller(client: BackendClient, caseId: string, io: CliIo): () => void {
  let last = '';
  return () =>
    void client.records.imports({ caseId }).then(({ files, counts }) => {
      const one = files.find(({ state }) => state === 'working');
      if (one === undefined) return;
      const { progress } = one;
      const far =
        progress === null || progress.of === 0
          ? ''
          : `, ${Math.floor((100 * progress.done) / progress.of)} %`;
      const line = `${counts.waiting} left: ${one.name}${far}`;
      if (line !== last) io.err(line);
      last = line;
    });
}

/** Passwords of records: never an argument, because others on the machine see those. */
async function recordPasswords(file: string | undefined, io: CliIo): Promise<string[]> {
  const given = io.env.IMR_RECORD_PASSWORD;
  const passwords = given === undefined || given === '' ? [] : [given];
  if (file === undefined) return passwords;
  const text = await readFile(file, 'utf8').catch((thrown: unknown) => {
    throw readError(thrown, file);
  });
  return [...passwords, ...text.split(/\r?\n/).filter((line) => line !== '')];
}

function progressOf({ documents }: CaseReading): string {
  const [pages, read] = [sumOf(documents, 'pages'), sumOf(documents, 'read')];
  const waits = sumOf(documents, 'needsOcr');
  return `${read} of ${pages} pages read${waits === 0 ? '' : `, ${waits} wait for recognition`}`;
}

/** What became of the pages, and why some may wait. */
function explain(reading: CaseReading): string {
  const failed = sumOf(reading.documents, 'failed');
  const parts = [progressOf(reading)];
  if (failed > 0) parts.push(`${failed} could not be read`);
  if (reading.hold !== null) parts.push(HOLDS[reading.hold]);
  return parts.join('; ');
}

const HOLDS: Record<ReadingHold, string> = {
  paused: 'reading is paused',
  battery: 'recognition waits for the mains',
  never: 'recognition is switched off in the settings',
  'disk-full': 'the disk is full',
  problem: 'the pages could not be read on this computer',
};

function sumOf(
  documents: readonly DocumentReading[],
  field: 'pages' | 'read' | 'needsOcr' | 'failed',
): number {
  return documents.reduce((sum, one) => sum + one[field], 0);
}

async function importCases(
  files: readonly string[],
  importFrom: (path: string) => Promise<{ caseId: string }>,
): Promise<Line[]> {
  const lines: Line[] = [];
  for (const path of files) {
    const file = basename(path);
    try {
      const { caseId } = await importFrom(resolve(path));
      lines.push({ kind: 'case', file, caseId });
    } catch (thrown) {
      lines.push({ kind: 'refused', file, error: toAppError(thrown).toData() });
    }
  }
  return lines;
}

function printLine(line: Line, json: boolean, io: CliIo): void {
  if (json) {
    io.out(JSON.stringify(line));
    return;
  }
  switch (line.kind) {
    case 'refused':
      io.err(line.error.message);
      break;
    case 'case':
      io.out(`${line.file}: case ${line.caseId}`);
      break;
    case 'known':
      io.out(`${line.file}: in the case already, as ${line.document.name}`);
      break;
    case 'imported':
      io.out(`${line.file}: ${line.document.pages} pages`);
  }
}
