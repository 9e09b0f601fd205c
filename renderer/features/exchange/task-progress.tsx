import { makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { printBytes } from '../../lib/format.ts';
import type { Progress } from './use-task.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '4px 0 8px' },
  figures: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});

interface Props {
  /** What is being done: "Checking and encrypting the records". */
  label: string;
  progress: Progress | null;
}

/** How far long work is: a bar, and the bytes. */
export function TaskProgress({ label, progress }: Props) {
  const styles = useStyles();
  const share = progress === null || progress.total === 0 ? undefined : progress.done / progress.total;
  return (
    <div className={styles.root}>
      <Text>{label}</Text>
      <ProgressBar aria-label={label} {...(share !== undefined && { value: share })} />
      <Text size={200} className={styles.figures}>
        {progress === null ? 'Starting' : `${printBytes(progress.done)} of ${printBytes(progress.total)}`}
      </Text>
      {/* Quarters alone are read out: every step would drown the rest. */}
      <span className="off-screen" role="status">
        {share === undefined ? '' : `${Math.floor(share * 4) * 25} percent`}
      </span>
    </div>
  );
}
