import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { HistoryRegular } from '@fluentui/react-icons';
import { searchContracts } from '../../../shared/contracts/search.ts';
import { notify } from '../../lib/notify.ts';
import { useContractCommand, useContractQuery } from '../../lib/queries.ts';
import { TermSetList } from './term-set-list.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '16px', padding: '4px 12px 16px' },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', minHeight: '28px' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  query: {
    width: '100%',
    justifyContent: 'flex-start',
    fontWeight: 'normal',
    '& > :last-child': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  },
  lead: { color: tokens.colorNeutralForeground2 },
});

/** Fewer than are kept: the term sets are to be seen, too. */
const SHOWN = 6;

interface Props {
  caseId: string;
  onSearch(query: string): void;
}

/** What there is to search for before anything is typed: what was searched for lately, and the term sets. */
export function StartView({ caseId, onSearch }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Text size={200} className={styles.lead}>
        Type what to look for in the pages of this case, or choose from what follows.
      </Text>
      <Recent caseId={caseId} onSearch={onSearch} />
      <TermSetList caseId={caseId} onSearch={onSearch} />
    </div>
  );
}

function Recent({ caseId, onSearch }: Props) {
  const styles = useStyles();
  const recent = useContractQuery(searchContracts.recent, { caseId });
  const forget = useContractCommand(searchContracts.forgetRecent);
  if (recent.data === undefined || recent.data.length === 0) return null;
  return (
    <section aria-label="Recent searches">
      <div className={styles.head}>
        <Text weight="semibold" as="h3">
          Recent searches
        </Text>
        <Button
          size="small"
          appearance="subtle"
          onClick={() =>
            forget.mutate(
              { caseId },
              { onError: (error) => notify.error('The searches were not cleared', error) },
            )
          }
        >
          Clear
        </Button>
      </div>
      <ul className={styles.list}>
        {recent.data.slice(0, SHOWN).map((query) => (
          <li key={query}>
            <Button
              size="small"
              appearance="subtle"
              className={styles.query}
              icon={<HistoryRegular />}
              title={query}
              onClick={() => onSearch(query)}
            >
              <span>{query}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
