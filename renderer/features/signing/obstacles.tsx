import { Button, MessageBar, MessageBarBody, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, ErrorCircleRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { SigningObstacle, SigningReview } from '../../../shared/contracts/signing.ts';
import { goToSettings } from '../../lib/session.ts';
import { AttestDialog } from '../acceptance/attest-dialog.tsx';
import { useCaseSession } from '../decision/case-session.ts';
import { useFormStyles } from '../decision/form-styles.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  obstacle: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    gap: '4px 8px',
    alignItems: 'center',
    padding: '8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  /** In a narrow pane the button goes below. */
  text: { flex: '1 1 200px' },
  icon: { flexShrink: 0, fontSize: '20px', color: tokens.colorPaletteRedForeground1 },
  none: { display: 'flex', alignItems: 'center', gap: '8px' },
  good: { fontSize: '20px', color: tokens.colorPaletteGreenForeground1 },
});

/** The findings and the pages themselves stand below (`OpenFindings`, `UnseenPages`). */
const SAID_ELSEWHERE: readonly string[] = ['findings-left', 'pages-unseen'];

/** What has to be mended before signing, each with the way there, and what is good to know. */
export function Obstacles({ review }: { review: SigningReview }) {
  const styles = useStyles();
  const form = useFormStyles();
  const { obstacles, warnings } = review;
  return (
    <section className={form.section} aria-label="What stands in the way">
      <h3 className={form.heading}>What stands in the way</h3>
      {obstacles.length === 0 ? (
        <div className={styles.none}>
          <CheckmarkCircleRegular className={styles.good} aria-hidden />
          <Text>Nothing. The determination is ready to be signed.</Text>
        </div>
      ) : (
        <ul className={styles.list}>
          {obstacles.map((obstacle) => (
            <li key={obstacle.code} className={styles.obstacle}>
              <ErrorCircleRegular className={styles.icon} aria-hidden />
              <Text className={styles.text}>{obstacle.message}</Text>
              <WayOut obstacle={obstacle} review={review} />
            </li>
          ))}
        </ul>
      )}
      {warnings
        .filter(({ code }) => !SAID_ELSEWHERE.includes(code))
        .map(({ code, message }) => (
          <MessageBar key={code} intent="warning" layout="multiline">
            <MessageBarBody>{message}</MessageBarBody>
          </MessageBar>
        ))}
    </section>
  );
}

/** The button that leads to where the obstacle is mended, or mends it. */
function WayOut({ obstacle, review }: { obstacle: SigningObstacle; review: SigningReview }) {
  const goTo = useCaseSession((session) => session.goTo);
  const [attesting, setAttesting] = useState(false);
  const { code, leadsTo, message } = obstacle;
  const dialog = review.state === 'received' ? 'accept' : 'attest';
  if (code === 'no-conflict-attestation' || (code === 'case-state' && review.state === 'received')) {
    return (
      <>
        <Button size="small" onClick={() => setAttesting(true)}>
          {dialog === 'accept' ? 'Accept the case' : 'Attest'}
        </Button>
        {attesting && <AttestDialog to={dialog} onClose={() => setAttesting(false)} />}
      </>
    );
  }
  if (leadsTo === null) return null;
  const go = {
    case: { label: 'Go to the case', run: () => goTo({ field: 'panel' }, 'case') },
    check: { label: 'Go to the check', run: () => goTo({ field: 'panel' }, 'check') },
    identity: { label: 'Go to the identity', run: () => void goToSettings('identity') },
  }[leadsTo];
  return (
    <Button size="small" aria-label={`${go.label}: ${message}`} onClick={go.run}>
      {go.label}
    </Button>
  );
}
