import { useCallback } from 'react';
import type { DocumentsReviewed } from '../../../../shared/domain/documents-reviewed.ts';
import { notify } from '../../../lib/notify.ts';
import { useCaseSessionStore } from '../../decision/case-session.ts';

/** Writes the list of documents reviewed; what it was comes back by the notice's button. */
export function useWriteReviewed(): (next: DocumentsReviewed | null, said: string) => void {
  const session = useCaseSessionStore();
  return useCallback(
    (next, said) => {
      const before = session.getState().case.documentsReviewed ?? null;
      session.getState().change({ field: 'documentsReviewed', value: next });
      const run = () => {
        const { change, announce } = session.getState();
        change({ field: 'documentsReviewed', value: before });
        announce('The list of documents reviewed is as it was.');
      };
      notify.success(said, { action: { label: 'Take it back', run } });
    },
    [session],
  );
}
