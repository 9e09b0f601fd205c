import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  Text,
} from '@fluentui/react-components';
import { checkContracts } from '../../../shared/contracts/checks.ts';
import { type DismissedFinding, keyOf } from '../../../shared/rules/dismissals.ts';
import { printWhen } from '../../lib/format.ts';
import { notify } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';
import { useCaseSessionStore } from './case-session.ts';
import { FindingRow, identityOf } from './finding-list.tsx';

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
  reason: { whiteSpace: 'pre-wrap' },
});

/** What was dismissed, folded: with the reason, and the way back. */
export function DismissedList({
  dismissed,
  isReadOnly,
}: {
  dismissed: readonly DismissedFinding[];
  isReadOnly: boolean;
}) {
  const styles = useStyles();
  const session = useCaseSessionStore();
  const restore = useContractCommand(checkContracts.restore);
  const run = async ({ finding }: DismissedFinding) => {
    try {
      const { case: imrCase, announce } = session.getState();
      await restore.mutateAsync({ caseId: imrCase.id, finding: keyOf(imrCase, finding) });
      announce('Finding restored.');
    } catch (thrown) {
      notify.error('The finding was not restored', thrown);
    }
  };
  return (
    <Accordion collapsible>
      <AccordionItem value="dismissed">
        <AccordionHeader as="h3">Dismissed ({dismissed.length})</AccordionHeader>
        <AccordionPanel>
          <ul className={styles.list}>
            {dismissed.map((one) => (
              <FindingRow
                key={identityOf(one.finding)}
                finding={one.finding}
                note={
                  <Text className={styles.reason}>
                    Dismissed {printWhen(one.dismissal.dismissedAt, new Date())}: {one.dismissal.reason}
                  </Text>
                }
              >
                <Button
                  size="small"
                  aria-label={`Restore: ${one.finding.message}`}
                  disabled={isReadOnly}
                  disabledFocusable={restore.isPending}
                  onClick={() => void run(one)}
                >
                  Restore
                </Button>
              </FindingRow>
            ))}
          </ul>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
