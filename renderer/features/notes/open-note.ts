import type { StoreApi } from 'zustand';
import { create } from 'zustand';
import type { CaseSession } from '../decision/case-session.ts';
import { useRail } from '../rail/rail-state.ts';
import { changeSearch } from '../search/search-view.ts';
import { readAt } from '../workspace/reading-place.ts';
import type { PlacedNote } from './about.ts';

/** The note that waits for the focus until its list shows it. */
export const useAwaitedNote = create<{ id: string | undefined }>()(() => ({ id: undefined }));

/** Shows a note in its list, with the focus on it, and beside it the page or the item that it is about. */
export function openNote(session: StoreApi<CaseSession>, { note, documentId }: PlacedNote): void {
  const { case: imrCase, show } = session.getState();
  const { about } = note;
  if (about.kind === 'page' && documentId !== null) readAt(session, { documentId, page: about.page });
  if (about.kind === 'item' && imrCase.items.some(({ id }) => id === about.item)) {
    show({ tab: 'items', itemId: about.item });
  }
  useAwaitedNote.setState({ id: note.id });
  changeSearch(imrCase.id, { isOpen: false });
  useRail.setState({ panel: 'notes' });
}
