import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '../../shared/errors.ts';
import { type Copy, copySchema } from '../../shared/letter/profile.ts';
import type { RuleInput } from '../../shared/rules/finding.ts';
import { blockingIdentifiers } from '../../shared/rules/identifiers/index.ts';
import { checkCase } from '../../shared/rules/index.ts';
import { writeFileAtomic } from '../backend/files/atomic-write.ts';
import { requireProfile } from '../backend/letter/profiles.ts';
import { writeLetterCopy } from '../backend/signing/letter-copy.ts';
import { CASE_OPTIONS, readCase } from './case-source.ts';
import { findingLine } from './findings.ts';
import type { CliIo } from './io.ts';
import { letterProfile } from './letter-profile.ts';

export const usage =
  'imr letter CASE.json | --vault DIR --case ID  --out X.docx [--profile ID|FILE.imrprofile] [--copy posted|served] [--json]';

const REFUSED = 1;

/**
 * `imr letter`: composes a case into a Word letter; exits 1 where a posted copy would hold identifiers. A case of a vault leaves as from the app: entered in the audit log,
 * and signed where its profile has the copy signed by the organisation.
 */
export async function run(args: string[], io: CliIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...CASE_OPTIONS,
      out: { type: 'string' },
      profile: { type: 'string' },
      copy: { type: 'string', default: 'posted' },
      json: { type: 'boolean', default: false },
    },
  });
  if (values.out === undefined) throw new AppError('Invalid', 'usage', `--out is missing. ${usage}`);
  const copy = parseCopy(values.copy);
  const { vault, case: name, out, json } = values;
  if (positionals.length === 0 && vault !== undefined && name !== undefined && values.profile === undefined)
    return exportFromVault({ vault, name, copy, path: resolve(out), json }, io);
  const source = await readCase(positionals, values, io);
  const { imrCase, reviewer } = source;
  const profile = await letterProfile(values.profile, source);
  if (isRefused({ imrCase, reviewer, copy, evidence: profile.evidence[copy] }, json, io)) return REFUSED;
  const { docx } = await writeLetterCopy(imrCase, profile, {
    copy,
    willBeSigned: false,
    writtenAt: new Date(),
  });
  if (profile.signing.byOrganisation[copy])
    io.err(`warning: the profile has ${copy} copies signed by the organization; this one is not.`);
  const path = resolve(out);
  await writeFileAtomic(path, docx);
  io.out(json ? JSON.stringify({ letter: path, profile: profile.id, copy }) : path);
  return 0;
}

async function exportFromVault(
  { vault, name, json, ...to }: { vault: string; name: string; copy: Copy; path: string; json: boolean },
  io: CliIo,
): Promise<number> {
  // On demand: a case in a file needs no database.
  const { caseIdOf, withOpenVault } = await import('./vault-session.ts');
  return withOpenVault(vault, io, async (client, passphrase) => {
    const caseId = await caseIdOf(client, name);
    const { case: imrCase } = await client.cases.open({ caseId });
    const reviewer = await client.reviewer.get({});
    const profile = requireProfile(await client.letter.profiles({}), imrCase.profile);
    if (isRefused({ imrCase, reviewer, copy: to.copy, evidence: profile.evidence[to.copy] }, json, io))
      return REFUSED;
    const { path, signed } = await client.letter.exportTo({ ...to, caseId, passphrase });
    io.out(json ? JSON.stringify({ letter: path, profile: profile.id, copy: to.copy, signed }) : path);
    return 0;
  });
}

/** A posted copy does not leave with identifiers in it: tells of them. */
function isRefused(input: RuleInput, json: boolean, io: CliIo): boolean {
  if (input.copy !== 'posted') return false;
  const findings = blockingIdentifiers(checkCase(input).findings);
  if (findings.length === 0) return false;
  if (json) io.out(JSON.stringify({ letter: null, findings }));
  for (const finding of findings) io.err(findingLine(input.imrCase, finding));
  io.err('Not written: the posted copy is public.');
  return true;
}

/** @throws AppError Invalid for anything but `posted` and `served` */
export function parseCopy(text: string): 'posted' | 'served' {
  const parsed = copySchema.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new AppError('Invalid', 'usage', `--copy is posted or served, not "${text}".`);
}
