import { Button, makeStyles, mergeClasses, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { activityContracts } from '../../../shared/contracts/activity.ts';
import { isClosed } from '../../../shared/domain/case-state.ts';
import { measuredMinutes, type TimeSpent, totalMinutes } from '../../../shared/domain/time-spent.ts';
import { count, printMinutes } from '../../lib/format.ts';
import { useContractQuery } from '../../lib/queries.ts';
import { useAcceptance } from '../acceptance/use-acceptance.ts';
import { useCaseSession } from '../decision/case-session.ts';
import { useFormStyles } from '../decision/form-styles.ts';
import { TimeDialog } from './time-dialog.tsx';

const useStyles = makeStyles({
  // As wide as the forms of the tab, and as far from the last of them as they are from each other.
  root: { maxWidth: '880px', paddingTop: '24px' },
  words: { display: 'flex', flexDirection: 'column', gap: '2px' },
});

/** In the Case tab: how long the reviewer worked on the case, and the way to correct it. */
export function TimeSection() {
  const form = useFormStyles();
  const styles = useStyles();
  const caseId = useCaseSession((session) => session.case.id);
  const { data } = useContractQuery(activityContracts.read, { caseId });
  const state = useAcceptance()?.state;
  const [correcting, setCorrecting] = useState(false);
  if (data === undefined) return null;
  return (
    <section className={mergeClasses(form.section, styles.root)} aria-label="Time spent">
      <div className={form.headingRow}>
        <h2 className={form.headingText}>Time spent</h2>
        {state !== undefined && !isClosed(state) && (
          <Button size="small" appearance="subtle" onClick={() => setCorrecting(true)}>
            Correct the time
          </Button>
        )}
      </div>
      <div className={styles.words}>
        <Text weight="semibold">{printMinutes(totalMinutes(data))}</Text>
        <Text className={form.quiet}>{describeTime(data)}</Text>
      </div>
      {correcting && <TimeDialog caseId={caseId} time={data} onClose={() => setCorrecting(false)} />}
    </section>
  );
}

/** What the total is made of. */
function describeTime(time: TimeSpent): string {
  const { days, correction } = time;
  const measured =
    days.length === 0
      ? 'Nothing was measured yet: minutes count while the case is open and in use.'
      : `${printMinutes(measuredMinutes(time))} measured on ${count(days.length, 'day')}, while the case was open and in use.`;
  if (correction === null) return measured;
  const { minutes, note } = correction;
  return `${measured} ${printMinutes(Math.abs(minutes))} ${minutes < 0 ? 'taken off' : 'added'}: ${note}`;
}
