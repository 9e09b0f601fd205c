import { Button, makeStyles, Spinner, Text } from '@fluentui/react-components';
import { ArrowUploadRegular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import { formularyContracts } from '../../../shared/contracts/formulary.ts';
import { notify } from '../../lib/notify.ts';
import { useContractCommand, useContractQuery } from '../../lib/queries.ts';
import { useView } from '../../lib/view-state.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { DrugListRow } from './drug-list-row.tsx';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyleType: 'none' },
  import: { alignSelf: 'flex-start' },
});

/** The drug lists that were imported, each with its first day in force. */
export function DrugListSettings() {
  const styles = useStyles();
  const isGoneTo = useView((view) => view.settingsPart === 'drug-lists');
  useEffect(() => () => useView.setState({ settingsPart: null }), []);
  const { data: lists, error } = useContractQuery(formularyContracts.list, {});
  const importFile = useContractCommand(formularyContracts.import);
  if (error) return <ErrorPanel title="The drug lists cannot be listed" error={error} />;
  const choose = () =>
    importFile.mutate(
      {},
      {
        onSuccess: (answer) => {
          if ('cancelled' in answer) return;
          if (answer.outcome === 'known') notify.info('This drug list was here already');
          else notify.success('The drug list was imported');
        },
        onError: (problem) => notify.error('The drug list was not imported', problem),
      },
    );
  return (
    <Card
      title="MTUS drug lists"
      lead="The drug list of 8 CCR 9792.27.15 says which drugs are exempt from prospective review. Import the edition that was in force, as CSV, Excel workbook or PDF: what it says stands below each drug that a request names. IMR Desk comes with none."
      isGoneTo={isGoneTo && lists !== undefined}
    >
      {lists === undefined && <Spinner size="small" label="Loading" delay={300} />}
      {lists?.length === 0 && <Text>No drug list yet.</Text>}
      <ul className={styles.list} aria-label="Drug lists">
        {lists?.map((list) => (
          <DrugListRow key={list.id} list={list} />
        ))}
      </ul>
      <Button
        className={styles.import}
        icon={<ArrowUploadRegular />}
        disabledFocusable={importFile.isPending}
        onClick={choose}
      >
        Import a drug list…
      </Button>
    </Card>
  );
}
