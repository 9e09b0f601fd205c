import {
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    paddingBottom: '8px',
    // Where there is little room it scrolls; squeezed, its parts would lie over each other.
    '& > *': { flexShrink: 0 },
  },
});

interface Props {
  title: string;
  children: ReactNode;
  /** Buttons, the one that goes on last. */
  actions: ReactNode;
  /** Enter in a field does what the last button does. */
  onSubmit?: () => void;
}

/** One step of a dialog that has several. */
export function StepBody({ title, children, actions, onSubmit }: Props) {
  const styles = useStyles();
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit?.();
      }}
    >
      <DialogBody>
        <DialogTitle>{title}</DialogTitle>
        <DialogContent className={styles.content}>{children}</DialogContent>
        <DialogActions>{actions}</DialogActions>
      </DialogBody>
    </form>
  );
}
