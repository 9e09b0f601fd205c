import { createStore, type StoreApi, useStore } from 'zustand';
import type { DrawnBox, Mark, PickedText, ReaderSelection } from '../reader/index.ts';

/** What was selected or drawn last in the records of a case: what is cited or kept next. */
export interface Picked {
  documentId: string;
  /** What each page has of it; a box has no text. */
  parts: readonly PickedText[];
}

interface PickedState {
  /** Evidence that was shown or chosen after anything was selected goes before it. */
  last: { kind: 'picked'; picked: Picked } | { kind: 'evidence'; id: string } | undefined;
}

/** One for each case; gone with the page when the desk locks. */
const stores = new Map<string, StoreApi<PickedState>>();

export function pickedOf(caseId: string): StoreApi<PickedState> {
  const known = stores.get(caseId);
  if (known !== undefined) return known;
  const made = createStore<PickedState>(() => ({ last: undefined }));
  stores.set(caseId, made);
  return made;
}

/**
 * Takes up what a reader tells of its selection. That it is gone counts only while its pages have the focus: writing moves the
 * browser's one selection into the text, and what is to be cited there stays picked.
 */
export function pickText(caseId: string, documentId: string, selection: ReaderSelection | null): void {
  const store = pickedOf(caseId);
  if (selection !== null) {
    store.setState({ last: { kind: 'picked', picked: { documentId, parts: selection } } });
    return;
  }
  const isInPages = document.activeElement?.closest('[data-pane="records"]') != null;
  if (isInPages && store.getState().last?.kind === 'picked') store.setState({ last: undefined });
}

export function pickBox(caseId: string, documentId: string, { page, rect }: DrawnBox): void {
  const picked = { documentId, parts: [{ page, text: '', rects: [rect] }] };
  pickedOf(caseId).setState({ last: { kind: 'picked', picked } });
}

/** Evidence that was gone to or chosen from the list is what is cited next. */
export function pickEvidence(caseId: string, id: string): void {
  pickedOf(caseId).setState({ last: { kind: 'evidence', id } });
}

const NO_MARKS: readonly Mark[] = [];
const marksOf = new WeakMap<Picked, readonly Mark[]>();

/** The outline of what is picked in a document. */
export function usePickedMarks(caseId: string, documentId: string): readonly Mark[] {
  return useStore(pickedOf(caseId), ({ last }) => {
    if (last?.kind !== 'picked' || last.picked.documentId !== documentId) return NO_MARKS;
    const known = marksOf.get(last.picked);
    if (known !== undefined) return known;
    const marks = last.picked.parts.map(({ page, rects }): Mark => ({ page, rects, kind: 'picked' }));
    marksOf.set(last.picked, marks);
    return marks;
  });
}
