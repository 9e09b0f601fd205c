import { type ReactElement, useMemo, useRef, useState } from 'react';
import { client } from '../../lib/client.ts';
import { type Command, useCommands } from '../../lib/commands.ts';
import { notify } from '../../lib/notify.ts';
import { useCaseSessionStore } from '../decision/case-session.ts';
import { ReturnDialog } from './return-dialog.tsx';

/**
 * Returns the determination of the open case: by the command, or by a button that calls `start`. Mount the dialog once.
 */
export function useReturn(): { start: () => void; dialog: ReactElement | null } {
  const session = useCaseSessionStore();
  const [version, setVersion] = useState<number | null>(null);
  const caseId = session.getState().case.id;

  const start = async () => {
    try {
      const { versions } = await client.versions.list({ caseId });
      const current = versions.find(({ state }) => state === 'current');
      if (current === undefined) {
        notify.info('Nothing is signed yet', {
          detail: 'Sign the determination first; then it can go back.',
        });
      } else setVersion(current.version);
    } catch (error) {
      notify.error('The determination cannot be returned now', error);
    }
  };
  const current = useRef(start);
  current.current = start;
  const commands = useMemo<Command[]>(
    () => [
      {
        id: 'return-case',
        label: 'Return to the organization',
        scope: 'Case',
        run: () => void current.current(),
      },
    ],
    [],
  );
  useCommands(commands);

  const reload = () => {
    session
      .getState()
      .reload()
      .catch((error: unknown) => notify.error('The case could not be read again', error));
  };
  const dialog =
    version === null ? null : (
      <ReturnDialog caseId={caseId} version={version} onReturned={reload} onClose={() => setVersion(null)} />
    );
  return { start: () => void start(), dialog };
}
