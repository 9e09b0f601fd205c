import { makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { count, printBytes } from '../lib/format.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '12px 0 8px' },
  figures: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});

/** How far long work is, of all. */
export interface Progress {
  done: number;
  total: number;
}

interface Props {
  /** What is being done: "Checking and encrypting the records". */
  label: string;
  progress: Progress | null;
  unit: 'bytes' | 'pages';
}

/** How far long work is: a bar, and the figures. */
export function TaskProgress({ label, progress, unit }: Props) {
  const styles = useStyles();
  const share = progress === null || progress.total === 0 ? undefined : progress.done / progress.total;
  return (
    <div className={styles.root}>
      <Text>{label}</Text>
      <ProgressBar aria-label={label} {...(share !== undefined && { value: share })} />
      <Text size={200} className={styles.figures}>
        {progress === null ? 'Starting' : figuresOf(progress, unit)}
      </Text>
      {/* Quarters alone are read out: every step would drown the rest. */}
      <span className="off-screen" role="status">
        {share === undefined ? '' : `${Math.floor(share * 4) * 25} percent`}
      </span>
    </div>
  );
}

function figuresOf({ done, total }: Progress, unit: Props['unit']): string {
  if (unit === 'bytes') return `${printBytes(done)} of ${printBytes(total)}`;
  return `${done.toLocaleString('en-US')} of ${count(total, 'page')}`;
}
