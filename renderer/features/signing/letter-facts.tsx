import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { SigningReview } from '../../../shared/contracts/signing.ts';
import { printDay } from '../../lib/format.ts';
import { Hash, useFactStyles } from '../../ui/facts.tsx';
import { useCaseSession } from '../decision/case-session.ts';
import { useFormStyles } from '../decision/form-styles.ts';

const useStyles = makeStyles({
  preview: { alignSelf: 'flex-start' },
  soon: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** Which letter will be signed, and by whom. */
export function LetterFacts({ review }: { review: SigningReview }) {
  const styles = useStyles();
  const form = useFormStyles();
  const facts = useFactStyles();
  const goTo = useCaseSession((session) => session.goTo);
  const chooseCopy = useCaseSession((session) => session.chooseCopy);
  const { identity, letterSha256, profile, hasLine } = review;
  return (
    <section className={form.section} aria-label="What will be signed">
      <div className={form.headingRow}>
        <h3 className={form.headingText}>What will be signed</h3>
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            chooseCopy('posted');
            goTo({ field: 'panel' }, 'letter');
          }}
        >
          Look at the letter
        </Button>
      </div>
      <dl className={facts.list}>
        <dt>Letter profile</dt>
        <dd>
          {profile.name}, version {profile.version}
          {hasLine && '; with a visible signature line'}
        </dd>
        <dt>SHA-256 of the letter</dt>
        <dd>
          <Hash value={letterSha256} />
        </dd>
        <dt>Signer</dt>
        <dd>
          {identity === null ? <Text className={form.quiet}>No signing identity yet</Text> : identity.name}
        </dd>
        {identity !== null && (
          <>
            <dt>Certificate</dt>
            <dd className={identity.problem === null ? undefined : styles.soon}>
              {identity.selfSigned ? 'Self-signed' : `Issued by ${identity.issuer}`}, valid until{' '}
              {printDay(identity.validTo)}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
