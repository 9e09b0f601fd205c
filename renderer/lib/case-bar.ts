import { create } from 'zustand';
import type { SaveStatus } from '../ui/save-state.tsx';

interface CaseBar {
  /** The case's number, or its first request when it has none. */
  title: string | null;
  save: SaveStatus | null;
}

const empty: CaseBar = { title: null, save: null };

/** What the app bar says of the open case. The workspace fills it and empties it when it leaves. */
export const useCaseBar = create<CaseBar>()(() => empty);

/** Sets the title, the save state or both. */
export function setCaseBar(part: Partial<CaseBar>): void {
  useCaseBar.setState(part);
}

export function clearCaseBar(): void {
  useCaseBar.setState(empty);
}
