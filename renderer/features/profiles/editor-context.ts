import { createContext, useContext, useMemo } from 'react';
import { type StoreApi, useStore } from 'zustand';
import { withProfileText } from '../../../shared/letter/edit-profile.ts';
import type { LetterProfile } from '../../../shared/letter/profile.ts';
import type { ProfileProblem } from '../../../shared/letter/profile-problems.ts';
import { type ProfileText, profileTexts } from '../../../shared/letter/profile-texts.ts';
import type { ProfileEditor } from './profile-editor.ts';

interface Editing {
  store: StoreApi<ProfileEditor>;
  /** What fixed sentences are compared with. */
  shipped: LetterProfile;
  /** The draft was begun on an earlier version than the newest: another one came from a file since. */
  outdated: { draftOf: number; newest: number } | undefined;
  /** A built-in profile is there to be looked at. */
  isReadOnly: boolean;
}

const EditingContext = createContext<Editing | null>(null);
export const EditingProvider = EditingContext.Provider;

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (editing === null) throw new Error('A field of a profile is drawn inside of its editor.');
  return editing;
}

/** Something of the editor, drawn anew when it changes. */
export function useEditor<T>(select: (editor: ProfileEditor) => T): T {
  return useStore(useEditing().store, select);
}

/** The profile on screen, and a function that changes it; `field` names what is changed, for undo. */
export function useProfile(): [LetterProfile, (field: string, next: LetterProfile) => void] {
  return [useEditor((editor) => editor.profile), useEditor((editor) => editor.change)];
}

const known = new WeakMap<LetterProfile, ReadonlyMap<string, ProfileText>>();

function textsOf(profile: LetterProfile): ReadonlyMap<string, ProfileText> {
  const made = known.get(profile) ?? new Map(profileTexts(profile).map((text) => [text.path, text]));
  known.set(profile, made);
  return made;
}

interface EditedText extends ProfileText {
  problem: ProfileProblem | undefined;
  /** The wording that it came with, where that is fixed and is another one now. */
  shippedWording: string | undefined;
  change(text: string): void;
}

/** One text of the profile. @throws Error for a path that is none */
export function useProfileText(path: string): EditedText {
  const { shipped } = useEditing();
  const [profile, change] = useProfile();
  const problems = useEditor((editor) => editor.problems);
  const problem = useMemo(() => asOne(problems.filter((one) => one.path === path)), [problems, path]);
  const text = textsOf(profile).get(path);
  if (text === undefined) throw new Error(`No text of a profile is at ${path}.`);
  const original = textsOf(shipped).get(path)?.text;
  return {
    ...text,
    problem,
    shippedWording: text.fixedBy !== undefined && original !== text.text ? original : undefined,
    change: (words) => change(path, withProfileText(profile, path, words)),
  };
}

/** Several problems of one text as one. */
function asOne(problems: readonly ProfileProblem[]): ProfileProblem | undefined {
  const first = problems.find(({ severity }) => severity === 'error') ?? problems[0];
  return first && { ...first, message: problems.map(({ message }) => message).join(' ') };
}
