import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { SignatureRegular } from '@fluentui/react-icons';
import { useId } from 'react';
import type { SigningReview } from '../../../shared/contracts/signing.ts';
import type { Clarification } from '../../../shared/contracts/versions.ts';
import { SIGNING_IDS } from '../../../shared/domain/signing-attestations.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { useCaseSession } from '../decision/case-session.ts';
import { useFormStyles } from '../decision/form-styles.ts';
import { Attestations } from './attestations.tsx';
import { LetterFacts } from './letter-facts.tsx';
import { Obstacles } from './obstacles.tsx';
import { OpenFindings } from './open-findings.tsx';
import { setTicks, useTicks } from './sign-view.ts';
import { UnseenPages } from './unseen-pages.tsx';
import { useSigningReview } from './use-signing.ts';
import { useSigningActions, whyNotSigned } from './use-signing-actions.ts';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  sections: { display: 'flex', flexDirection: 'column', gap: '24px' },
  action: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px' },
});

/** Everything before the signature, in the order in which it is gone through; the button to sign is last. */
export function SigningSections({ open }: { open: Clarification | null }) {
  const { review, error } = useSigningReview();
  if (review !== undefined) return <Sections review={review} open={open} />;
  if (error)
    return <ErrorPanel title="Whether the case can be signed could not be found out" error={error} />;
  return <Spinner label="Looking the determination through" delay={300} />;
}

function Sections({ review, open }: { review: SigningReview; open: Clarification | null }) {
  const styles = useStyles();
  const form = useFormStyles();
  const whyId = useId();
  const caseId = useCaseSession((session) => session.case.id);
  const ticked = useTicks(caseId, review.letterSha256);
  const { sign, isSigning } = useSigningActions();
  const why = whyNotSigned(review, ticked.length, SIGNING_IDS.length);
  return (
    <section className={styles.sections} aria-labelledby="sign-title">
      <h2 id="sign-title" className={styles.title}>
        {review.nextVersion === 1 ? 'Sign the determination' : `Sign version ${review.nextVersion}`}
      </h2>
      {open !== null && (
        <Text>It answers the question of QA about version {open.version}, which stands above.</Text>
      )}
      <Obstacles review={review} />
      <OpenFindings />
      <UnseenPages />
      <LetterFacts review={review} />
      <Attestations
        ticked={ticked}
        onTick={(ids) => setTicks(caseId, review.letterSha256, ids)}
        conflictAttestedAt={review.conflictAttestedAt}
        disabled={isSigning}
      />
      <div className={styles.action}>
        <Button
          appearance="primary"
          size="large"
          icon={isSigning ? <Spinner size="tiny" /> : <SignatureRegular />}
          disabledFocusable={why !== undefined || isSigning}
          aria-describedby={whyId}
          onClick={() => void sign(ticked)}
        >
          Sign…
        </Button>
        <Text id={whyId} className={form.quiet} role="status">
          {isSigning
            ? 'Confirm in the window that opened.'
            : (why ?? 'A window of the program shows what will be signed and asks for your passphrase.')}
        </Text>
      </div>
    </section>
  );
}
