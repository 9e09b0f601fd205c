import { useEffect, useState } from 'react';
import type { AllSearch, CaseSearch } from '../../../shared/contracts/search.ts';
import type { Asked } from './asked.ts';
import type { Hits } from './use-hits.ts';

/**
 * Enter in the search field, with no hit chosen: the last word is whole now, and the first hit is gone to as soon as the
 * answer is there.
 */
export function useEnter<A extends CaseSearch | AllSearch>(
  { hits, isCurrent }: Hits<A>,
  asked: Asked,
  change: (asked: Asked) => void,
  choose: (index: number) => void,
): () => void {
  const [waiting, setWaiting] = useState<Asked | undefined>(undefined);
  useEffect(() => {
    if (waiting === undefined) return;
    if (waiting !== asked) setWaiting(undefined);
    else if (isCurrent) {
      setWaiting(undefined);
      if (hits.length > 0) choose(0);
    }
  });
  return () => {
    const whole = { ...asked, typing: false };
    change(whole);
    setWaiting(whole);
  };
}
