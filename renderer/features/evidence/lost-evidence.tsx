import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
} from '@fluentui/react-components';
import { type EvidenceList, evidenceContracts } from '../../../shared/contracts/evidence.ts';
import { count } from '../../lib/format.ts';
import { notify } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

/** How much evidence is lost, and the way to look for it in what came in its record's place. Nothing while none is. */
export function LostEvidence({
  caseId,
  list,
  isReadOnly,
}: {
  caseId: string;
  list: EvidenceList;
  isReadOnly: boolean;
}) {
  const styles = useStyles();
  const { mutate, isPending } = useContractCommand(evidenceContracts.findAgain);
  const lost = list.evidence.filter(({ state }) => state === 'lost').length;
  if (lost === 0) return null;
  const find = (): void =>
    mutate(
      { caseId },
      {
        onSuccess: ({ found }) => {
          if (found > 0) notify.success(`${count(found, 'piece')} of evidence found again`);
          else notify.info('Its words stand in no record that is read');
        },
        onError: (error) => notify.error('The evidence was not looked for', error),
      },
    );
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        {lost === 1 ? 'One is lost' : `${lost} are lost`}: the record was removed.
      </MessageBarBody>
      {!isReadOnly && (
        <MessageBarActions>
          <Button size="small" disabledFocusable={isPending} onClick={find}>
            {isPending ? 'Looking' : 'Look for the words'}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
