import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { viewingContracts } from '../../../shared/contracts/viewing.ts';
import { countIn, printRanges, restOf } from '../../../shared/domain/page-ranges.ts';
import { count } from '../../lib/format.ts';
import { useContractQuery } from '../../lib/queries.ts';
import { useCaseSession } from '../decision/case-session.ts';
import { useFormStyles } from '../decision/form-styles.ts';
import { useShowPage } from '../workspace/use-show-page.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
    padding: '8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  text: { flex: '1 1 220px', overflowWrap: 'anywhere' },
});

/** So many ranges of pages are named; of more, how many pages there are. */
const MOST_RANGES = 8;

/** Pages of the records that were never in view, by document: the reviewer signs in spite of them, and so sees them first. */
export function UnseenPages() {
  const styles = useStyles();
  const form = useFormStyles();
  const caseId = useCaseSession((session) => session.case.id);
  const show = useShowPage();
  const { data } = useContractQuery(viewingContracts.seen, { caseId });
  const unseen = (data ?? [])
    .map(({ documentId, name, pages, seen }) => ({ documentId, name, pages, rest: restOf(seen, pages) }))
    .filter(({ rest }) => rest.length > 0);
  if (unseen.length === 0) return null;
  const left = unseen.reduce((sum, { rest }) => sum + countIn(rest), 0);
  return (
    <section className={form.section} aria-label="Pages not seen">
      <h3 className={form.heading}>Pages not seen</h3>
      <Text>
        {count(left, 'page')} of the records {left === 1 ? 'was' : 'were'} never in view. That does not block
        signing, and is kept with the version.
      </Text>
      <ul className={styles.list}>
        {unseen.map(({ documentId, name, pages, rest }) => (
          <li key={documentId} className={styles.row}>
            <Text className={styles.text}>
              {name}:{' '}
              {countIn(rest) === pages ? `all ${count(pages, 'page')}` : printRanges(rest, MOST_RANGES)}
            </Text>
            <Button
              size="small"
              aria-label={`Read the first page not seen of ${name}`}
              onClick={() => show(documentId, rest[0]?.[0] ?? 0)}
            >
              Read
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
