import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { client } from '../../lib/client.ts';
import { useCaseSessionStore } from '../decision/case-session.ts';
import { keptReaders, readersOf } from './readers-store.ts';

/** Brings back what the readers of the case showed, and keeps what they show. @returns false until that is known */
export function useKeptReaders(caseId: string): boolean {
  const session = useCaseSessionStore();
  const store = readersOf(caseId);
  const kept = useQuery({
    queryKey: ['viewing.readers', 'workspace', caseId],
    queryFn: async () => {
      const { isRestored } = store.getState();
      if (!isRestored) {
        // The readers are of more use than the memory of them: one that cannot be had is none.
        const found = await client.viewing.readers({ caseId }).catch(() => ({ readers: null }));
        store.setState({ ...found.readers, isRestored: true });
        const { documents, show, focusRequest } = session.getState();
        const documentId = found.readers?.first ?? undefined;
        const isThere = documents.some((one) => one.id === documentId);
        if (isThere && focusRequest === undefined) show({ documentId });
      }
      return true;
    },
    gcTime: 0,
  });
  useEffect(() => {
    if (kept.data === undefined) return;
    let last = JSON.stringify(keptReaders(store.getState()));
    const keep = (): void => {
      const readers = { ...keptReaders(store.getState()), first: session.getState().documentId ?? null };
      const now = JSON.stringify(readers);
      if (now === last) return;
      last = now;
      // The desk is being locked: what was kept before stays.
      client.viewing.keepReaders({ caseId, readers }).catch(() => undefined);
    };
    const stops = [store.subscribe(keep), session.subscribe(keep)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [caseId, kept.data, session, store]);
  return kept.data !== undefined;
}
