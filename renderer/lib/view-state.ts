import { create } from 'zustand';
import type { LockReason } from '../../shared/contracts/bridge.ts';

export type Screen =
  | 'cases'
  | 'case'
  | 'settings'
  | 'profile'
  | 'audit'
  | 'verify'
  | 'about'
  | 'library'
  | 'document'
  | 'precedents';
/** Parts of the settings that can be gone to. */
export type SettingsPart = 'identity' | 'drug-lists';
export type AppDialog = 'palette' | 'shortcuts';

interface ViewState {
  screen: Screen;
  /** The case that is open; kept while another screen is shown over it. */
  caseId: string | null;
  dialog: AppDialog | null;
  /** The letter profile that is being looked at. */
  profileId: string | null;
  /** The part of the settings that is to come into view. */
  settingsPart: SettingsPart | null;
  /** The signed version that the case is to be opened at, until it is. */
  openAtVersion: number | null;
  /** What the library shows: a source, and the chapter or section of it. */
  library: { sourceId: string | null; placeId: number | null };
  /** The guideline document that is shown, and the page to go to, from 0, until its pages are there. */
  libraryDocument: { documentId: string; page: number | null } | null;
  /** Files that were dropped on the window, until it is known what becomes of them: names, and what stands for them. */
  dropped: { token: string; names: string[] } | null;
  /** The reviewer has seen that the certificate expires, and wants to go on. */
  expiryDismissed: boolean;
  /** True from the first step of the first run until its last: the recovery key is still to be shown once the vault is open. */
  settingUp: boolean;
  /** Why the vault was locked, to say so on the unlock screen. */
  lockReason: LockReason | null;
  /** The vault had to be locked while text could not be saved. */
  textLost: boolean;
}

const initial: ViewState = {
  screen: 'cases',
  caseId: null,
  dialog: null,
  profileId: null,
  settingsPart: null,
  openAtVersion: null,
  library: { sourceId: null, placeId: null },
  libraryDocument: null,
  dropped: null,
  expiryDismissed: false,
  settingUp: false,
  lockReason: null,
  textLost: false,
};

/** What is on screen. Nothing of a case but its id is ever kept here. Change screens by `session.ts`, which saves first. */
export const useView = create<ViewState>()(() => initial);

export function showDialog(dialog: AppDialog | null): void {
  useView.setState({ dialog });
}

/** Forgets everything that was on screen, when the vault locks. */
export function resetView(lockReason: LockReason | null): void {
  useView.setState({ ...initial, lockReason });
}
