import type { ImrCase } from '../../shared/domain/case.ts';
import type { Reviewer } from '../../shared/domain/reviewer.ts';
import { AppError } from '../../shared/errors.ts';
import type { LetterProfile } from '../../shared/letter/profile.ts';
import type { Dismissal } from '../../shared/rules/dismissals.ts';
import type { RecordsInput } from '../../shared/rules/finding.ts';
import { readCaseFile } from '../backend/files/read-case.ts';
import { loadProfiles } from '../backend/letter/profiles.ts';
import { ASSETS } from './assets.ts';
import type { CliIo } from './io.ts';

/** Options of every command that takes a case: a file, or a case in a vault. */
export const CASE_OPTIONS = { vault: { type: 'string' }, case: { type: 'string' } } as const;

/** What a case is read for. */
export type CaseUse = 'letter' | 'check';

/** A case with what the check may need beside it. */
export interface SourceCase {
  imrCase: ImrCase;
  /** The vault's; a file has none. */
  reviewer: Reviewer | undefined;
  /** Findings that were dismissed in the vault; none of a file, and none for a letter. */
  dismissals: readonly Dismissal[];
  /** The vault's records of the case; a file has none, and a letter asks them nothing. */
  records: RecordsInput | undefined;
  /** Letter profiles that it can name: of the program, and of the vault. */
  profiles: readonly LetterProfile[];
}

/**
 * Reads the case that the arguments name: one CASE.json, or `--vault DIR --case ID`.
 * @param use `check` may look at a declined or withdrawn case too, and takes along what its records are asked for; a letter neither
 * @throws AppError Precondition `case-closed`; Invalid or NotFound, naming the file and, for a field at fault, its path
 */
export async function readCase(
  positionals: string[],
  values: { vault?: string | undefined; case?: string | undefined },
  io: CliIo,
  use: CaseUse = 'letter',
): Promise<SourceCase> {
  const [file, ...more] = positionals;
  if (more.length > 0) {
    throw new AppError('Invalid', 'usage', `One case at a time; "${more[0]}" is one too many.`);
  }
  const { vault, case: name } = values;
  if (vault === undefined && name === undefined) {
    if (file === undefined) {
      throw new AppError('Invalid', 'usage', 'Give a case file, or --vault and --case.');
    }
    const imrCase = await readCaseFile(file);
    const profiles = loadProfiles(ASSETS);
    return { imrCase, reviewer: undefined, dismissals: [], records: undefined, profiles };
  }
  if (file !== undefined) {
    throw new AppError('Invalid', 'usage', 'Give a file or --vault and --case, not both.');
  }
  if (vault === undefined || name === undefined) {
    throw new AppError('Invalid', 'usage', '--vault and --case go together.');
  }
  // On demand: a case in a file needs no database.
  const { readCaseFromVault } = await import('./vault-session.ts');
  return readCaseFromVault(vault, name, io, use);
}
