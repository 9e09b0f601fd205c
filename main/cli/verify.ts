import { X509Certificate } from 'node:crypto';
import { parseArgs } from 'node:util';
import { AppError } from '../../shared/errors.ts';
import { MAX_DOCX_MEGABYTES, MAX_KEY_FILE_MEGABYTES, readWholeFile } from '../backend/signing/read-file.ts';
import { type Verification, verifyDocx } from '../backend/signing/verify.ts';
import type { SignatureReport } from '../backend/signing/verify-types.ts';
import { type CliIo, usageError } from './io.ts';

export const usage = 'imr verify FILE...  [--trust CERTIFICATE.pem]... [--json]';

const NOT_VALID = 1;
const UNREADABLE = 2;

/**
 * `imr verify`: the signatures of Word documents, one after the other.
 * @returns 0 all valid; 1 one is invalid or unsigned; 2 one could not be read
 */
export async function run(args: string[], io: CliIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { trust: { type: 'string', multiple: true }, json: { type: 'boolean', default: false } },
  });
  if (positionals.length === 0) throw usageError('Name a file to verify.', usage);
  const trusted = await Promise.all((values.trust ?? []).map(readCertificate));
  let worst = 0;
  for (const file of positionals) {
    try {
      const verification = verifyDocx(await readWholeFile(file, MAX_DOCX_MEGABYTES), trusted);
      if (values.json) io.out(JSON.stringify({ file, ...verification }));
      else for (const line of describeVerification(file, verification)) io.out(line);
      if (verification.verdict !== 'valid') worst = Math.max(worst, NOT_VALID);
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown;
      if (values.json) io.out(JSON.stringify({ file, verdict: 'unreadable', error: thrown.toData() }));
      else io.err(`${file}: ${thrown.message}`);
      worst = UNREADABLE;
    }
  }
  return worst;
}

async function readCertificate(path: string): Promise<X509Certificate> {
  const bytes = await readWholeFile(path, MAX_KEY_FILE_MEGABYTES);
  try {
    return new X509Certificate(bytes);
  } catch (cause) {
    throw new AppError('Invalid', 'not-a-certificate', `${path} is not a certificate.`, { cause });
  }
}

function describeVerification(file: string, found: Verification): string[] {
  const lines = [`${file}: ${found.verdict.toUpperCase()}`];
  for (const change of found.changes) lines.push(`  ${change.message}`);
  for (const signature of found.signatures) lines.push(...describeSignature(signature));
  if (found.notCovered.length > 0) lines.push(`  Under no signature: ${found.notCovered.join(', ')}.`);
  if (found.changedProperties.length > 0) {
    const names = found.changedProperties.join(', ');
    lines.push(`  Properties of the file that the letter did not have when it was written: ${names}.`);
  }
  if (found.letter !== undefined) lines.push(`  ${describeLetter(found.letter)}`);
  return lines;
}

function describeSignature(signature: SignatureReport): string[] {
  const { signer, signedAt, covered, intact, warnings } = signature;
  const who = signer?.subject ?? 'nobody known';
  const when = signedAt === undefined ? '' : ` at ${signedAt.slice(0, 19)}Z by the signer's own clock`;
  const lines = [`  ${intact ? 'Signed' : 'Was signed'} by ${who}${when}; ${covered.length} parts covered.`];
  if (signer !== undefined) {
    const trust = {
      trusted: 'trusted',
      'self-signed': 'not trusted: signed by itself',
      'unknown-issuer': `not trusted: issued by ${signer.issuer}, who is unknown here`,
    }[signer.trust];
    const validity = {
      valid: '',
      expired: '; it had expired when the letter was signed',
      'not-yet-valid': '; it was not yet valid when the letter was signed',
    }[signer.validityAtSigning];
    lines.push(`  Certificate ${trust}${validity}. SHA-256 ${signer.sha256}.`);
  }
  return [...lines, ...warnings.map((one) => `  ${one}`)];
}

function describeLetter(letter: NonNullable<Verification['letter']>): string {
  const names = [
    ...(letter.caseNumber === undefined ? [] : [`case ${letter.caseNumber}`]),
    ...(letter.decisionDate === undefined ? [] : [`decision of ${letter.decisionDate}`]),
    `SHA-256 ${letter.sha256}`,
  ].join(', ');
  const text = {
    same: 'the text is that letter',
    differs: 'the text is NOT that letter',
    unreadable: 'the text cannot be compared: the document holds things that letters do not have',
  }[letter.text];
  return `Footer: ${names}; ${text}.`;
}
