import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Finding, Severity } from '../../../shared/rules/finding.ts';
import { count } from '../../lib/format.ts';
import { useCaseSession } from './case-session.ts';
import { useFindings } from './findings.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '12px', paddingTop: '16px' },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    maxWidth: '880px',
  },
  finding: {
    display: 'grid',
    gridTemplateColumns: '80px minmax(0, 1fr) auto',
    gap: '4px 12px',
    alignItems: 'start',
    padding: '12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  text: { display: 'flex', flexDirection: 'column', gap: '4px', minWidth: 0 },
  source: { color: tokens.colorNeutralForeground3 },
});

const BADGES: Record<Severity, { color: 'danger' | 'warning' | 'informative'; text: string }> = {
  blocking: { color: 'danger', text: 'Blocking' },
  warning: { color: 'warning', text: 'Warning' },
  note: { color: 'informative', text: 'Note' },
};

/** What is missing or contradictory, each with its reason, its source and the way to it. */
export function CheckTab() {
  const styles = useStyles();
  const findings = useFindings();
  return (
    <div className={styles.root}>
      <div role="status">
        <Text as="h2" weight="semibold">
          {findings.length === 0 ? 'Nothing is missing. The letter can be exported.' : summaryOf(findings)}
        </Text>
      </div>
      {findings.length > 0 && <FindingList findings={findings} />}
    </div>
  );
}

/** "3 blocking, 1 other": what keeps the letter from leaving comes first. */
export function summaryOf(findings: readonly Finding[]): string {
  const blocking = findings.filter(({ severity }) => severity === 'blocking').length;
  const others = findings.length - blocking;
  if (others === 0) return `${blocking} blocking`;
  return blocking === 0 ? count(others, 'finding') : `${blocking} blocking, ${others} other`;
}

/** `onGo`: called when the reviewer goes to the place of a finding. */
export function FindingList({ findings, onGo }: { findings: readonly Finding[]; onGo?: () => void }) {
  const styles = useStyles();
  const goTo = useCaseSession((session) => session.goTo);
  return (
    <ul className={styles.list}>
      {findings.map((finding) => (
        <li key={`${finding.rule} ${finding.place.item ?? ''}`} className={styles.finding}>
          <Badge appearance="tint" color={BADGES[finding.severity].color}>
            {BADGES[finding.severity].text}
          </Badge>
          <div className={styles.text}>
            <Text weight="semibold">{finding.message}</Text>
            <Text>{finding.action}</Text>
            <Text size={200} className={styles.source}>
              {finding.source}
            </Text>
          </div>
          <Button
            size="small"
            aria-label={`Go there: ${finding.message}`}
            onClick={() => {
              goTo(finding.place);
              onGo?.();
            }}
          >
            Go there
          </Button>
        </li>
      ))}
    </ul>
  );
}
