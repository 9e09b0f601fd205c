import { mkdir, stat } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { toAppError } from '../../shared/errors.ts';
import { explainWarning, isWorthALook } from '../../shared/letter/parse/explain-warning.ts';
import { type ParsedLetter, parseLetter } from '../../shared/letter/parse/parse-letter.ts';
import type { LetterProfile } from '../../shared/letter/profile.ts';
import { writeFileAtomic } from '../backend/files/atomic-write.ts';
import { writeError } from '../backend/files/fs-errors.ts';
import { forkSpawner } from '../backend/jobs/fork-spawner.ts';
import { readProfileFile } from '../backend/letter/profile-file.ts';
import { loadProfiles } from '../backend/letter/profiles.ts';
import { createLetterReader, type LetterReader } from '../backend/letter/read/letter-reader.ts';
import { profilesToReadBy } from '../backend/letter/read/profiles-to-read-by.ts';
import { ASSETS } from './assets.ts';
import { inVault } from './in-vault.ts';
import { type CliIo, usageError } from './io.ts';

export const usage = 'imr parse LETTER... --out FILE|DIR [--profile FILE.imrprofile] [--vault DIR] [--json]';

const BAD_INPUT = 2;

/**
 * `imr parse`: posted determinations (.pdf, .docx, .txt) to `imr-case/1`. Several letters go into a folder, each under its
 * own name. Exits 2 when a letter was refused; the others are written all the same. What was kept as it stood is told on
 * standard error, or with `--json` in the letter's line. Letters are told by the profiles that come with the program, those
 * of `--profile` (as often as there are files), and all versions of those of a vault.
 */
export async function run(args: string[], io: CliIo): Promise<number> {
  const { values, positionals: letters } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      profile: { type: 'string', multiple: true, default: [] },
      vault: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const { out, json } = values;
  if (letters.length === 0) throw usageError('No letter is named.', usage);
  if (out === undefined) throw usageError('--out is missing.', usage);
  const targets = await targetsOf(letters, out);
  const own = await Promise.all(values.profile.map(readProfileFile));
  if (values.vault !== undefined) own.push(...(await profilesOf(values.vault, io)));
  const profiles = profilesToReadBy(loadProfiles(ASSETS), own);
  const reader = createLetterReader(forkSpawner);
  let refused = false;
  try {
    for (const { letter, target } of targets) {
      try {
        const parsed = await parseFile(letter, { reader, profiles });
        await writeFileAtomic(target, `${JSON.stringify(parsed.imrCase, null, 2)}\n`);
        printParsed(letter, target, parsed, json, io);
      } catch (thrown) {
        refused = true;
        const error = toAppError(thrown).toData();
        if (json) io.out(JSON.stringify({ letter, error }));
        else io.err(error.message);
      }
    }
  } finally {
    reader.close();
  }
  return refused ? BAD_INPUT : 0;
}

/** Every version of every profile of a vault. */
async function profilesOf(vault: string, io: CliIo): Promise<LetterProfile[]> {
  return inVault(vault, io, async ({ profiles }) => {
    const found: LetterProfile[] = [];
    for (const { id } of await profiles.list({})) {
      const { versions, profile } = await profiles.read({ id });
      found.push(profile);
      for (const { version } of versions)
        if (version !== profile.version) found.push(await profiles.readVersion({ id, version }));
    }
    return found;
  });
}

async function parseFile(
  path: string,
  { reader, profiles }: { reader: LetterReader; profiles: readonly LetterProfile[] },
): Promise<ParsedLetter> {
  const name = basename(path);
  const { source } = await reader.read(resolve(path));
  // The same letter gives the same file.
  const id = name.slice(0, name.length - extname(name).length);
  return parseLetter(source, { id, profiles, name });
}

/** Where each letter's case goes. @throws AppError Invalid where two would have one name */
async function targetsOf(
  letters: readonly string[],
  out: string,
): Promise<{ letter: string; target: string }[]> {
  const isFolder = letters.length > 1 || /[/\\]$/.test(out) || (await isExistingFolder(out));
  const [only] = letters;
  if (!isFolder && only !== undefined) return [{ letter: only, target: resolve(out) }];
  await mkdir(resolve(out), { recursive: true }).catch((thrown: unknown) => {
    throw writeError(thrown, out);
  });
  const taken = new Map<string, string>();
  return letters.map((letter) => {
    const name = `${basename(letter, extname(letter))}.json`;
    const other = taken.get(name.toLowerCase());
    if (other !== undefined)
      throw usageError(`${other} and ${letter} would both become ${name}: read them one at a time.`, usage);
    taken.set(name.toLowerCase(), letter);
    return { letter, target: join(resolve(out), name) };
  });
}

async function isExistingFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

function printParsed(letter: string, target: string, parsed: ParsedLetter, json: boolean, io: CliIo): void {
  const { form, isExact, warnings, imrCase } = parsed;
  if (json) {
    const items = imrCase.items.length;
    io.out(JSON.stringify({ letter, case: target, form, items, exact: isExact, warnings }));
    return;
  }
  io.out(target);
  for (const warning of warnings.filter(isWorthALook))
    io.err(`${basename(letter)}: ${explainWarning(warning)}`);
}
