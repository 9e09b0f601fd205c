import type { VerificationReport } from '../../../shared/contracts/verification.ts';

type Signature = VerificationReport['signatures'][number];
type Signer = NonNullable<Signature['signer']>;
type Letter = NonNullable<VerificationReport['letter']>;
type Match = NonNullable<VerificationReport['match']>;

/** The verdict in a word and a sentence. */
export const VERDICTS: Record<VerificationReport['verdict'], { word: string; sentence: string }> = {
  valid: { word: 'Valid', sentence: 'The letter is as it was signed.' },
  invalid: { word: 'Not valid', sentence: 'Something is not as it was signed.' },
  unsigned: { word: 'Not signed', sentence: 'The file has no signature: it proves nothing of itself.' },
};

/** Whose certificate it is, as far as this desk can tell. Says nothing of whether the letter was changed. */
export function trustText({ trust, issuer }: Pick<Signer, 'trust' | 'issuer'>): string {
  switch (trust) {
    case 'own':
      return 'Your own certificate, from this vault.';
    case 'known':
      return 'A certificate that you trust.';
    case 'self-signed':
      return 'A self-signed certificate: nobody but the signer says whose it is. Compare its fingerprint with one that you were given.';
    case 'unknown-issuer':
      return `Issued by ${issuer}, which this desk does not know.`;
  }
}

/** Undefined where the certificate was valid at the time that the signature states. */
export function validityText(validity: Signer['validityAtSigning']): string | undefined {
  switch (validity) {
    case 'valid':
      return undefined;
    case 'expired':
      return 'The certificate had expired by then.';
    case 'not-yet-valid':
      return 'The certificate was not valid yet then.';
  }
}

/** What the footer names, against what the letter says. */
export function letterText({ text }: Pick<Letter, 'text'>): string {
  switch (text) {
    case 'same':
      return 'The letter is the one that its footer names.';
    case 'differs':
      return 'The letter is not the one that its footer names.';
    case 'unreadable':
      return 'The file holds things that letters of this program do not have, so it cannot be compared with its footer.';
  }
}

/** Which determination of this vault the file is. */
export function matchText({ by, version, state, caseNumber }: Match): string {
  const what = `version ${version} of ${caseNumber === null ? 'a case' : caseNumber}`;
  const how = by === 'file' ? `This is the very file of ${what}` : `Another file that says what ${what} says`;
  const since = {
    current: '',
    superseded: '. A later version was signed since',
    withdrawn: '. The case was withdrawn since',
  }[state];
  return `${how}${since}.`;
}

/** Sentences that stand in both lists stand in one: what changed of all signatures and of the file. */
export function allChanges(report: Pick<VerificationReport, 'changes' | 'signatures'>): string[] {
  const all = [...report.changes, ...report.signatures.flatMap(({ changes }) => changes)];
  return [...new Set(all.map(({ message }) => message))];
}
