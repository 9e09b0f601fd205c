import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding, NotChecked } from '../../../shared/rules/finding.ts';
import { isBlocked } from '../../../shared/rules/index.ts';
import { count } from '../../lib/format.ts';
import { useIsReadOnly } from '../acceptance/use-acceptance.ts';
import { DismissDialog } from './dismiss-dialog.tsx';
import { DismissedList } from './dismissed-list.tsx';
import { FindingList } from './finding-list.tsx';
import { useCheck } from './findings.ts';
import { useFocusTarget } from './focus-place.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    paddingTop: '16px',
    containerType: 'inline-size',
  },
  notChecked: { display: 'flex', flexDirection: 'column', gap: '4px', maxWidth: '880px' },
  reasons: { margin: 0, paddingLeft: '20px', color: tokens.colorNeutralForeground2 },
});

/** What is missing or contradictory, each with its reason, its source and the way to it. */
export function CheckTab() {
  const styles = useStyles();
  const { findings, dismissed, notChecked } = useCheck();
  const isReadOnly = useIsReadOnly();
  const [asked, setAsked] = useState<Finding | undefined>(undefined);
  return (
    <div className={styles.root}>
      <div role="status" tabIndex={-1} {...useFocusTarget('records')}>
        <Text as="h2" weight="semibold">
          {headingOf(findings)}
        </Text>
      </div>
      {findings.length > 0 && (
        <FindingList findings={findings} {...(!isReadOnly && { onDismiss: setAsked })} />
      )}
      {dismissed.length > 0 && <DismissedList dismissed={dismissed} isReadOnly={isReadOnly} />}
      {notChecked.length > 0 && (
        <section className={styles.notChecked} aria-label="Not checked">
          <Text as="h3" weight="semibold">
            Not checked
          </Text>
          <NotCheckedReasons notChecked={notChecked} />
        </section>
      )}
      {asked !== undefined && <DismissDialog finding={asked} onClose={() => setAsked(undefined)} />}
    </div>
  );
}

/** What the check could not look for, and why. */
export function NotCheckedReasons({ notChecked }: { notChecked: readonly NotChecked[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.reasons}>
      {notChecked.map(({ rule, reason }) => (
        <li key={rule}>
          <Text size={200}>{reason}</Text>
        </li>
      ))}
    </ul>
  );
}

function headingOf(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'Nothing is missing. The letter can be exported.';
  if (isBlocked(findings)) return summaryOf(findings);
  return `Nothing is missing. The letter can be exported; ${count(findings.length, 'finding')} to look at.`;
}

/** "3 blocking, 1 other": what keeps the letter from leaving comes first. */
export function summaryOf(findings: readonly Finding[]): string {
  const blocking = findings.filter(({ severity }) => severity === 'blocking').length;
  const others = findings.length - blocking;
  if (others === 0) return `${blocking} blocking`;
  return blocking === 0 ? count(others, 'finding') : `${blocking} blocking, ${others} other`;
}
