import { makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { DocumentErrorRegular, LockClosedRegular } from '@fluentui/react-icons';
import type { ErrorData } from '../../../../shared/errors.ts';

const useStyles = makeStyles({
  root: {
    position: 'absolute',
    inset: 0,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    rowGap: '12px',
    padding: '24px',
    backgroundColor: tokens.colorNeutralBackground4,
  },
  icon: { fontSize: '40px', color: tokens.colorNeutralForeground3 },
  text: { maxWidth: '420px', overflowWrap: 'anywhere' },
  opening: {
    position: 'absolute',
    inset: 0,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    // Most documents are there sooner: a spinner that flashes is worse than none.
    animationName: { from: { opacity: 0 }, to: { opacity: 1 } },
    animationDuration: '1ms',
    animationDelay: '400ms',
    animationFillMode: 'both',
  },
});

/** Why the document is not shown, in its place. */
export function ReaderMessage({ error }: { error: ErrorData }) {
  const styles = useStyles();
  const locked = error.kind === 'Locked' || error.code === 'record-password-protected';
  const Icon = locked ? LockClosedRegular : DocumentErrorRegular;
  return (
    <div className={styles.root} role="alert">
      <Icon className={styles.icon} aria-hidden />
      <Text className={styles.text} align="center">
        {error.message}
      </Text>
    </div>
  );
}

/** Shown while the document opens, unless that is quick. */
export function Opening({ name }: { name: string }) {
  const styles = useStyles();
  return (
    <div className={styles.opening}>
      <Spinner size="small" label={`Opening ${name}`} />
    </div>
  );
}
