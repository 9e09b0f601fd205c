import { type Settings, settingsContracts } from '../../../shared/contracts/settings.ts';
import { useNotify } from '../../lib/notify.ts';
import { useContractCommand, useContractQuery } from '../../lib/queries.ts';

interface UseSettings {
  /** Undefined while they load. */
  settings: Settings | undefined;
  save: (change: Partial<Settings>) => void;
}

/** The settings, and a function that saves some of them at once; a failure is said. */
export function useSettings(): UseSettings {
  const notify = useNotify();
  const { data } = useContractQuery(settingsContracts.get, {});
  const command = useContractCommand(settingsContracts.save);
  return {
    settings: data,
    save: (change) =>
      command.mutate(change, { onError: (error) => notify.error('The setting was not saved', error) }),
  };
}
