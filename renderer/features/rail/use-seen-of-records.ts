import { useCallback, useMemo } from 'react';
import { type Command, useCommands } from '../../lib/commands.ts';
import { notify } from '../../lib/notify.ts';
import { useCaseSessionStore } from '../decision/case-session.ts';
import { goToPage, pageInView } from '../workspace/reading-place.ts';
import { useSeen } from '../workspace/use-seen.ts';
import { nameOfRecord } from './records/record-words.ts';
import { nextUnseenOf, type SeenByDocument } from './records/seen-of-record.ts';
import { useCaseIndex } from './use-case-index.ts';

/** The pages seen of the case, by document; none until they are known. */
export function useSeenByDocument(caseId: string): SeenByDocument {
  const seen = useSeen(caseId);
  return useMemo(() => new Map(seen?.documents.map((one) => [one.documentId, one.seen])), [seen]);
}

/** The command that goes to the next page of the record in view that was not seen. */
export function useNextUnseenOfRecord(): void {
  const session = useCaseSessionStore();
  const { caseId, records } = useCaseIndex();
  const seen = useSeenByDocument(caseId);
  const run = useCallback(() => {
    const here = pageInView(caseId);
    const listed = here && records?.at(here)?.listed;
    if (here === undefined || listed === undefined) return;
    const next = nextUnseenOf(listed.record, seen, here);
    if (next !== undefined) goToPage(session, next);
    else notify.info(`No other page of this record is unseen: ${nameOfRecord(listed.record)}`);
  }, [caseId, records, seen, session]);
  const commands = useMemo<Command[]>(
    () => [
      {
        id: 'next-unseen-of-record',
        label: 'Go to the next unseen page of this record',
        scope: 'Records',
        keys: ['Shift+N'],
        run,
      },
    ],
    [run],
  );
  useCommands(commands);
}
