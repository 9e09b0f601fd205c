import { createStore, type StoreApi, useStore } from 'zustand';
import type { EvidenceColor } from '../../../shared/domain/evidence.ts';

export type EvidenceGrouping = 'page' | 'item';

/** How the evidence of a case is listed. */
export interface EvidenceView {
  text: string;
  colors: readonly EvidenceColor[];
  grouping: EvidenceGrouping;
  /** Id of the one that is being edited. */
  edited: string | undefined;
  /** The colours are being named. */
  isNaming: boolean;
}

/** One for each case that was open since the desk was unlocked. */
const stores = new Map<string, StoreApi<EvidenceView>>();

function viewOf(caseId: string): StoreApi<EvidenceView> {
  const known = stores.get(caseId);
  if (known !== undefined) return known;
  const made = createStore<EvidenceView>(() => ({
    text: '',
    colors: [],
    grouping: 'page',
    edited: undefined,
    isNaming: false,
  }));
  stores.set(caseId, made);
  return made;
}

export function useEvidenceView(caseId: string): EvidenceView {
  return useStore(viewOf(caseId));
}

export function changeEvidenceView(caseId: string, change: Partial<EvidenceView>): void {
  viewOf(caseId).setState(change);
}
