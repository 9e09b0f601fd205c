import { useMemo } from 'react';
import type { CaseIndex } from '../../../shared/contracts/encounters.ts';
import type { AppError } from '../../../shared/errors.ts';
import { useIndexQuery } from '../../lib/case-index.ts';
import { useCaseSession } from '../decision/case-session.ts';
import { usePageInView } from '../workspace/reading-place.ts';
import { type PlaceInRecord, type RecordIndex, recordIndex } from './records/record-index.ts';

export interface OpenIndex {
  caseId: string;
  data: CaseIndex | undefined;
  error: AppError | null;
  /** Undefined until it is read. */
  records: RecordIndex | undefined;
}

/** The index of the open case; read again when it changes. */
export function useCaseIndex(): OpenIndex {
  const caseId = useCaseSession((session) => session.case.id);
  const documents = useCaseSession((session) => session.documents);
  const { data, error } = useIndexQuery(caseId);
  const records = useMemo(
    () => (data === undefined ? undefined : recordIndex(data, documents)),
    [data, documents],
  );
  return { caseId, data, error, records };
}

/** The record that holds the page in view. */
export function usePlaceInView(caseId: string, records: RecordIndex | undefined): PlaceInRecord | undefined {
  const inView = usePageInView(caseId);
  return inView === undefined ? undefined : records?.at(inView);
}
