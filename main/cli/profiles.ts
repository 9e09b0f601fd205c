import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { toAppError } from '../../shared/errors.ts';
import type { LetterProfile } from '../../shared/letter/profile.ts';
import { profileProblems } from '../../shared/letter/profile-problems.ts';
import { allProblems } from '../../shared/letter/read-back-problems.ts';
import { writeFileAtomic } from '../backend/files/atomic-write.ts';
import { printProfileFile, profileHash, readProfileFile } from '../backend/letter/profile-file.ts';
import { loadProfiles, requireNewest } from '../backend/letter/profiles.ts';
import { ASSETS } from './assets.ts';
import { inVault } from './in-vault.ts';
import { type CliIo, usageError } from './io.ts';

export const usage = [
  'imr profiles list [--vault DIR] [--json]',
  'imr profiles export ID [--vault DIR] [--version N] --out FILE.imrprofile [--json]',
  'imr profiles import FILE.imrprofile... --vault DIR [--json]',
  'imr profiles check FILE.imrprofile... [--json]',
].join('\n');

const FAILED = 1;

const OPTIONS = {
  vault: { type: 'string' },
  out: { type: 'string' },
  version: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

interface Values {
  vault?: string | undefined;
  out?: string | undefined;
  version?: string | undefined;
  json: boolean;
}

/** `imr profiles`: letter profiles of the program and of a vault, listed, written to files, read from files, checked. */
export async function run(args: string[], io: CliIo): Promise<number> {
  const [what, ...rest] = args;
  const { values, positionals } = parseArgs({ args: rest, allowPositionals: true, options: OPTIONS });
  switch (what) {
    case 'list':
      return list(values, io);
    case 'export':
      return exportOne(positionals, values, io);
    case 'import':
      return importAll(positionals, values, io);
    case 'check':
      return check(positionals, values, io);
    default:
      throw usageError(`Say what: list, export, import or check.`, usage);
  }
}

async function list({ vault, json }: Values, io: CliIo): Promise<number> {
  const rows =
    vault === undefined
      ? loadProfiles(ASSETS).map(({ id, name, version }) => ({ id, name, version, builtIn: true }))
      : await inVault(vault, io, ({ profiles }) => profiles.list({}));
  if (json) io.out(JSON.stringify(rows));
  else
    for (const { id, name, version, builtIn } of rows)
      io.out(`${id}  version ${version}  ${name}${builtIn ? ' (comes with IMR Desk)' : ''}`);
  return 0;
}

async function exportOne(positionals: string[], values: Values, io: CliIo): Promise<number> {
  const [id, ...more] = positionals;
  if (id === undefined || more.length > 0) throw usageError('Name one profile by its id.', usage);
  if (values.out === undefined) throw usageError('--out is missing.', usage);
  const path = resolve(values.out);
  const version = parseVersion(values.version);
  if (values.vault !== undefined) {
    const of = { id, path, ...(version === undefined ? {} : { version }) };
    await inVault(values.vault, io, ({ profiles }) => profiles.exportTo(of));
  } else {
    if (version !== undefined) throw usageError('--version goes with --vault.', usage);
    await writeFileAtomic(path, printProfileFile(requireNewest(loadProfiles(ASSETS), id)));
  }
  io.out(values.json ? JSON.stringify({ profile: id, path }) : path);
  return 0;
}

async function importAll(files: string[], { vault, json }: Values, io: CliIo): Promise<number> {
  if (vault === undefined) throw usageError('--vault is missing.', usage);
  if (files.length === 0) throw usageError('Name a file.', usage);
  // A file that is refused leaves the others of the command unread as well: all are read first.
  for (const file of files) await readProfileFile(file);
  return inVault(vault, io, async ({ profiles }) => {
    for (const file of files) {
      const imported = await profiles.importFrom({ path: resolve(file) });
      const { id, version, name, outcome } = imported;
      io.out(json ? JSON.stringify({ file, ...imported }) : `${id}  version ${version}  ${name}: ${outcome}`);
    }
    return 0;
  });
}

async function check(files: string[], { json }: Values, io: CliIo): Promise<number> {
  if (files.length === 0) throw usageError('Name a file.', usage);
  let code = 0;
  for (const file of files) {
    try {
      const profile = await readProfileFile(file);
      tell(file, profile, json, io);
    } catch (thrown) {
      const { kind, message } = toAppError(thrown);
      if (kind === 'Internal') throw thrown;
      code = FAILED;
      if (json) io.out(JSON.stringify({ file, valid: false, message }));
      else io.err(message);
    }
  }
  return code;
}

function tell(file: string, profile: LetterProfile, json: boolean, io: CliIo): void {
  const { id, version, name } = profile;
  const shipped = loadProfiles(ASSETS).find(({ grammar }) => grammar === profile.grammar);
  const warnings = shipped === undefined ? profileProblems(profile) : allProblems(profile, shipped);
  if (json) {
    const facts = { file, valid: true, id, version, name, sha256: profileHash(profile), warnings };
    io.out(JSON.stringify(facts));
    return;
  }
  io.out(`${file}: ${id}, version ${version}, ${name}: a letter profile`);
  for (const { path, message } of warnings) io.out(`warning: ${path}: ${message}`);
}

function parseVersion(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw usageError(`--version is a whole number from 1, not "${text}".`, usage);
}
