import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readLetter } from '../backend/exchange/letters.ts';
import { packReturn } from '../backend/exchange/pack-return.ts';
import type { ExchangeDeps } from '../backend/exchange/unpack.ts';
import { findProfile, loadProfiles } from '../backend/letter/profiles.ts';
import { vaultIdentity } from '../backend/operations/identity.ts';
import type { Identity } from '../backend/signing/identity.ts';
import { loadCase } from '../backend/store/case-store.ts';
import { readIdentity } from '../backend/store/identity.ts';
import { ASSETS } from './assets.ts';
import { type CliIo, usageError } from './io.ts';
import { lockFrom, PACK_OPTIONS, required, tell } from './pack.ts';
import { caseIdIn, programVersion, progressTo, withExchange } from './package-session.ts';

export const usage =
  'imr return --vault DIR --case ID --letter FILE.docx... --out X.imrcase [--recipient AGE1...]... [--to ORGANIZATION] [--with-records] [--without-audit] [--without-time] [--unsigned] [--json]';

/** `imr return`: writes what goes back to the organisation: letters and case, and of the rest what the profile says. */
export async function run(args: string[], io: CliIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    // `--letter a.docx b.docx`: what follows the first letter are more of them.
    allowPositionals: true,
    options: {
      ...PACK_OPTIONS,
      letter: { type: 'string', multiple: true },
      'with-records': { type: 'boolean', default: false },
      'without-audit': { type: 'boolean', default: false },
      'without-time': { type: 'boolean', default: false },
      unsigned: { type: 'boolean', default: false },
    },
  });
  const { vault, name, path } = required(values, usage);
  const files = [...(values.letter ?? []), ...positionals].map((letter) => resolve(letter));
  if (files.length === 0) throw usageError('--letter is missing.', usage);
  const packed = await withExchange(vault, io, async (deps) => {
    const caseId = caseIdIn(deps, name);
    const profile = findProfile(loadProfiles(ASSETS), loadCase(deps.store.reader, caseId).profile.id);
    return packReturn(deps, {
      caseId,
      path,
      letters: await Promise.all(files.map(readLetter)),
      lock: await lockFrom(values, deps, io),
      signer: values.unsigned ? undefined : await signerOf(deps, io),
      profile,
      parts: {
        records: values['with-records'],
        audit: profile.returns.audit && !values['without-audit'],
        timeSpent: profile.returns.timeSpent && !values['without-time'],
      },
      version: programVersion(),
      onProgress: progressTo(io),
    });
  });
  tell(packed, values.json, io);
  return 0;
}

/** The vault's identity where it has one: the organisation knows its reviewer, to nobody else does the package go. */
async function signerOf({ store }: ExchangeDeps, io: CliIo): Promise<Identity | undefined> {
  if (readIdentity(store.reader) !== undefined) return vaultIdentity({ store: () => store });
  io.err('warning: this vault has no signing identity: the package is not signed.');
  return undefined;
}
