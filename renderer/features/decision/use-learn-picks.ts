import { type FocusEvent, useEffect, useRef } from 'react';
import { pickContracts } from '../../../shared/contracts/picks.ts';
import type { Basis } from '../../../shared/domain/basis.ts';
import { newPicks } from '../../../shared/entry/picks-of.ts';
import { useContractCommand } from '../../lib/queries.ts';

/**
 * Counts what was cited in a basis for the pick lists, once the focus leaves it: half of a title is not worth offering.
 * @returns to be called when the focus leaves a control of the basis
 */
export function useLearnPicks(basis: Basis | undefined): (event: FocusEvent) => void {
  const { mutate } = useContractCommand(pickContracts.learn);
  const counted = useRef(basis);
  const latest = useRef(basis);
  useEffect(() => {
    latest.current = basis;
  });
  const learn = useRef(() => {});
  useEffect(() => {
    learn.current = () => {
      const picks = newPicks(counted.current, latest.current);
      counted.current = latest.current;
      // A count that is lost because the desk locks meanwhile is nobody's loss.
      if (picks.length > 0) mutate({ picks });
    };
  }, [mutate]);
  // Another item or tab is shown without the focus ever leaving.
  useEffect(() => () => learn.current(), []);
  return (event) => {
    if (!event.currentTarget.contains(event.relatedTarget)) learn.current();
  };
}
