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
import type { Copy } from '../../../shared/letter/profile.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import { isBlocked } from '../../../shared/rules/index.ts';
import { client } from '../../lib/client.ts';
import { notify } from '../../lib/notify.ts';
import { useCaseSession } from '../decision/case-session.ts';
import { FindingList } from '../decision/check-tab.tsx';

/**
 * Exports the letter to Word. What is not saved is saved first, so that the file holds what the screen shows;
 * an incomplete letter is exported only after its gaps were shown.
 */
export function useExport(
  copy: Copy,
  findings: readonly Finding[],
): { start: () => void; dialog: ReactElement } {
  const caseId = useCaseSession((session) => session.case.id);
  const flush = useCaseSession((session) => session.flush);
  const [asking, setAsking] = useState(false);
  const blocking = findings.filter((finding) => finding.severity === 'blocking');

  const write = async () => {
    setAsking(false);
    try {
      await flush();
      const answer = await client.letter.export({ caseId, copy });
      if ('cancelled' in answer) return;
      notify.success('The letter was exported', {
        detail: answer.path,
        action: { label: 'Show in folder', run: () => void reveal() },
      });
    } catch (error) {
      notify.error('The letter was not exported', error);
    }
  };

  const dialog = (
    <Dialog open={asking} onOpenChange={(_, { open }) => setAsking(open)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>The determination is not complete</DialogTitle>
          <DialogContent>
            <FindingList findings={blocking} onGo={() => setAsking(false)} />
          </DialogContent>
          <DialogActions>
            <Button onClick={() => void write()}>Export as a draft</Button>
            <Button appearance="primary" onClick={() => setAsking(false)}>
              Go on writing
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
  return { start: () => (isBlocked(findings) ? setAsking(true) : void write()), dialog };
}

async function reveal(): Promise<void> {
  try {
    await client.letter.reveal({});
  } catch (error) {
    notify.error('The folder could not be shown', error);
  }
}
