import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Finding, Severity } from '../../../shared/rules/finding.ts';
import { type DeterminationTab, useCaseSession } from './case-session.ts';

const useStyles = makeStyles({
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
    gridTemplateColumns: '88px 1fr auto',
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

/** Which part of the determination a finding leads to. */
export function tabOf({ place }: Finding): DeterminationTab {
  if (place.field === 'caseBlock' || place.field === 'credentials') return 'case';
  return place.field === 'summary' ? 'summary' : 'items';
}

/** What is missing or contradictory, each with its reason, its source and the way to it. */
export function CheckTab({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return <Text>Nothing is missing. The letter can be exported.</Text>;
  return <FindingList findings={findings} />;
}

/** `onGo`: called when the reviewer goes to the place of a finding. */
export function FindingList({ findings, onGo }: { findings: readonly Finding[]; onGo?: () => void }) {
  const styles = useStyles();
  const show = useCaseSession((session) => session.show);
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
            onClick={() => {
              show({
                tab: tabOf(finding),
                ...(finding.place.item === undefined ? {} : { itemId: finding.place.item }),
              });
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
