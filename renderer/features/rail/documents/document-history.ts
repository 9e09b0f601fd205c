import { create } from 'zustand';

/** What was changed of a case's documents, as it can be taken back. Indexes from 0. */
export type DocumentChange =
  | { kind: 'name'; documentId: string; from: string; to: string }
  | { kind: 'place'; documentId: string; from: number; to: number };

export interface DocumentHistory {
  /** The last one is taken back first. */
  done: readonly DocumentChange[];
  /** The last one is brought back first. */
  undone: readonly DocumentChange[];
}

const NONE: DocumentHistory = { done: [], undone: [] };

/** By case, since the desk was unlocked. */
const useHistories = create<Record<string, DocumentHistory>>()(() => ({}));

export function useDocumentHistory(caseId: string): DocumentHistory {
  return useHistories((all) => all[caseId] ?? NONE);
}

export function historyOf(caseId: string): DocumentHistory {
  return useHistories.getState()[caseId] ?? NONE;
}

/** Notes a change that was made: what was taken back before cannot be brought back any more. */
export function noteChange(caseId: string, change: DocumentChange): void {
  const { done } = historyOf(caseId);
  useHistories.setState({ [caseId]: { done: [...done, change], undone: [] } });
}

/** Notes that the last change was taken back (`undone`), or that the last one taken back is made again (`done`). */
export function noteMoved(caseId: string, to: keyof DocumentHistory): void {
  const from = to === 'done' ? 'undone' : 'done';
  const history = historyOf(caseId);
  const change = history[from].at(-1);
  if (change === undefined) return;
  const moved = { [from]: history[from].slice(0, -1), [to]: [...history[to], change] };
  useHistories.setState({ [caseId]: { ...history, ...moved } });
}

/** Forgets what concerns a document that is not in the case any more, and places, which are others now. */
export function forgetDocument(caseId: string, documentId: string): void {
  const isLeft = (one: DocumentChange): boolean => one.kind === 'name' && one.documentId !== documentId;
  const { done, undone } = historyOf(caseId);
  useHistories.setState({ [caseId]: { done: done.filter(isLeft), undone: undone.filter(isLeft) } });
}

/** The change that takes a change back. */
export function reversed(change: DocumentChange): DocumentChange {
  return change.kind === 'name'
    ? { ...change, from: change.to, to: change.from }
    : { ...change, from: change.to, to: change.from };
}
