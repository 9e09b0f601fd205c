import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useCaseSession } from '../decision/case-session.ts';
import { PARTY_ROLES } from '../decision/parties-fields.tsx';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: '4px 16px',
    margin: 0,
    padding: '8px 12px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  role: { color: tokens.colorNeutralForeground2 },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  empty: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '8px' },
});

/** Those whom the attestation about conflicts refers to, by name; or what to do when nobody is named yet. */
export function NamedParties({ onList }: { onList: () => void }) {
  const styles = useStyles();
  const parties = useCaseSession((session) => session.case.parties);
  if (parties.length === 0) {
    return (
      <div className={styles.empty}>
        <Text>
          Nobody is named in this case yet. List the employee, the employer, the claims administrator and the
          providers first, as the file names them: what you attest refers to them.
        </Text>
        <Button size="small" onClick={onList}>
          List the parties
        </Button>
      </div>
    );
  }
  return (
    <dl className={styles.list} aria-label="Named in this case">
      {parties.map(({ role, name }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parties have no id, and the list stands still while it is shown.
        <div key={index} style={{ display: 'contents' }}>
          <dt className={styles.role}>{PARTY_ROLES[role]}</dt>
          <dd className={styles.name}>{name}</dd>
        </div>
      ))}
    </dl>
  );
}
