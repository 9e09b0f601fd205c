import { Button, Text } from '@fluentui/react-components';
import { useCallback, useRef, useState } from 'react';
import type { CaseProposals } from '../../../shared/contracts/proposals.ts';
import { count } from '../../lib/format.ts';
import { useIsReadOnly } from '../acceptance/use-acceptance.ts';
import { useCaseSession } from '../decision/case-session.ts';
import { useFocusTarget } from '../decision/focus-place.ts';
import { useFormStyles } from '../decision/form-styles.ts';
import { BlockRowView } from './block-row-view.tsx';
import { type BlockRow, plainRows } from './block-rows.ts';
import { ProposedPanel } from './proposed-panel.tsx';
import { useProposedStyles } from './proposed-styles.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useLines, usePapers } from './use-papers.ts';
import { useProposals } from './use-proposals.ts';
import { useBlockRows, useTakeBlock, valuesOf } from './use-take-block.ts';

/** What the records propose for the case block: value by value, with its page. Nothing is taken over by itself. */
export function BlockPanel() {
  const form = useFormStyles();
  const caseId = useCaseSession((session) => session.case.id);
  const hasRecords = useCaseSession((session) => session.documents.length > 0);
  const isReadOnly = useIsReadOnly();
  const { data, error } = useProposals(caseId);
  if (isReadOnly) return null;
  if (!hasRecords) {
    return (
      <Text className={form.quiet}>
        Import the case file: the case block is proposed from the application and the UR decision in it.
      </Text>
    );
  }
  if (error !== null)
    return (
      <Text className={form.quiet}>The records could not be asked for the case block: {error.message}</Text>
    );
  return data === undefined ? null : <Panel proposals={data} />;
}

function Panel({ proposals }: { proposals: CaseProposals }) {
  const styles = useProposedStyles();
  const rows = useBlockRows(proposals.block);
  const papers = usePapers();
  const lines = useLines(
    proposals.block.flatMap(({ evidence, others }) =>
      [...evidence.slice(0, 1), ...others].map(({ at }) => at),
    ),
  );
  const take = useTakeBlock();
  const values = valuesOf(rows);
  const [chosen, setChosen] = useState<boolean | undefined>(undefined);
  const isOpen = chosen ?? rows.some(({ stand }) => stand !== 'same');
  const root = useRef<HTMLElement | null>(null);
  const keepFocus = useKeptFocus(root);
  const { ref, ...place } = useFocusTarget('proposed.block');
  const setRoot = useCallback(
    (element: HTMLElement | null) => {
      root.current = element;
      ref(element);
    },
    [ref],
  );
  const takeFrom = (row: number, taken: Parameters<typeof take>[0]) => {
    // What was just worked in must not shut by itself.
    setChosen(true);
    keepFocus(row);
    take(taken);
  };
  return (
    <ProposedPanel
      title="Proposed from the file"
      says={summaryOf(rows)}
      isOpen={isOpen}
      toggle={() => setChosen(!isOpen)}
      isWorking={proposals.state === 'working'}
      target={{ ref: setRoot, ...place }}
      all={
        values.length > 1 && (
          <Button size="small" appearance="primary" onClick={() => takeFrom(0, values)}>
            Fill in {count(values.length, 'empty field')}
          </Button>
        )
      }
    >
      {rows.length === 0 ? (
        <Text className={styles.quiet}>
          No application, notice of assignment or UR decision was found in what is read. If the file has one,
          correct its type in the index of records; otherwise fill in the fields below.
        </Text>
      ) : (
        <ul className={styles.list}>
          {rows.map((row, at) => (
            <BlockRowView
              key={row.field}
              {...{ row, at, papers, lines }}
              take={(value) => takeFrom(at, [{ field: row.field, value }])}
            />
          ))}
        </ul>
      )}
    </ProposedPanel>
  );
}

function summaryOf(rows: readonly BlockRow[]): string {
  if (rows.length === 0) return 'Nothing found';
  const open = rows.filter(({ stand }) => stand !== 'same');
  if (open.length === 0) return 'The case says the same';
  const differs = open.filter(({ stand }) => stand === 'differs').length;
  const disputed = open.length - differs - plainRows(rows).length;
  const parts = [
    ...(open.length > differs ? [`${open.length - differs} to fill in`] : []),
    ...(differs > 0 ? [`${differs} ${differs === 1 ? 'differs' : 'differ'} from the case`] : []),
    ...(disputed > 0 ? [`papers disagree on ${disputed}`] : []),
  ];
  return parts.join(' · ');
}
