import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { PackageLock } from '../backend/exchange/age-file.ts';
import { type Packed, packCase } from '../backend/exchange/pack.ts';
import { checkNewPassphrase } from '../backend/vault/passphrase.ts';
import { type CliIo, usageError } from './io.ts';
import { caseIdIn, packagePassphrase, programVersion, progressTo, withExchange } from './package-session.ts';

export const usage = 'imr pack --vault DIR --case ID --out X.imrcase [--recipient AGE1...]... [--json]';

/** Options of every command that writes a package. */
export const PACK_OPTIONS = {
  vault: { type: 'string' },
  case: { type: 'string' },
  out: { type: 'string' },
  recipient: { type: 'string', multiple: true },
  json: { type: 'boolean', default: false },
} as const;

/** `imr pack`: writes a case with its records as an encrypted package. */
export async function run(args: string[], io: CliIo): Promise<number> {
  const { values } = parseArgs({ args, options: PACK_OPTIONS });
  const { vault, name, path } = required(values, usage);
  const lock = await lockFrom(values.recipient, io);
  const packed = await withExchange(vault, io, (deps) =>
    packCase(deps, {
      caseId: caseIdIn(deps, name),
      path,
      lock,
      version: programVersion(),
      onProgress: progressTo(io),
    }),
  );
  tell(packed, values.json, io);
  return 0;
}

/** What a command that writes a package cannot do without. @throws AppError Invalid `usage` */
export function required(
  values: { vault?: string | undefined; case?: string | undefined; out?: string | undefined },
  usageLine: string,
): { vault: string; name: string; path: string } {
  const { vault, case: name, out } = values;
  if (vault === undefined) throw usageError('--vault is missing.', usageLine);
  if (name === undefined) throw usageError('--case is missing.', usageLine);
  if (out === undefined) throw usageError('--out is missing.', usageLine);
  return { vault, name, path: resolve(out) };
}

/** Recipients where there are any, otherwise a passphrase, which must be as good as a vault's. */
export async function lockFrom(recipients: readonly string[] | undefined, io: CliIo): Promise<PackageLock> {
  if (recipients !== undefined && recipients.length > 0) return { recipients };
  const passphrase = await packagePassphrase(io);
  checkNewPassphrase(passphrase, 'passphrase');
  return { passphrase };
}

/** Says what was written: the file, or the whole manifest of it as JSON. */
export function tell({ path, bytes, manifest }: Packed, json: boolean, io: CliIo): void {
  io.out(json ? JSON.stringify({ file: path, bytes, manifest }) : path);
}
