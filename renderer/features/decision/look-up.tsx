import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { searchContracts } from '../../../shared/contracts/search.ts';
import { printDate } from '../../../shared/domain/dates.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import { inRecords } from '../../../shared/rules/records/absence-claims.ts';
import { useContractQuery } from '../../lib/queries.ts';
import { Snippet } from '../search/snippet.tsx';
import { goToPage } from '../workspace/reading-place.ts';
import { useCaseSessionStore } from './case-session.ts';

/** Enough to see whether the sentence holds; the search has them all. */
const SHOWN = 3;

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    margin: '4px 0 0',
    padding: 0,
    listStyleType: 'none',
  },
  page: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: '8px',
    alignItems: 'start',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  more: { color: tokens.colorNeutralForeground2 },
});

/** Pages of the records that a finding is about, each with its words and the way to it. */
export function LookUp({ lookUp }: { lookUp: NonNullable<Finding['lookUp']> }) {
  const styles = useStyles();
  const session = useCaseSessionStore();
  const caseId = session.getState().case.id;
  const query = inRecords(lookUp.query);
  const { data } = useContractQuery(searchContracts.case, {
    caseId,
    query,
    typing: false,
    spelling: true,
    switches: {},
    limit: SHOWN,
    after: null,
  });
  if (data === undefined || data.hits.length === 0) return null;
  return (
    <ul className={styles.list} aria-label="Pages of the records">
      {data.hits.map((hit) => {
        const record = hit.record === null ? '' : nameOf(hit.record.title, hit.record.date);
        return (
          <li key={`${hit.documentId} ${hit.page}`} className={styles.page}>
            <Button
              size="small"
              aria-label={`Read page ${hit.page + 1}: ${record}`}
              onClick={() => goToPage(session, hit)}
            >
              Page {hit.page + 1}
            </Button>
            <span>
              {record !== '' && (
                <Text weight="semibold" size={200} block>
                  {record}
                </Text>
              )}
              <Snippet snippet={hit.snippet} />
            </span>
          </li>
        );
      })}
      {lookUp.pages > data.hits.length && (
        <li className={styles.more}>
          <Text size={200}>and {lookUp.pages - data.hits.length} more</Text>
        </li>
      )}
    </ul>
  );
}

function nameOf(title: string, iso: string | null): string {
  return iso === null ? title : `${title}, ${printDate({ iso })}`;
}
