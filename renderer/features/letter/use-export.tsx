import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import type { Finding } from '../../../shared/rules/finding.ts';
import { withPassphrase } from '../../lib/ask-passphrase.ts';
import { client } from '../../lib/client.ts';
import { notify } from '../../lib/notify.ts';
import { useCaseSessionStore } from '../decision/case-session.ts';
import { FindingList } from '../decision/check-tab.tsx';
import { findingsOf } from '../decision/findings.ts';
import { SHOW_IN_FOLDER } from './show-in-folder.ts';

const SIGNED = 'The letter was exported, signed by the organization';

/**
 * Exports the letter to Word. What is not saved is saved first, so that the file holds what the screen shows;
 * an incomplete letter is exported only after its gaps were shown.
 */
export function useExport(): { start: () => void; dialog: ReactElement } {
  const session = useCaseSessionStore();
  /** What blocks the letter, as it was when the export was asked for; undefined when nothing is asked. */
  const [blocking, setBlocking] = useState<readonly Finding[] | undefined>(undefined);

  const write = async ({ draft }: { draft: boolean }) => {
    setBlocking(undefined);
    try {
      const { flush, copy, case: imrCase } = session.getState();
      await flush();
      const input = { caseId: imrCase.id, copy, draft };
      const answer = await withPassphrase((passphrase) =>
        client.letter.export(passphrase === undefined ? input : { ...input, passphrase }),
      );
      if ('cancelled' in answer) return;
      notify.success(answer.signed ? SIGNED : 'The letter was exported', {
        detail: answer.path,
        action: SHOW_IN_FOLDER,
      });
    } catch (error) {
      notify.error('The letter was not exported', error);
    }
  };

  const dialog = (
    <Dialog
      open={blocking !== undefined}
      onOpenChange={(_, { open }) => {
        if (!open) setBlocking(undefined);
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>The determination is not complete</DialogTitle>
          <DialogContent>
            <FindingList findings={blocking ?? []} onGo={() => setBlocking(undefined)} />
          </DialogContent>
          <DialogActions>
            <Button onClick={() => void write({ draft: true })}>Export as a draft</Button>
            <Button appearance="primary" onClick={() => setBlocking(undefined)}>
              Go on writing
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
  const start = () => {
    const { case: imrCase, copy } = session.getState();
    const found = findingsOf(imrCase, copy).filter(({ severity }) => severity === 'blocking');
    if (found.length > 0) setBlocking(found);
    else void write({ draft: false });
  };
  return { start, dialog };
}
