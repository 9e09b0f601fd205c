import { useCallback } from 'react';
import { useStore } from 'zustand';
import type { CaseProposals } from '../../../shared/contracts/proposals.ts';
import { BLOCK_LABELS, type BlockField, printBlockValue } from '../../../shared/proposals/block-field.ts';
import { count } from '../../lib/format.ts';
import { notify } from '../../lib/notify.ts';
import { useCaseSessionStore } from '../decision/case-session.ts';
import { type BlockRow, blockRows, plainRows, withFieldsOf, withValues } from './block-rows.ts';

interface Value {
  field: BlockField;
  value: string;
}

/** Writes proposed values into the case block; what stood there comes back by the notice's button. */
export function useTakeBlock(): (values: readonly Value[]) => void {
  const session = useCaseSessionStore();
  return useCallback(
    (values) => {
      const before = session.getState().case.caseBlock;
      const fields = values.map(({ field }) => field);
      const [first] = values;
      if (first === undefined) return;
      session.getState().change({ field: 'caseBlock', value: withValues(before, values) });
      const label = BLOCK_LABELS[first.field];
      const said =
        values.length === 1
          ? `${label} is ${printBlockValue(first.field, first.value)}`
          : `${count(values.length, 'field')} of the case block are filled in`;
      const takeBack = () => {
        const { case: imrCase, change, announce } = session.getState();
        change({ field: 'caseBlock', value: withFieldsOf(imrCase.caseBlock, before, fields) });
        announce('The case block is as it was.');
      };
      notify.success(said, { action: { label: 'Take it back', run: takeBack } });
    },
    [session],
  );
}

/** What the records propose beside the case block as it is now. */
export function useBlockRows(proposals: CaseProposals['block']): BlockRow[] {
  const session = useCaseSessionStore();
  const block = useStore(session, ({ case: imrCase }) => imrCase.caseBlock);
  return blockRows(block, proposals);
}

export function valuesOf(rows: readonly BlockRow[]): Value[] {
  return plainRows(rows).map(({ field, proposal }) => ({ field, value: proposal.value }));
}
