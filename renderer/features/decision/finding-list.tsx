import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Finding, Severity } from '../../../shared/rules/finding.ts';
import { placeKey } from '../../../shared/rules/fingerprint.ts';
import { useCaseSession } from './case-session.ts';
import { LookUp } from './look-up.tsx';
import { PageList } from './page-list.tsx';
import { placeOfFinding } from './places.ts';

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
    gridTemplateColumns: '80px minmax(0, 1fr) auto',
    gap: '4px 12px',
    alignItems: 'start',
    padding: '12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    // In a narrow pane the buttons go below the text.
    '@container (max-width: 480px)': { gridTemplateColumns: '80px minmax(0, 1fr)' },
  },
  text: { display: 'flex', flexDirection: 'column', gap: '4px', minWidth: 0, overflowWrap: 'anywhere' },
  source: { color: tokens.colorNeutralForeground3 },
  buttons: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    '@container (max-width: 480px)': { flexDirection: 'row', gridColumn: '2' },
  },
});

const BADGES: Record<Severity, { color: 'danger' | 'warning' | 'informative'; text: string }> = {
  blocking: { color: 'danger', text: 'Blocking' },
  warning: { color: 'warning', text: 'Warning' },
  note: { color: 'informative', text: 'Note' },
};

interface Props {
  findings: readonly Finding[];
  /** Called when the reviewer goes to the place of a finding. */
  onGo?: () => void;
  /** Offers to dismiss findings that do not block. */
  onDismiss?: (finding: Finding) => void;
}

/** Findings with their reason, their source and the way to them. */
export function FindingList({ findings, onGo, onDismiss }: Props) {
  const styles = useStyles();
  const goTo = useCaseSession((session) => session.goTo);
  return (
    <ul className={styles.list}>
      {findings.map((finding) => (
        <FindingRow key={identityOf(finding)} finding={finding}>
          {finding.place.field !== 'records' && (
            <Button
              size="small"
              aria-label={`Go there: ${finding.message}`}
              onClick={() => {
                goTo(placeOfFinding(finding));
                onGo?.();
              }}
            >
              Go there
            </Button>
          )}
          {onDismiss !== undefined && finding.severity !== 'blocking' && (
            <Button
              size="small"
              aria-label={`Dismiss: ${finding.message}`}
              onClick={() => onDismiss(finding)}
            >
              Dismiss
            </Button>
          )}
        </FindingRow>
      ))}
    </ul>
  );
}

/** One finding with buttons beside it. `note`: stands below its source. */
export function FindingRow({
  finding,
  children,
  note,
}: {
  finding: Finding;
  children?: ReactNode;
  note?: ReactNode;
}) {
  const styles = useStyles();
  return (
    <li className={styles.finding}>
      <Badge appearance="tint" color={BADGES[finding.severity].color}>
        {BADGES[finding.severity].text}
      </Badge>
      <div className={styles.text}>
        <Text weight="semibold">{finding.message}</Text>
        <Text>{finding.action}</Text>
        <Text size={200} className={styles.source}>
          {finding.source}
        </Text>
        {finding.lookUp !== undefined && <LookUp lookUp={finding.lookUp} />}
        {finding.pages !== undefined && finding.pages.listed.length > 0 && (
          <PageList
            pages={finding.pages.listed.map((page) => ({ ...page, id: page.words }))}
            more={finding.pages.more}
          />
        )}
        {note}
      </div>
      <div className={styles.buttons}>{children}</div>
    </li>
  );
}

/** Tells findings of one check apart. */
export function identityOf({ rule, place, message }: Finding): string {
  return `${rule} ${placeKey(place)} ${message}`;
}
