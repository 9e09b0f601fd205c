import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import {
  type EvidenceList,
  evidenceContracts,
  type ListedEvidence,
} from '../../../shared/contracts/evidence.ts';
import { useContractQuery } from '../../lib/queries.ts';
import type { Mark } from '../reader/index.ts';
import { pickEvidence, pickedOf } from './picked.ts';
import { type Meanings, useMeanings } from './use-meanings.ts';
import { tipOf } from './words.ts';

/** The evidence of a case, read again when its records or their index change. */
export function useEvidence(caseId: string): EvidenceList | undefined {
  return useContractQuery(evidenceContracts.list, { caseId }).data;
}

/** Has the list read again after what other parts of the program do: evidence is cited by the index, and lost with its record. */
export function useFreshEvidence(caseId: string, documents: readonly { id: string }[]): void {
  const queryClient = useQueryClient();
  const ids = documents.map(({ id }) => id).join(' ');
  useEffect(() => {
    const refresh = () =>
      void queryClient.invalidateQueries({ queryKey: [evidenceContracts.list.name, { caseId }] });
    if (ids !== '') refresh();
    return window.imr.onEvent((event) => {
      if (event.kind === 'encounters-changed' && event.caseId === caseId) refresh();
    });
  }, [queryClient, caseId, ids]);
}

const NO_MARKS: readonly Mark[] = [];

/**
 * Evidence of a document as marks. @param goesAlong whether what was gone to last is the current one here, which brings it
 * into view
 */
export function useEvidenceMarks(caseId: string, documentId: string, goesAlong: boolean): readonly Mark[] {
  const list = useEvidence(caseId);
  const meanings = useMeanings();
  const current = useStore(pickedOf(caseId), ({ last }) =>
    goesAlong && last?.kind === 'evidence' ? last.id : undefined,
  );
  return useMemo(() => {
    const marks = (list?.evidence ?? [])
      .filter((one) => one.documentId === documentId)
      .map((one) => markOf(one, one.evidence.id === current, meanings));
    return marks.length === 0 ? NO_MARKS : marks;
  }, [list, documentId, current, meanings]);
}

function markOf(listed: ListedEvidence, isCurrent: boolean, meanings: Meanings): Mark {
  const { id, page, rects, color } = listed.evidence;
  return {
    kind: 'evidence',
    id,
    page,
    rects,
    color,
    tip: tipOf(listed, meanings),
    ...(isCurrent && { current: true }),
  };
}

/** What pressing a mark does: its evidence is what is cited next. */
export function usePressedMark(caseId: string): (id: string) => void {
  return useMemo(() => (id) => pickEvidence(caseId, id), [caseId]);
}
