import { create } from 'zustand';
import type { Grouping } from './records/index-rows.ts';
import { NO_FILTER, type RecordFilter } from './records/rows.ts';

/** How the lists of one case are shown. */
export interface ListView {
  filter: RecordFilter;
  grouping: Grouping;
  /** Keys of headings, by list. */
  folded: ReadonlySet<string>;
}

const UNTOUCHED: ListView = { filter: NO_FILTER, grouping: 'document', folded: new Set() };

/** By case, for coming back from another screen or panel. Gone with the page when the desk locks. */
const useListViews = create<{ views: Readonly<Record<string, ListView>> }>()(() => ({ views: {} }));

export function useListView(caseId: string): ListView {
  return useListViews(({ views }) => views[caseId] ?? UNTOUCHED);
}

export function changeListView(caseId: string, change: Partial<ListView>): void {
  useListViews.setState(({ views }) => ({
    views: { ...views, [caseId]: { ...(views[caseId] ?? UNTOUCHED), ...change } },
  }));
}

/** Folds what is open under a heading, or opens it. */
export function toggleFolded(caseId: string, key: string): void {
  const { folded } = useListViews.getState().views[caseId] ?? UNTOUCHED;
  const next = new Set(folded);
  if (!next.delete(key)) next.add(key);
  changeListView(caseId, { folded: next });
}
