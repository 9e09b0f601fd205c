import { makeStyles, mergeClasses, Spinner, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, ErrorCircleFilled } from '@fluentui/react-icons';
import { printFull, printTime } from '../lib/format.ts';

export type SaveStatus =
  /** `at`: ISO, when the last field was durably written. */
  | { kind: 'saved'; at: string }
  | { kind: 'saving' }
  /** `reason`: a sentence that says why and what to do. */
  | { kind: 'failed'; reason: string };

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    minHeight: '24px',
    maxWidth: '100%',
    whiteSpace: 'nowrap',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  failed: {
    padding: '0 8px',
    border: `1px solid ${tokens.colorPaletteRedBorder2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorPaletteRedBackground1,
    color: tokens.colorPaletteRedForeground1,
    minWidth: 0,
  },
  fixed: { flexShrink: 0, color: 'inherit' },
  reason: { overflow: 'hidden', textOverflow: 'ellipsis', color: 'inherit' },
});

/**
 * Whether what was written is safe. Only trouble and its end are read out: a reader would else
 * say "saved" after every pause in typing.
 */
export function SaveState({ status }: { status: SaveStatus }) {
  const styles = useStyles();
  const failed = status.kind === 'failed';
  return (
    <div className={mergeClasses(styles.root, failed ? styles.failed : styles.quiet)} data-save={status.kind}>
      {status.kind === 'saved' && (
        <>
          <CheckmarkCircleRegular aria-hidden />
          <Text size={200} wrap={false} title={`Saved ${printFull(status.at)}`}>
            Saved at {printTime(status.at)}
          </Text>
        </>
      )}
      {status.kind === 'saving' && (
        <>
          <Spinner size="extra-tiny" aria-hidden />
          <Text size={200} wrap={false}>
            Saving
          </Text>
        </>
      )}
      {failed && (
        <>
          <ErrorCircleFilled aria-hidden />
          <Text size={200} weight="bold" wrap={false} className={styles.fixed}>
            NOT SAVED
          </Text>
          <Text size={200} wrap={false} className={styles.reason} title={status.reason}>
            {status.reason}
          </Text>
        </>
      )}
      <span className="off-screen" aria-live="assertive">
        {failed ? `Not saved. ${status.reason}` : ''}
      </span>
    </div>
  );
}
