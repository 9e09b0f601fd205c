import { useSyncExternalStore } from 'react';

/** As wide as a small screen enlarged to 200 %, and somewhat more. */
const NARROW = '(max-width: 900px)';

/** True while there is no room for three panes beside each other. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(NARROW).matches);
}

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
