import { profileContracts } from '../../../shared/contracts/profiles.ts';
import { notify } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';
import { goTo, openProfile } from '../../lib/session.ts';

/** What can be done with a profile from the list and from its screen. Each says what came of it. */
export function useProfileActions() {
  const copy = useContractCommand(profileContracts.copy);
  const remove = useContractCommand(profileContracts.remove);
  const bringBack = useContractCommand(profileContracts.bringBack);
  const exportFile = useContractCommand(profileContracts.export);
  const importFile = useContractCommand(profileContracts.import);
  const restore = (id: string) =>
    bringBack.mutate({ id }, { onError: (error) => notify.error('The profile was not brought back', error) });
  return {
    isCopying: copy.isPending,
    copyToEdit: (id: string) =>
      copy.mutate(
        { id },
        {
          onSuccess: (made) => void openProfile(made.id),
          onError: (error) => notify.error('The profile was not copied', error),
        },
      ),
    remove: (id: string, name: string) =>
      remove.mutate(
        { id },
        {
          onSuccess: () =>
            notify.success(`“${name}” is offered no more`, {
              detail: 'Letters that have it keep it.',
              action: { label: 'Undo', run: () => restore(id) },
            }),
          onError: (error) => notify.error('The profile was not removed', error),
        },
      ),
    bringBack: restore,
    exportFile: (id: string) =>
      exportFile.mutate(
        { id },
        {
          onSuccess: (answer) => {
            if (!('cancelled' in answer)) notify.success('The profile was exported', { detail: answer.path });
          },
          onError: (error) => notify.error('The profile was not exported', error),
        },
      ),
    importFile: () =>
      importFile.mutate(
        {},
        {
          onSuccess: (answer) => {
            if ('cancelled' in answer) return;
            const { id, name, version, outcome } = answer;
            const open = { action: { label: 'Open it', run: () => void openProfile(id) } };
            if (outcome === 'known') notify.info(`“${name}”, version ${version}, was here already`, open);
            else if (outcome === 'added') notify.success(`“${name}”, version ${version}, was imported`, open);
            else
              notify.success(`“${name}” was imported as a profile of its own`, {
                ...open,
                detail: 'Another profile of this vault has its place.',
              });
          },
          onError: (error) => notify.error('The profile was not imported', error),
        },
      ),
    close: () => void goTo('settings'),
  };
}
