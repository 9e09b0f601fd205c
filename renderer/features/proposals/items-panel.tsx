import { Button, Text } from '@fluentui/react-components';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { CaseProposals } from '../../../shared/contracts/proposals.ts';
import { count } from '../../lib/format.ts';
import { today } from '../../lib/today.ts';
import { useIsReadOnly } from '../acceptance/use-acceptance.ts';
import { useCaseSession } from '../decision/case-session.ts';
import { useFocusTarget } from '../decision/focus-place.ts';
import { useFormStyles } from '../decision/form-styles.ts';
import { ItemRowView } from './item-row-view.tsx';
import { type ItemRow, itemRows, missingRows } from './item-rows.ts';
import { ProposedPanel } from './proposed-panel.tsx';
import { useProposedStyles } from './proposed-styles.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { usePapers } from './use-papers.ts';
import { useProposals } from './use-proposals.ts';
import { useTakeItems } from './use-take-items.ts';

/** What the records propose as disputed items; shut while there are items, so that the one being written has the room. */
export function ItemsPanel({ className }: { className?: string }) {
  const form = useFormStyles();
  const caseId = useCaseSession((session) => session.case.id);
  const hasRecords = useCaseSession((session) => session.documents.length > 0);
  const isReadOnly = useIsReadOnly();
  const { data, error } = useProposals(caseId);
  if (isReadOnly || !hasRecords) return null;
  if (error !== null)
    return <Text className={form.quiet}>The records could not be asked for items: {error.message}</Text>;
  return data === undefined ? null : (
    <Panel proposals={data} {...(className !== undefined && { className })} />
  );
}

function Panel({ proposals, className }: { proposals: CaseProposals; className?: string }) {
  const styles = useProposedStyles();
  // What is typed into other fields of an item draws nothing here.
  const requests = useCaseSession(useShallow((session) => session.case.items.map(({ request }) => request)));
  const rows = useMemo(() => itemRows(proposals.items, requests, today()), [proposals.items, requests]);
  const missing = missingRows(rows);
  const papers = usePapers();
  const take = useTakeItems();
  const [chosen, setChosen] = useState<boolean | undefined>(undefined);
  const isOpen = chosen ?? requests.length === 0;
  const root = useRef<HTMLElement | null>(null);
  const keepFocus = useKeptFocus(root);
  const { ref, ...place } = useFocusTarget('proposed.items');
  const setRoot = useCallback(
    (element: HTMLElement | null) => {
      root.current = element;
      ref(element);
    },
    [ref],
  );
  const takeFrom = (row: number, taken: readonly ItemRow[]) => {
    const areLeft = missing.some((one) => !taken.includes(one));
    setChosen(areLeft);
    if (areLeft) keepFocus(row);
    void take(
      taken.map(({ proposal }) => proposal),
      areLeft ? 'stays' : 'goes there',
    );
  };
  return (
    <ProposedPanel
      title="Items proposed from the file"
      says={summaryOf(rows, missing)}
      isOpen={isOpen}
      toggle={() => setChosen(!isOpen)}
      isWorking={proposals.state === 'working'}
      target={{ ref: setRoot, ...place }}
      {...(className !== undefined && { className })}
      all={
        missing.length > 1 && (
          <Button size="small" appearance="primary" onClick={() => takeFrom(0, missing)}>
            Take over all {missing.length}
          </Button>
        )
      }
    >
      {rows.length === 0 ? (
        <Text className={styles.quiet}>
          No application or UR decision that lists disputed items was found in what is read. If the file has
          one, correct its type in the index of records; otherwise add the items by hand.
        </Text>
      ) : (
        <ul className={styles.list}>
          {rows.map((row, at) => (
            <ItemRowView
              key={
                row.proposal.wordings.map(
                  ({ at: where }) => `${where.documentId} ${where.page} ${where.start}`,
                )[0]
              }
              {...{ row, at, papers }}
              take={() => takeFrom(at, [row])}
            />
          ))}
        </ul>
      )}
    </ProposedPanel>
  );
}

function summaryOf(rows: readonly ItemRow[], missing: readonly ItemRow[]): string {
  if (rows.length === 0) return 'Nothing found';
  const there = rows.filter((row) => row.there !== undefined).length;
  if (missing.length === 0)
    return there === 0
      ? 'None in dispute'
      : there === 1
        ? 'The item is in the case'
        : `All ${there} are in the case`;
  return `${count(missing.length, 'item')} to take over${there > 0 ? ` · ${there} in the case` : ''}`;
}
