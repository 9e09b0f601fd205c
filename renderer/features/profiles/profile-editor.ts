import { createStore, type StoreApi } from 'zustand';
import type { OpenProfile } from '../../../shared/contracts/profiles.ts';
import type { LetterProfile } from '../../../shared/letter/profile.ts';
import { profileDifferences } from '../../../shared/letter/profile-differences.ts';
import { type ProfileProblem, profileProblems } from '../../../shared/letter/profile-problems.ts';
import { readBackProblems } from '../../../shared/letter/read-back-problems.ts';
import { DraftKeeper, type KeepStatus, type KeptDraft } from './draft-keeper.ts';

/** A letter is composed and read back when nothing was typed for so long: it takes longer than a key may. */
const READ_BACK_AFTER_MS = 300;
/** Changes of one field within this time are one step of undo. */
const ONE_STEP_MS = 1_000;
/** More than anyone goes back; a step is some 8 kB. */
const MAX_STEPS = 200;

export interface ProfileEditor {
  /** As it is on screen. */
  profile: LetterProfile;
  /** The newest version that was saved. */
  saved: LetterProfile;
  problems: readonly ProfileProblem[];
  /** Something differs from the saved version. */
  isChanged: boolean;
  canUndo: boolean;
  canRedo: boolean;
  status: KeepStatus;
  /** @param field what is changed: steps of undo are taken by it */
  change(field: string, next: LetterProfile): void;
  undo(): void;
  redo(): void;
  /** A version was saved, as it was sent; what was typed meanwhile is a draft of the next one. */
  versionSaved(sent: LetterProfile, version: number): void;
  /** Keeps the draft now. */
  flush(): Promise<void>;
}

/** The editor of one profile: what is on screen, undo, and the draft that is kept as it is typed. */
export function createProfileEditor(
  open: OpenProfile,
  keep: (draft: KeptDraft) => Promise<{ keptAt: string }>,
  now: () => number = Date.now,
): StoreApi<ProfileEditor> {
  const { shipped, draft } = open;
  let past: LetterProfile[] = [];
  let future: LetterProfile[] = [];
  let lastField = '';
  let lastAt = 0;
  let unread: readonly ProfileProblem[] = [];
  let readBack: ReturnType<typeof setTimeout> | undefined;
  const store = createStore<ProfileEditor>()((set, get) => {
    const keeper = new DraftKeeper(keep, (status) => set({ status }));
    /** What is wrong with the texts at once; what could not be read back as it was, until it is looked at again. */
    const problemsOf = (profile: LetterProfile): readonly ProfileProblem[] => {
      const found = profileProblems(profile, shipped);
      clearTimeout(readBack);
      readBack = setTimeout(() => {
        const isSound = found.every(({ severity }) => severity !== 'error');
        unread = isSound ? readBackProblems(profile, shipped) : [];
        set({ problems: [...found, ...unread] });
      }, READ_BACK_AFTER_MS);
      return [...found, ...unread];
    };
    const show = (profile: LetterProfile): void => {
      const { saved } = get();
      const isChanged = profileDifferences(saved, profile).length > 0;
      set({
        ...{ profile, isChanged, canUndo: past.length > 0, canRedo: future.length > 0 },
        problems: problemsOf(profile),
      });
      keeper.change(isChanged ? { basedOn: saved.version, profile } : null);
    };
    const start = draft?.profile ?? open.profile;
    return {
      profile: start,
      saved: open.profile,
      problems: problemsOf(start),
      isChanged: draft !== null,
      canUndo: false,
      canRedo: false,
      status: { kind: 'kept', at: draft?.keptAt },
      change: (field, next) => {
        const isSameStep = field === lastField && now() - lastAt < ONE_STEP_MS && future.length === 0;
        if (!isSameStep || past.length === 0) past = [...past, get().profile].slice(-MAX_STEPS);
        future = [];
        lastField = field;
        lastAt = now();
        show(next);
      },
      undo: () => {
        const before = past.at(-1);
        if (before === undefined) return;
        past = past.slice(0, -1);
        future = [get().profile, ...future];
        lastField = '';
        show(before);
      },
      redo: () => {
        const [next, ...rest] = future;
        if (next === undefined) return;
        past = [...past, get().profile];
        future = rest;
        lastField = '';
        show(next);
      },
      versionSaved: (sent, version) => {
        const profile = { ...get().profile, version };
        lastField = '';
        set({
          saved: { ...sent, version },
          profile,
          isChanged: false,
          status: { kind: 'kept', at: undefined },
        });
        if (profileDifferences(get().saved, profile).length > 0) show(profile);
      },
      flush: () => keeper.flush(),
    };
  });
  return store;
}
