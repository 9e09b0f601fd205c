import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '../../shared/errors.ts';
import type { PackageLock } from '../backend/exchange/age-file.ts';
import { type Packed, packCase } from '../backend/exchange/pack.ts';
import type { ExchangeDeps } from '../backend/exchange/unpack.ts';
import { vaultIdentity } from '../backend/operations/identity.ts';
import { readPartners } from '../backend/store/partners.ts';
import { checkNewPassphrase } from '../backend/vault/passphrase.ts';
import { type CliIo, usageError } from './io.ts';
import { caseIdIn, packagePassphrase, programVersion, progressTo, withExchange } from './package-session.ts';

export const usage =
  'imr pack --vault DIR --case ID --out X.imrcase [--recipient AGE1...]... [--to ORGANIZATION] [--sign] [--without-notes] [--json]';

/** Options of every command that writes a package. */
export const PACK_OPTIONS = {
  vault: { type: 'string' },
  case: { type: 'string' },
  out: { type: 'string' },
  recipient: { type: 'string', multiple: true },
  to: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** `imr pack`: writes a case with its records as an encrypted package. */
export async function run(args: string[], io: CliIo): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      ...PACK_OPTIONS,
      sign: { type: 'boolean', default: false },
      'without-notes': { type: 'boolean', default: false },
    },
  });
  const { vault, name, path } = required(values, usage);
  const packed = await withExchange(vault, io, async (deps) =>
    packCase(deps, {
      caseId: caseIdIn(deps, name),
      path,
      lock: await lockFrom(values, deps, io),
      signer: values.sign ? await vaultIdentity({ store: () => deps.store }) : undefined,
      notes: !values['without-notes'],
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

/**
 * Recipients where any are named, by themselves or as an organisation's; otherwise a passphrase, which must be as good
 * as a vault's.
 * @throws AppError NotFound `no-partner`; Precondition `partner-without-key`
 */
export async function lockFrom(
  { recipient = [], to }: { recipient?: readonly string[] | undefined; to?: string | undefined },
  { store }: ExchangeDeps,
  io: CliIo,
): Promise<PackageLock> {
  const recipients = [...recipient, ...(to === undefined ? [] : recipientsOf(store, to))];
  if (recipients.length > 0) return { recipients };
  const passphrase = await packagePassphrase(io);
  checkNewPassphrase(passphrase, 'passphrase');
  return { passphrase };
}

function recipientsOf({ reader }: ExchangeDeps['store'], name: string): string[] {
  const partner = readPartners(reader).find((one) => one.name.toLowerCase() === name.trim().toLowerCase());
  if (partner === undefined) {
    throw new AppError('NotFound', 'no-partner', `There is no organization "${name}" in this vault.`);
  }
  if (partner.recipients.length > 0) return partner.recipients;
  const message = `${partner.name} has no key for packages. Add it in Settings, or use a passphrase.`;
  throw new AppError('Precondition', 'partner-without-key', message);
}

/** Says what was written: the file, or the whole manifest of it as JSON. */
export function tell({ path, bytes, manifest }: Packed, json: boolean, io: CliIo): void {
  io.out(json ? JSON.stringify({ file: path, bytes, manifest }) : path);
}
