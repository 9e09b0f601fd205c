import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { VerificationReport } from '../../../shared/contracts/verification.ts';
import { count, printDay, printExact } from '../../lib/format.ts';
import { Hash, useFactStyles } from '../../ui/facts.tsx';
import { trustText, validityText } from './words.ts';

const useStyles = makeStyles({
  covered: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  parts: { margin: '4px 0 0', paddingLeft: '20px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  warning: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** Who signed, when, with which certificate, and what the signature covers. */
export function SignatureFacts({ signature }: { signature: VerificationReport['signatures'][number] }) {
  const styles = useStyles();
  const facts = useFactStyles();
  const { signer, signedAt, intact, hasLine, covered, warnings, comments } = signature;
  const validity = signer && validityText(signer.validityAtSigning);
  return (
    <dl className={facts.list}>
      <dt>Signed by</dt>
      <dd>
        {signer === undefined ? 'Nobody who can be named' : signer.commonName}
        {!intact && ' (this signature does not hold)'}
      </dd>
      {signedAt !== undefined && (
        <>
          <dt>When</dt>
          <dd>
            {printExact(signedAt)}, by the clock of the signer’s computer: asserted, not proven.
            {validity !== undefined && <span className={styles.warning}> {validity}</span>}
          </dd>
        </>
      )}
      {comments !== undefined && (
        <>
          <dt>Purpose</dt>
          <dd>
            {comments}
            {hasLine && '; with a visible signature line'}
          </dd>
        </>
      )}
      {signer !== undefined && (
        <>
          <dt>Certificate</dt>
          <dd>
            {trustText(signer)} Valid {printDay(signer.validFrom)} to {printDay(signer.validTo)}.
          </dd>
          <dt>Fingerprint (SHA-256)</dt>
          <dd>
            <Hash value={signer.sha256} />
          </dd>
        </>
      )}
      <dt>Covers</dt>
      <dd>
        <Covered parts={covered} />
      </dd>
      {warnings.length > 0 && (
        <>
          <dt>To know</dt>
          <dd>{warnings.join(' ')}</dd>
        </>
      )}
    </dl>
  );
}

/** How much of the file is under the signature; on demand, which parts. */
function Covered({ parts }: { parts: readonly string[] }) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  if (parts.length === 0) return 'Nothing';
  return (
    <>
      <div className={styles.covered}>
        <span>{count(parts.length, 'part')} of the file: text, looks and everything that Word shows.</span>
        <Button size="small" appearance="subtle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Hide the parts' : 'Show the parts'}
        </Button>
      </div>
      {isOpen && (
        <ul className={styles.parts}>
          {parts.map((part) => (
            <li key={part}>{part}</li>
          ))}
        </ul>
      )}
    </>
  );
}
