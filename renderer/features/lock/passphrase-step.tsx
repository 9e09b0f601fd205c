import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { passphraseProblem } from '../../lib/passphrase.ts';
import { LockLayout } from './lock-layout.tsx';
import { NewPassphrase, type PassphrasePair } from './new-passphrase.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '20px' },
  note: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', justifyContent: 'flex-end', gap: '8px' },
});

interface Props {
  folder: string;
  value: PassphrasePair;
  onChange: (value: PassphrasePair) => void;
  /** What the vault said against this passphrase, when it was tried. */
  refused: string | undefined;
  onNext: () => void;
}

/** First run, step 1: the passphrase. */
export function PassphraseStep({ folder, value, onChange, refused, onNext }: Props) {
  const styles = useStyles();
  const [tried, setTried] = useState(false);
  const problem = passphraseProblem(value.passphrase, value.repeated);
  return (
    <LockLayout
      title="Choose a passphrase"
      step="Step 1 of 3"
      lead="It encrypts every case, record and letter on this computer. Nothing is stored anywhere else."
    >
      <form
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (problem === undefined) onNext();
          else setTried(true);
        }}
      >
        <NewPassphrase
          autoFocus
          value={value}
          onChange={onChange}
          problem={tried ? (problem ?? refused) : refused}
        />
        <Text size={200} className={styles.note}>
          Several unrelated words make a passphrase that is easy to remember and hard to guess. Spaces, any
          language and pasting from a password manager are fine. It cannot be reset: if it is forgotten, only
          the recovery key of step 3 opens the cases.
        </Text>
        <Text size={200} className={styles.note}>
          The cases will be kept in {folder}
        </Text>
        <div className={styles.actions}>
          <Button appearance="primary" size="large" type="submit">
            Continue
          </Button>
        </div>
      </form>
    </LockLayout>
  );
}
