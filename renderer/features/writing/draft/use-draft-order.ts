import { useState } from 'react';
import { draftingContracts } from '../../../../shared/contracts/drafting.ts';
import { type DraftOrder, USUAL_ORDER } from '../../../../shared/drafting/order.ts';
import { notify } from '../../../lib/notify.ts';
import { useContractCommand, useContractQuery } from '../../../lib/queries.ts';

/** The order of the draft, kept with the case as it is changed. */
export function useDraftOrder(caseId: string): { order: DraftOrder; setOrder(order: DraftOrder): void } {
  const { data } = useContractQuery(draftingContracts.order, { caseId });
  const { mutate } = useContractCommand(draftingContracts.saveOrder);
  // What was moved is shown at once, and stays shown where it could not be kept.
  const [made, setMade] = useState<DraftOrder>();
  return {
    order: made ?? data ?? USUAL_ORDER,
    setOrder: (order) => {
      setMade(order);
      mutate({ caseId, order }, { onError: (error) => notify.error('The order was not kept', error) });
    },
  };
}
