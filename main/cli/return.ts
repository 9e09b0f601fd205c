import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '../../shared/errors.ts';
import type { LetterProfile } from '../../shared/letter/profile.ts';
import { readLetter } from '../backend/exchange/letters.ts';
import type { Packed, PackOptions } from '../backend/exchange/pack.ts';
import { packReturn, type ReturnParts } from '../backend/exchange/pack-return.ts';
import type { ExchangeDeps } from '../backend/exchange/unpack.ts';
import { knownProfiles } from '../backend/letter/known-profiles.ts';
import { requireProfile } from '../backend/letter/profiles.ts';
import { vaultIdentity } from '../backend/operations/identity.ts';
import { type ReturnDeps, returnCase } from '../backend/operations/return-case.ts';
import type { VersionCopy } from '../backend/operations/versions.ts';
import type { Identity } from '../backend/signing/identity.ts';
import { loadCase } from '../backend/store/case-store.ts';
import { readFrozen, readVersions } from '../backend/store/determinations.ts';
import { readIdentity } from '../backend/store/identity.ts';
import { ASSETS } from './assets.ts';
import { type CliIo, usageError } from './io.ts';
import { parseCopy } from './letter.ts';
import { lockFrom, PACK_OPTIONS, required, tell } from './pack.ts';
import { caseIdIn, programVersion, progressTo, withExchange } from './package-session.ts';

export const usage =
  'imr return --vault DIR --case ID --out X.imrcase [--version N] [--copy signed|served|posted]... | --letter FILE.docx...  [--recipient AGE1...]... [--to ORGANIZATION] [--with-records] [--without-audit] [--without-time] [--unsigned] [--json]';

const OPTIONS = {
  ...PACK_OPTIONS,
  version: { type: 'string' },
  copy: { type: 'string', multiple: true },
  letter: { type: 'string', multiple: true },
  'with-records': { type: 'boolean', default: false },
  'without-audit': { type: 'boolean', default: false },
  'without-time': { type: 'boolean', default: false },
  unsigned: { type: 'boolean', default: false },
} as const;

type Values = ReturnType<typeof parse>['values'];

// `--letter a.docx b.docx`: what follows the first letter are more of them.
const parse = (args: string[]) => parseArgs({ args, allowPositionals: true, options: OPTIONS });

/**
 * `imr return`: writes what goes back to the organisation: the letters of a signed version, the one that holds unless
 * another is named, or letters from files; the case, and of the rest what the letter profile says.
 */
export async function run(args: string[], io: CliIo): Promise<number> {
  const { values, positionals } = parse(args);
  const { vault, name, path } = required(values, usage);
  const files = [...(values.letter ?? []), ...positionals].map((letter) => resolve(letter));
  if (files.length > 0 && (values.version !== undefined || values.copy !== undefined)) {
    throw usageError('--letter goes without --version and --copy.', usage);
  }
  const copies = (values.copy ?? ['signed']).map((copy) => (copy === 'signed' ? copy : parseCopy(copy)));
  const packed = await withExchange(vault, io, async (deps, passphrase) => {
    const pack = {
      caseId: caseIdIn(deps, name),
      path,
      lock: await lockFrom(values, deps, io),
      signer: values.unsigned ? undefined : await signerOf(deps, io),
      version: programVersion(),
      onProgress: progressTo(io),
    };
    return files.length > 0
      ? returnFiles(deps, pack, files, values)
      : returnVersion(deps, { ...pack, passphrase }, copies, values);
  });
  tell(packed, values.json, io);
  return 0;
}

async function returnFiles(
  deps: ExchangeDeps,
  pack: PackOptions,
  files: readonly string[],
  values: Values,
): Promise<Packed> {
  const profiles = knownProfiles({ store: () => deps.store, assetsDir: ASSETS });
  const profile = requireProfile(profiles, loadCase(deps.store.reader, pack.caseId).profile);
  const letters = await Promise.all(files.map(readLetter));
  return packReturn(deps, { ...pack, letters, profile, parts: partsFrom(profile, values) });
}

async function returnVersion(
  deps: ReturnDeps,
  pack: PackOptions & { passphrase: string },
  copies: readonly VersionCopy[],
  values: Values,
): Promise<Packed> {
  const { reader } = deps.store;
  const [current] = readVersions(reader, pack.caseId);
  if (current === undefined) {
    const message =
      'This case has no signed version. Sign it first (imr sign), or name letters with --letter.';
    throw new AppError('Precondition', 'no-version', message);
  }
  const determination = values.version === undefined ? current.version : parseVersion(values.version);
  const { profile } = readFrozen(reader, pack.caseId, determination);
  return returnCase(deps, { ...pack, determination, copies, parts: partsFrom(profile, values) });
}

function partsFrom({ returns }: LetterProfile, values: Values): ReturnParts {
  return {
    records: values['with-records'],
    audit: returns.audit && !values['without-audit'],
    timeSpent: returns.timeSpent && !values['without-time'],
  };
}

function parseVersion(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw usageError(`--version takes a version's number, not "${text}".`, usage);
}

/** The vault's identity where it has one: the organisation knows its reviewer, and to nobody else does the package go. */
async function signerOf({ store }: ExchangeDeps, io: CliIo): Promise<Identity | undefined> {
  if (readIdentity(store.reader) !== undefined) return vaultIdentity({ store: () => store });
  io.err('warning: this vault has no signing identity: the package is not signed.');
  return undefined;
}
