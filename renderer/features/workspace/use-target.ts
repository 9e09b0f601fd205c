import { useEffect } from 'react';
import { readersOf, useReaders } from './readers-store.ts';

/** Goes to the page that was asked for once its reader is there. */
export function useTarget(caseId: string): void {
  const target = useReaders(caseId, (readers) => readers.target);
  const handle = useReaders(caseId, ({ handles, open }) =>
    target !== undefined && open[target.reader] === target.documentId ? handles[target.reader] : undefined,
  );
  useEffect(() => {
    if (target === undefined || handle === undefined) return;
    handle.goTo({ page: target.page, top: target.top ?? 0 });
    if (!target.keepsFocus) handle.focus();
    readersOf(caseId).setState({ target: undefined });
  }, [caseId, target, handle]);
}
