import { Button, Checkbox, MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { CopyRegular, PrintRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { copyText } from '../../lib/clipboard.ts';
import { useNotify } from '../../lib/notify.ts';
import { LockLayout } from './lock-layout.tsx';
import { RecoveryKey, RecoverySheet } from './recovery-key.tsx';

const useStyles = makeStyles({
  tools: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
  actions: { display: 'flex', justifyContent: 'flex-end', flexWrap: 'wrap', gap: '8px' },
});

interface Props {
  recoveryKey: string;
  folder: string;
  busy: boolean;
  onSample: () => void;
  onEmpty: () => void;
}

/** First run, step 3: the recovery key, shown this once. */
export function RecoveryStep({ recoveryKey, folder, busy, onSample, onEmpty }: Props) {
  const styles = useStyles();
  const notify = useNotify();
  const [kept, setKept] = useState(false);
  const copy = async () => {
    if (await copyText(recoveryKey)) {
      notify.success('Recovery key copied', {
        detail: 'Paste it into a password manager, then copy something else.',
      });
    } else {
      notify.warning('The recovery key was not copied', { detail: 'Print it or write it down instead.' });
    }
  };
  return (
    <LockLayout
      title="Keep the recovery key"
      step="Step 3 of 3"
      width={560}
      lead="It is the only way in if the passphrase is forgotten, and it is shown this once. Print it and keep it away from this computer."
    >
      <RecoveryKey recoveryKey={recoveryKey} />
      <div className={styles.tools}>
        <Button icon={<PrintRegular />} onClick={() => window.print()}>
          Print
        </Button>
        <Button icon={<CopyRegular />} onClick={() => void copy()}>
          Copy
        </Button>
      </div>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          Without the passphrase and without this key nobody can open the cases, the makers of IMR Desk
          included.
        </MessageBarBody>
      </MessageBar>
      <Checkbox
        checked={kept}
        onChange={(_, { checked }) => setKept(checked === true)}
        label="I have kept the recovery key"
      />
      <div className={styles.actions}>
        <Button size="large" disabled={!kept || busy} onClick={onEmpty}>
          Start with no cases
        </Button>
        <Button appearance="primary" size="large" disabled={!kept || busy} onClick={onSample}>
          Open the sample case
        </Button>
      </div>
      <RecoverySheet recoveryKey={recoveryKey} folder={folder} />
    </LockLayout>
  );
}
