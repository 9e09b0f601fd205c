import { Button, makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { AppError } from '../../shared/errors.ts';
import { errorText } from '../lib/notify.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '12px',
    maxWidth: '560px',
    margin: '64px auto',
    padding: '0 24px',
  },
  icon: { fontSize: '32px', color: tokens.colorPaletteRedForeground1 },
  more: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  /** What could not be done. */
  title: string;
  error: AppError;
  action?: { label: string; run: () => void };
  children?: ReactNode;
}

/** An error that takes the place of a whole screen: what happened, why, what to do. */
export function ErrorPanel({ title, error, action, children }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.root} role="alert">
      <ErrorCircleRegular className={styles.icon} aria-hidden />
      <Title3 as="h1">{title}</Title3>
      <Text>{errorText(error)}</Text>
      {children !== undefined && <Text className={styles.more}>{children}</Text>}
      {action && (
        <Button appearance="primary" onClick={action.run}>
          {action.label}
        </Button>
      )}
    </div>
  );
}
