import type { VerificationReport } from '../../shared/contracts/verification.ts';
import type { Verification } from '../backend/signing/verify.ts';
import type { SignatureReport, SignerReport } from '../backend/signing/verify-types.ts';

/** A signer as a vault may know it, besides what the file and `--trust` say. */
type FoundSigner = Omit<SignerReport, 'trust'> & { trust: SignerReport['trust'] | 'own' | 'known' };

/** What was found of a file: with a vault, also whom it knows, and which of its determinations the file is. */
export type Found = Omit<Verification, 'signatures'> & {
  signatures: (Omit<SignatureReport, 'signer'> & { signer?: FoundSigner })[];
  match?: VerificationReport['match'];
};

/** What a verification found, in lines for people. */
export function describeVerification(file: string, found: Found): string[] {
  const lines = [`${file}: ${found.verdict.toUpperCase()}`];
  for (const change of found.changes) lines.push(`  ${change.message}`);
  for (const signature of found.signatures) lines.push(...describeSignature(signature));
  if (found.notCovered.length > 0) lines.push(`  Under no signature: ${found.notCovered.join(', ')}.`);
  if (found.changedProperties.length > 0) {
    const names = found.changedProperties.join(', ');
    lines.push(`  Properties of the file that the letter did not have when it was written: ${names}.`);
  }
  if (found.letter !== undefined) lines.push(`  ${describeLetter(found.letter)}`);
  if (found.match !== undefined) lines.push(`  ${describeMatch(found.match)}`);
  return lines;
}

function describeSignature(signature: Found['signatures'][number]): string[] {
  const { signer, signedAt, covered, intact, warnings } = signature;
  const who = signer?.subject ?? 'nobody known';
  const when = signedAt === undefined ? '' : ` at ${signedAt.slice(0, 19)}Z by the signer's own clock`;
  const lines = [`  ${intact ? 'Signed' : 'Was signed'} by ${who}${when}; ${covered.length} parts covered.`];
  if (signer !== undefined) {
    const trust = {
      trusted: 'trusted',
      own: 'of this vault',
      known: 'trusted: of an organization that this vault knows',
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

function describeMatch(match: VerificationReport['match']): string {
  if (match === null) return 'It is no determination that was signed in this vault.';
  const which = match.caseNumber === null ? 'a case without a number' : `case ${match.caseNumber}`;
  const how = match.by === 'file' ? 'byte for byte' : 'by what it says';
  return `It is version ${match.version} (${match.state}) of ${which} in this vault, ${how}.`;
}
