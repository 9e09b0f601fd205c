import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useSettings } from '../settings/use-settings.ts';
import { NewRecoveryKeyDialog } from './new-recovery-key.tsx';

/**
 * Asks after a recovery key that nobody said is kept: the desk locked, or the program ended, while it was on screen,
 * and it cannot be shown again.
 */
export function RecoveryKeyBar() {
  const { settings, save } = useSettings();
  const [renewing, setRenewing] = useState(false);
  if (settings?.recoveryKeyKept !== false) return null;
  return (
    <section aria-label="Recovery key">
      <MessageBar intent="warning" shape="square" layout="auto">
        <MessageBarBody>
          <MessageBarTitle>Is the recovery key kept?</MessageBarTitle>
          Nobody confirmed it when the key was shown. Without it, a forgotten passphrase means that the cases
          cannot be opened.
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={() => setRenewing(true)}>New recovery key</Button>
          <Button appearance="transparent" onClick={() => save({ recoveryKeyKept: true })}>
            I have kept it
          </Button>
        </MessageBarActions>
      </MessageBar>
      <NewRecoveryKeyDialog open={renewing} onClose={() => setRenewing(false)} />
    </section>
  );
}
