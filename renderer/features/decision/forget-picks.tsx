import { useMemo, useState } from 'react';
import { pickContracts } from '../../../shared/contracts/picks.ts';
import { type Command, useCommands } from '../../lib/commands.ts';
import { notify } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';

/** The command that lets the pick lists begin anew, and its question. */
export function ForgetPicks() {
  const [isAsked, setAsked] = useState(false);
  const { mutateAsync } = useContractCommand(pickContracts.forget);
  const commands = useMemo<Command[]>(
    () => [
      {
        id: 'forget-picks',
        label: 'Forget the chapters, sections and guidelines that were cited',
        scope: 'Determination',
        run: () => setAsked(true),
      },
    ],
    [],
  );
  useCommands(commands);
  return (
    <ConfirmDialog
      open={isAsked}
      title="Forget what was cited?"
      confirmLabel="Forget it"
      onCancel={() => setAsked(false)}
      onConfirm={() => {
        setAsked(false);
        mutateAsync({})
          .then(() => notify.success('The pick lists begin anew'))
          .catch((error) => notify.error('The pick lists were not changed', error));
      }}
    >
      The pick lists then offer what comes with the program, until you cite again. No case is changed.
    </ConfirmDialog>
  );
}
