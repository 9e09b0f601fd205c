import { readFile, stat } from 'node:fs/promises';
import { type ImrCase, parseCase } from '../../shared/domain/case.ts';
import { AppError } from '../../shared/errors.ts';
import type { CliIo } from './io.ts';

/** Options of every command that takes a case: a file, or a case in a vault. */
export const CASE_OPTIONS = { vault: { type: 'string' }, case: { type: 'string' } } as const;

/** No case is near this size: a larger file is something else. */
const MAX_CASE_BYTES = 64 * 1024 * 1024;

/**
 * Reads the case that the arguments name: one CASE.json, or `--vault DIR --case ID`.
 * @throws AppError Invalid or NotFound, naming the file and, for a field at fault, its path
 */
export async function readCase(
  positionals: string[],
  values: { vault?: string | undefined; case?: string | undefined },
  io: CliIo,
): Promise<ImrCase> {
  const [file, ...more] = positionals;
  const fromVault = values.vault !== undefined || values.case !== undefined;
  if (fromVault) {
    if (file !== undefined)
      throw new AppError('Invalid', 'usage', 'Give a file or --vault and --case, not both.');
    if (values.vault === undefined || values.case === undefined) {
      throw new AppError('Invalid', 'usage', '--vault and --case go together.');
    }
    const { readCaseFromVault } = await import('./vault-session.ts');
    return readCaseFromVault(values.vault, values.case, io);
  }
  if (file === undefined) throw new AppError('Invalid', 'usage', 'Give a case file, or --vault and --case.');
  if (more.length > 0)
    throw new AppError('Invalid', 'usage', `One case at a time; "${more[0]}" is one too many.`);
  return readCaseFile(file);
}

/** @throws AppError as {@link readCase} */
export async function readCaseFile(file: string): Promise<ImrCase> {
  const text = await readText(file);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : 'unreadable';
    throw new AppError('Invalid', 'not-json', `${file}: not JSON: ${reason}`, { cause });
  }
  return parseCase(value, file);
}

async function readText(file: string): Promise<string> {
  try {
    const { size } = await stat(file);
    if (size > MAX_CASE_BYTES)
      throw new AppError('Invalid', 'too-large', `${file}: too large for a case (over 64 MB).`);
    return await readFile(file, 'utf8');
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    const code = (cause as NodeJS.ErrnoException).code;
    const reasons: Record<string, string> = {
      ENOENT: 'there is no such file',
      EISDIR: 'it is a folder',
      EACCES: 'it may not be read',
    };
    const reason = reasons[code ?? ''] ?? `it cannot be read (${code})`;
    throw new AppError('NotFound', 'unreadable-file', `${file}: ${reason}.`, { cause });
  }
}
