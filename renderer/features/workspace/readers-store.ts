import { createStore, type StoreApi, useStore } from 'zustand';
import type { LinkedPlaces, ReaderName, Readers } from '../../../shared/contracts/viewing.ts';
import type { Mark, ReaderHandle } from '../reader/index.ts';
import { swappedLinks } from './linked-places.ts';

/** A page to go to once its document is open in a reader. */
interface Target {
  reader: ReaderName;
  documentId: string;
  /** From 0. */
  page: number;
  /** The keyboard stays where it is: someone goes through a list. */
  keepsFocus?: boolean;
  /** How much of its height is to be above the pane's edge; its top without it. */
  top?: number;
}

/** What a link led to, marked in its document until another one is shown. */
interface Pointed {
  documentId: string;
  marks: readonly Mark[];
}

/** The two readers of a case: what they show besides the case's own choice of a document, and which one is worked in. */
export interface ReadersState extends Omit<Readers, 'links'> {
  /** Places that keep each other in view, the newest last. */
  links: readonly LinkedPlaces[];
  /** Where commands go: the reader that was used last. */
  active: ReaderName;
  handles: Partial<Record<ReaderName, ReaderHandle>>;
  /** The document that each of them has. */
  open: Partial<Record<ReaderName, string>>;
  target: Target | undefined;
  pointed: Pointed | undefined;
  /** Whether what was kept is known by now. */
  isRestored: boolean;
}

/** Beside the determination, two pages side by side are legible in a window of this width. */
const WIDE_PX = 1_800;

/** One for each case that was open since the desk was unlocked; gone with the page when it locks. */
const stores = new Map<string, StoreApi<ReadersState>>();

export function readersOf(caseId: string): StoreApi<ReadersState> {
  const known = stores.get(caseId);
  if (known !== undefined) return known;
  const made = createStore<ReadersState>(() => ({
    first: null,
    second: null,
    stacked: window.innerWidth < WIDE_PX,
    together: false,
    links: [],
    active: 'first',
    handles: {},
    open: {},
    target: undefined,
    pointed: undefined,
    isRestored: false,
  }));
  stores.set(caseId, made);
  return made;
}

/** A part of what the readers of a case show. */
export function useReaders<T>(caseId: string, select: (readers: ReadersState) => T): T {
  return useStore(readersOf(caseId), select);
}

/** What of it is kept with the case. */
export function keptReaders({ first, second, stacked, together, links }: ReadersState): Readers {
  return { first, second, stacked, together, links: [...links] };
}

/** The document of the second reader; null without one, and when the document was taken out of the case. */
export function secondOf(
  { second }: Pick<ReadersState, 'second'>,
  documents: readonly { id: string }[],
): string | null {
  return documents.some(({ id }) => id === second) ? second : null;
}

/** Both readers change places; what each is in goes with it, and what is linked. */
export function swapped(readers: ReadersState): Pick<ReadersState, 'first' | 'second' | 'links'> {
  const { first, second, links } = readers;
  if (second === null) return { first, second, links };
  return { first: second, second: first, links: swappedLinks(links) };
}
