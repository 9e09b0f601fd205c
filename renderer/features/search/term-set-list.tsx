import { Button, makeStyles, Spinner, Text } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { termSetContracts } from '../../../shared/contracts/search.ts';
import { useContractQuery } from '../../lib/queries.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { type EditedSet, TermSetDialog } from './term-set-dialog.tsx';
import { TermSetRow } from './term-set-row.tsx';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', minHeight: '28px' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
});

interface Props {
  caseId: string;
  onSearch(query: string): void;
}

/** Lists of searches under a name, with the pages of the case that each finds. */
export function TermSetList({ caseId, onSearch }: Props) {
  const styles = useStyles();
  const sets = useContractQuery(termSetContracts.list, {});
  const counts = useContractQuery(termSetContracts.counts, { caseId });
  const [edited, setEdited] = useState<EditedSet | null>(null);
  const counted = useMemo(() => new Map(counts.data?.map((one) => [one.id, one])), [counts.data]);
  if (sets.error) return <ErrorPanel title="The term sets could not be listed" error={sets.error} />;
  return (
    <section aria-label="Term sets">
      <div className={styles.head}>
        <Text weight="semibold" as="h3">
          Term sets
        </Text>
        {counts.isFetching && counts.data === undefined && <Spinner size="extra-tiny" label="Counting" />}
        <Button
          size="small"
          appearance="subtle"
          icon={<AddRegular />}
          onClick={() => setEdited({ id: undefined, name: '', queries: [] })}
        >
          New
        </Button>
      </div>
      <ul className={styles.list}>
        {sets.data?.map((set) => (
          <TermSetRow
            key={set.id}
            set={set}
            counts={counted.get(set.id)}
            onSearch={onSearch}
            onEdit={() => setEdited({ id: set.id, name: set.name, queries: set.queries })}
            onCopy={() => setEdited({ id: undefined, name: `${set.name} (mine)`, queries: set.queries })}
          />
        ))}
      </ul>
      {edited !== null && <TermSetDialog set={edited} onClose={() => setEdited(null)} />}
    </section>
  );
}
