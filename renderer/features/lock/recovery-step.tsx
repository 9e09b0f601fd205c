import { Button, Checkbox, MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { LockLayout } from './lock-layout.tsx';
import { RecoveryKey, RecoverySheet } from './recovery-key.tsx';
import { RecoveryTools } from './recovery-tools.tsx';

const useStyles = makeStyles({
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
  const [kept, setKept] = useState(false);
  return (
    <LockLayout
      title="Keep the recovery key"
      step="Step 3 of 3"
      width={560}
      lead="It is the only way in if the passphrase is forgotten, and it is shown this once. Print it and keep it away from this computer."
    >
      <RecoveryKey recoveryKey={recoveryKey} />
      <RecoveryTools recoveryKey={recoveryKey} />
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
