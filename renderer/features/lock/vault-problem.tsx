import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { AppError, ErrorKind } from '../../../shared/errors.ts';
import { errorText } from '../../lib/notify.ts';
import { LockLayout } from './lock-layout.tsx';

const useStyles = makeStyles({
  folder: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  actions: { display: 'flex', justifyContent: 'flex-end' },
});

interface Props {
  error: AppError;
  folder: string;
  onRetry: () => void;
}

/** The vault cannot be opened, whatever the passphrase: what is wrong with it and what to do. */
export function VaultProblem({ error, folder, onRetry }: Props) {
  const styles = useStyles();
  const { title, advice } = explain(error);
  return (
    <LockLayout title={title} width={560}>
      <Text role="alert">{errorText(error)}</Text>
      <Text>{advice}</Text>
      <Text size={200} className={styles.folder}>
        Cases kept in {folder}
      </Text>
      <div className={styles.actions}>
        <Button appearance="primary" size="large" onClick={onRetry}>
          Try again
        </Button>
      </div>
    </LockLayout>
  );
}

interface Explanation {
  title: string;
  advice: string;
}

const BY_CODE: Record<string, Explanation> = {
  'vault-in-use': {
    title: 'The cases are in use',
    advice: 'Close the other window or program that has them open, then try again.',
  },
  'unwritable-folder': {
    title: 'The folder cannot be used',
    advice: 'Allow this user to read and write the folder named below, then try again.',
  },
  'read-only-vault': {
    title: 'The cases cannot be written',
    advice: 'Allow this user to write in the folder named below, then try again.',
  },
};

/** By code where the reasons of one kind differ in what helps, else by kind. */
function explain(error: AppError): Explanation {
  if (error.code.startsWith('newer-')) {
    return {
      title: 'Written by a newer IMR Desk',
      advice: 'Install the newer version on this computer to open the cases. Nothing was changed.',
    };
  }
  return BY_CODE[error.code] ?? byKind(error.kind);
}

function byKind(kind: ErrorKind): Explanation {
  switch (kind) {
    case 'Damaged':
      return {
        title: 'The key file or the store is damaged',
        advice: 'Do not delete anything. Put back the folder named below from a backup, then try again.',
      };
    case 'NotFound':
      return {
        title: 'The cases were not found',
        advice: 'Connect the disk that holds the folder named below, or put the folder back, then try again.',
      };
    case 'DiskFull':
      return {
        title: 'The disk is full',
        advice: 'Free some space on the disk, then try again. Nothing was lost.',
      };
    default:
      return {
        title: 'The cases could not be opened',
        advice: 'Try again. If it happens again, restart IMR Desk. Nothing was changed.',
      };
  }
}
