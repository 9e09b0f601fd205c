import { create } from 'zustand';
import type { FocusField } from '../decision/places.ts';

/** What is looked up, kept while other tabs are shown. Gone with the page when the desk locks. */
interface LookUpView {
  /** What is searched for, and for which item; of another item it is nothing. Empty: what fits the item. */
  typed: string;
  item: string | undefined;
  /** Where the focus was in the item's form, to go back to. */
  cameFrom: FocusField | undefined;
}

export const useLookUpView = create<LookUpView>()(() => ({
  typed: '',
  item: undefined,
  cameFrom: undefined,
}));
