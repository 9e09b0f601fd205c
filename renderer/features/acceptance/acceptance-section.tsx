import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { ACCEPTANCE_IDS, ACCEPTANCE_TEXTS } from '../../../shared/domain/acceptance.ts';
import { canMove, isSigned } from '../../../shared/domain/case-state.ts';
import { printWhen } from '../../lib/format.ts';
import { useFormStyles } from '../decision/form-styles.ts';
import { WithdrawDialog } from '../signing/withdraw-dialog.tsx';
import { DeclineDialog } from './decline-dialog.tsx';
import { useAcceptance } from './use-acceptance.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: '4px 16px', margin: 0 },
  when: { margin: 0 },
});

/** In the Case tab, once the case was accepted: what was attested and when, and the ways out: declined, or withdrawn. */
export function AcceptanceSection() {
  const form = useFormStyles();
  const styles = useStyles();
  const acceptance = useAcceptance();
  const [asked, setAsked] = useState<'decline' | 'withdraw' | undefined>(undefined);
  const close = () => setAsked(undefined);
  const now = new Date();
  if (acceptance === undefined || acceptance.state === 'received' || acceptance.declined !== null)
    return null;
  const { attestations, state } = acceptance;
  const at = (id: string) => attestations.find((one) => one.id === id)?.attestedAt;
  return (
    <section className={form.section} aria-label="Acceptance">
      <div className={form.headingRow}>
        <h2 className={form.headingText}>Acceptance</h2>
        {canMove(state, 'declined') && (
          <Button size="small" appearance="subtle" onClick={() => setAsked('decline')}>
            Decline this case
          </Button>
        )}
        {canMove(state, 'withdrawn') && !isSigned(state) && (
          <Button size="small" appearance="subtle" onClick={() => setAsked('withdraw')}>
            Withdrawn by the organization…
          </Button>
        )}
      </div>
      <dl className={styles.list}>
        {ACCEPTANCE_IDS.map((id) => {
          const attestedAt = at(id);
          return (
            <div key={id} style={{ display: 'contents' }}>
              <dt>{ACCEPTANCE_TEXTS[id].title}</dt>
              <dd className={styles.when}>
                <Text className={form.quiet}>
                  {attestedAt === undefined ? 'Not attested' : `Attested ${printWhen(attestedAt, now)}`}
                </Text>
              </dd>
            </div>
          );
        })}
      </dl>
      {asked === 'decline' && <DeclineDialog onClose={close} />}
      {asked === 'withdraw' && <WithdrawDialog onClose={close} />}
    </section>
  );
}
