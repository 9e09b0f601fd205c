import { useEffect, useState } from 'react';
import type { Asked } from './asked.ts';

/**
 * Enter in the search field, with no hit chosen: the last word is whole now, and the first hit is gone to as soon as the
 * answer is there.
 */
export function useEnter(
  { count, isCurrent }: { count: number; isCurrent: boolean },
  asked: Asked,
  change: (asked: Asked) => void,
  chooseFirst: () => void,
): () => void {
  const [waiting, setWaiting] = useState<Asked | undefined>(undefined);
  useEffect(() => {
    if (waiting === undefined) return;
    if (waiting !== asked) setWaiting(undefined);
    else if (isCurrent) {
      setWaiting(undefined);
      if (count > 0) chooseFirst();
    }
  });
  return () => {
    const whole = { ...asked, typing: false };
    change(whole);
    setWaiting(whole);
  };
}
