import { makeStyles, Text } from '@fluentui/react-components';
import type { CitedIn } from '../../../shared/contracts/lookup.ts';
import { useFormStyles } from '../decision/form-styles.ts';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '24px', display: 'flex', flexDirection: 'column', gap: '2px' },
});

const OUTCOMES = { upheld: 'Upheld', overturned: 'Overturned' } as const;

/** Where the cases of this vault cite it. */
export function CitedInList({ citedIn: { listed, more } }: { citedIn: { listed: CitedIn[]; more: number } }) {
  const styles = useStyles();
  const form = useFormStyles();
  return (
    <section className={form.section} aria-label="Cited in">
      <Text weight="semibold" as="h4" className={form.headingText}>
        Cited in
      </Text>
      <ul className={styles.list}>
        {listed.map(({ caseId, caseNumber, item, request, who, outcome }) => (
          <li key={`${caseId}/${item}/${who}`}>
            {caseNumber ?? 'A case without a number'}, item {item}: {request || 'no request yet'}
            <Text size={200} className={form.quiet}>
              {' '}
              ({who === 'reviewer' ? 'yours' : "the claims administrator's"}
              {outcome === null ? '' : `, ${OUTCOMES[outcome]}`})
            </Text>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Text size={200} className={form.quiet}>
          And in {more} more.
        </Text>
      )}
    </section>
  );
}
