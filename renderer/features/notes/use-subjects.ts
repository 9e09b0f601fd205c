import { useMemo } from 'react';
import { useCaseSession } from '../decision/case-session.ts';
import type { Subjects } from './about.ts';

/** What there is to note of the open case. */
export function useSubjects(): Subjects {
  const documents = useCaseSession((one) => one.documents);
  const items = useCaseSession((one) => one.case.items);
  return useMemo(
    () => ({ documents, items: items.map(({ id, request }) => ({ id, name: request })) }),
    [documents, items],
  );
}
