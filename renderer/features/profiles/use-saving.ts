import { useState } from 'react';
import { profileContracts } from '../../../shared/contracts/profiles.ts';
import type { LetterProfile } from '../../../shared/letter/profile.ts';
import type { ProfileProblem } from '../../../shared/letter/profile-problems.ts';
import { allProblems } from '../../../shared/letter/read-back-problems.ts';
import { notify } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';
import { useEditing } from './editor-context.ts';
import type { ProfileEditor } from './profile-editor.ts';

/** Saves a version; where fixed sentences are newly worded otherwise, or letters cannot be read back, after asking. */
export function useSaving(id: string) {
  const { store, shipped } = useEditing();
  const command = useContractCommand(profileContracts.save);
  const [asked, setAsked] = useState<readonly ProfileProblem[] | undefined>(undefined);
  const write = async () => {
    setAsked(undefined);
    try {
      // A draft on its way would arrive after the version that it became.
      await store.getState().flush();
    } catch (thrown) {
      notify.error('The version was not saved', thrown);
      return;
    }
    const { profile, saved } = store.getState();
    command.mutate(
      { id, basedOn: saved.version, profile },
      {
        onSuccess: ({ version }) => {
          store.getState().versionSaved(profile, version);
          notify.success(`Version ${version} of “${profile.name}” was saved`, {
            detail: 'Letters keep the version that they have until you choose this one.',
          });
        },
        onError: (error) => notify.error('The version was not saved', error),
      },
    );
  };
  const save = () => {
    const { isChanged, problems } = store.getState();
    if (!isChanged || command.isPending) return;
    if (problems.some(({ severity }) => severity === 'error')) {
      notify.error('The profile cannot be saved yet', undefined, {
        detail: 'The errors stand above the form.',
      });
      return;
    }
    const warnings = newWarnings(store.getState(), shipped);
    if (warnings.length > 0) setAsked(warnings);
    else void write();
  };
  return {
    save,
    isSaving: command.isPending,
    asked,
    confirm: () => void write(),
    cancel: () => setAsked(undefined),
  };
}

/** What the version before it did not have: whoever saved that was asked then. */
function newWarnings(
  { saved, profile }: Pick<ProfileEditor, 'saved' | 'profile'>,
  shipped: LetterProfile,
): ProfileProblem[] {
  const before = new Set(allProblems(saved, shipped).map(({ message }) => message));
  return allProblems(profile, shipped).filter(
    ({ severity, message }) => severity === 'warning' && !before.has(message),
  );
}
