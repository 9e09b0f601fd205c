import type { VerificationReport } from '../../../shared/contracts/verification.ts';
import { Hash, useFactStyles } from '../../ui/facts.tsx';
import { letterText } from './words.ts';

/** Which letter the file says that it is, and whether that is so. */
export function LetterOfFooter({ letter }: { letter: NonNullable<VerificationReport['letter']> }) {
  const facts = useFactStyles();
  return (
    <dl className={facts.list}>
      {letter.caseNumber !== undefined && (
        <>
          <dt>Case number</dt>
          <dd>{letter.caseNumber}</dd>
        </>
      )}
      {letter.decisionDate !== undefined && (
        <>
          <dt>Decision date</dt>
          <dd>{letter.decisionDate}</dd>
        </>
      )}
      <dt>SHA-256</dt>
      <dd>
        <Hash value={letter.sha256} />
      </dd>
      <dt>Text</dt>
      <dd>{letterText(letter)}</dd>
    </dl>
  );
}
