import { makeStyles, Text } from '@fluentui/react-components';
import type { ProfileProblem } from '../../../shared/letter/profile-problems.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';

const useStyles = makeStyles({
  list: { margin: '8px 0', paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: '4px' },
});

interface Props {
  /** About what differs from the wording that came, and what could not be read back. */
  warnings: readonly ProfileProblem[];
  onConfirm(): void;
  onCancel(): void;
}

/** Asks before a version is saved in which fixed sentences are not as they came, or by which letters cannot be read back. */
export function FixedDialog({ warnings, onConfirm, onCancel }: Props) {
  const styles = useStyles();
  return (
    <ConfirmDialog
      open
      title="Save with these warnings?"
      confirmLabel="Save all the same"
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      <ul className={styles.list}>
        {warnings.map(({ path, message }) => (
          <li key={`${path} ${message}`}>{message}</li>
        ))}
      </ul>
      <Text>Letters with this version print what you wrote. The wording can be put back at each field.</Text>
    </ConfirmDialog>
  );
}
