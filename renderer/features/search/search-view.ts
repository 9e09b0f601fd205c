import { create } from 'zustand';
import { type Asked, asTyped, NOTHING_ASKED } from './asked.ts';

/** One hit: which of those of its page, from 0; -1 for a page on which nothing can be marked. */
export interface HitPlace {
  documentId: string;
  page: number;
  at: number;
}

/** What the search of one case shows. */
export interface SearchView {
  /** Hits are marked in the reader and gone through by keys as long as it is open. */
  isOpen: boolean;
  /** Out of the way of the page, where there is no room for both. */
  isTucked: boolean;
  asked: Asked;
  /** The hit that was gone to last. */
  current: HitPlace | undefined;
  /** The current one was gone to before the case was open: its document is still to be shown. */
  isArriving: boolean;
}

const CLOSED: SearchView = {
  isOpen: false,
  isTucked: false,
  asked: NOTHING_ASKED,
  current: undefined,
  isArriving: false,
};

/** By case, for coming back from another screen. Gone with the page when the desk locks. */
const useSearchViews = create<{ views: Readonly<Record<string, SearchView>> }>()(() => ({ views: {} }));

export function useSearchView<T>(caseId: string, select: (view: SearchView) => T): T {
  return useSearchViews(({ views }) => select(views[caseId] ?? CLOSED));
}

export function searchViewOf(caseId: string): SearchView {
  return useSearchViews.getState().views[caseId] ?? CLOSED;
}

export function changeSearch(caseId: string, change: Partial<SearchView>): void {
  useSearchViews.setState(({ views }) => ({
    views: { ...views, [caseId]: { ...(views[caseId] ?? CLOSED), ...change } },
  }));
}

/** What is asked for changes: the hit that was gone to is none of the new ones. */
export function ask(caseId: string, asked: Asked): void {
  changeSearch(caseId, { asked, current: undefined });
}

export function askTyped(caseId: string, query: string): void {
  ask(caseId, asTyped(searchViewOf(caseId).asked, query));
}
