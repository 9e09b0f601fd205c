import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkCase, isBlocked } from '../../shared/rules/index.ts';
import { writeFileAtomic } from '../backend/files/atomic-write.ts';
import { subjectName } from '../backend/signing/certificate.ts';
import { signLetter } from '../backend/signing/sign-letter.ts';
import { CASE_OPTIONS, readCase } from './case-source.ts';
import { findingLine } from './findings.ts';
import { readIdentityFile } from './identity-file.ts';
import { type CliIo, usageError } from './io.ts';
import { parseCopy } from './letter.ts';
import { letterProfile } from './letter-profile.ts';

export const usage =
  'imr sign CASE.json | --vault DIR --case ID  --identity FILE.p12 --attest --out X.docx [--copy posted|served] [--profile ID|FILE.imrprofile] [--organization] [--line|--no-line] [--json] | imr sign --vault DIR --case ID --attest [--out X.docx] [--json]';

const BLOCKED = 1;

/**
 * `imr sign`: composes a letter and signs it. Without `--copy` it is the copy that goes back to the organisation. A case
 * of a vault without `--identity` is signed by the vault's own, and frozen as a version.
 */
export async function run(args: string[], io: CliIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    // `--no-line`, where the profile draws one.
    allowNegative: true,
    options: {
      ...CASE_OPTIONS,
      identity: { type: 'string' },
      attest: { type: 'boolean', default: false },
      out: { type: 'string' },
      copy: { type: 'string' },
      profile: { type: 'string' },
      line: { type: 'boolean' },
      organization: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const { vault, case: name, identity: keyFile, out, json } = values;
  const byVault = keyFile === undefined && vault !== undefined && name !== undefined;
  if (!byVault && out === undefined) throw usageError('--out is missing.', usage);
  if (!byVault && keyFile === undefined) throw usageError('--identity is missing.', usage);
  if (!values.attest)
    throw usageError('--attest is missing: only who attests to the determination may sign it.', usage);
  if (keyFile !== undefined && out !== undefined)
    return signByKeyFile(positionals, values, { keyFile, out }, io);
  if (vault === undefined || name === undefined) throw usageError('--vault and --case go together.', usage);
  refuseWithVault(positionals, values);
  // On demand: a case in a file needs no database.
  const { signInVault } = await import('./sign-in-vault.ts');
  return signInVault({ vault, name, out, json }, io);
}

interface Values {
  vault?: string | undefined;
  case?: string | undefined;
  copy?: string | undefined;
  profile?: string | undefined;
  line?: boolean | undefined;
  /** The key file is the organisation's own, not the reviewer's. */
  organization: boolean;
  json: boolean;
}

async function signByKeyFile(
  positionals: string[],
  values: Values,
  { keyFile, out }: { keyFile: string; out: string },
  io: CliIo,
): Promise<number> {
  const copy = values.copy === undefined ? 'returned' : parseCopy(values.copy);
  if (copy === 'returned' && values.organization)
    throw usageError('--organization goes with --copy: the reviewer signs the copy that goes back.', usage);
  const source = await readCase(positionals, values, io);
  const { imrCase, reviewer } = source;
  const profile = await letterProfile(values.profile, source);
  const form = copy === 'returned' ? 'posted' : copy;
  const { findings } = checkCase({ imrCase, reviewer, copy: form, evidence: profile.evidence[form] });
  if (isBlocked(findings)) {
    const blocking = findings.filter((one) => one.severity === 'blocking');
    if (values.json) io.out(JSON.stringify({ signed: null, findings: blocking }));
    for (const finding of blocking) io.err(findingLine(imrCase, finding));
    io.err('Not signed.');
    return BLOCKED;
  }
  const identity = await readIdentityFile(keyFile, io);
  const now = new Date();
  const signer = values.organization ? 'organisation' : 'reviewer';
  const letter = await signLetter({ imrCase, profile, copy, identity, signer, line: values.line, now });
  for (const warning of letter.warnings) io.err(`warning: ${warning.message}`);
  const path = resolve(out);
  await writeFileAtomic(path, letter.docx);
  const answer = {
    signed: path,
    profile: profile.id,
    copy,
    letterSha256: letter.sha256,
    signer: subjectName(identity.certificate),
    signedAt: now.toISOString(),
    warnings: letter.warnings.map((one) => one.code),
  };
  io.out(values.json ? JSON.stringify(answer) : path);
  return 0;
}

/** What goes into a version is the case's and its profile's to say. */
function refuseWithVault(positionals: string[], values: Values): void {
  if (positionals.length > 0) throw usageError('Give a file or --vault and --case, not both.', usage);
  const given = [
    ...(values.copy === undefined ? [] : ['--copy']),
    ...(values.profile === undefined ? [] : ['--profile']),
    ...(values.line === undefined ? [] : [values.line ? '--line' : '--no-line']),
    ...(values.organization ? ['--organization'] : []),
  ];
  if (given[0] !== undefined)
    throw usageError(
      `${given[0]} goes with --identity: a version is signed as the case's profile says.`,
      usage,
    );
}
