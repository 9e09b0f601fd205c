import { useEffect } from 'react';
import { useReaders } from './readers-store.ts';

/** While the readers scroll together, the one that is not used follows the other, as many pages apart as they were. */
export function useTogether(caseId: string, areTwo: boolean): void {
  const together = useReaders(caseId, (readers) => readers.together);
  const active = useReaders(caseId, (readers) => readers.active);
  const { first, second } = useReaders(caseId, (readers) => readers.handles);
  useEffect(() => {
    if (!together || !areTwo || first === undefined || second === undefined) return;
    const [leader, follower] = active === 'first' ? [first, second] : [second, first];
    const apart = follower.page() - leader.page();
    return leader.onMove(() => {
      const at = leader.position();
      if (at !== undefined) follower.follow({ page: Math.max(0, at.page + apart), top: at.top });
    });
  }, [together, areTwo, active, first, second]);
}
