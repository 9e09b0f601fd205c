import { useSyncExternalStore } from 'react';
import { isNarrow, NARROW } from '../search/narrow.ts';

/** True while there is no room for three panes beside each other. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, isNarrow);
}

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
