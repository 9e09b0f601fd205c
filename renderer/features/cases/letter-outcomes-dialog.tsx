import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components';
import { CheckmarkCircleRegular, ErrorCircleRegular, InfoRegular } from '@fluentui/react-icons';
import type { LetterOutcome } from '../../../shared/contracts/cases.ts';
import { AppError } from '../../../shared/errors.ts';
import { explainWarning, isWorthALook } from '../../../shared/letter/parse/explain-warning.ts';
import { count } from '../../lib/format.ts';
import { errorText } from '../../lib/notify.ts';
import { openCase } from '../../lib/session.ts';
import type { LetterImport } from './use-import-letters.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  letter: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    gap: '4px 8px',
    alignItems: 'start',
  },
  icon: { fontSize: '20px' },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  note: { color: tokens.colorStatusWarningForeground1 },
  head: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  warnings: { gridColumn: '2 / -1', margin: 0, paddingLeft: '20px', overflowWrap: 'anywhere' },
});

/** What became of letters that were read: each with what to look at, and a way to its case. */
export function LetterOutcomesDialog({ import: work }: { import: LetterImport }) {
  const styles = useStyles();
  const { outcomes, isOpen, close } = work;
  const imported = outcomes.filter(({ kind }) => kind === 'imported').length;
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{titleOf(imported, outcomes.length)}</DialogTitle>
          <DialogContent tabIndex={0}>
            <ul className={styles.list}>
              {outcomes.map((outcome, index) => (
                // Two files may have one name: the place in the list is what names them.
                // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown
                <Outcome key={index} outcome={outcome} close={close} />
              ))}
            </ul>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={close} autoFocus>
              Close
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function titleOf(imported: number, all: number): string {
  if (imported === all) return `${count(all, 'letter')} imported`;
  return imported === 0 ? 'No letter was imported' : `${imported} of ${count(all, 'letter')} imported`;
}

function Outcome({ outcome, close }: { outcome: LetterOutcome; close: () => void }) {
  const styles = useStyles();
  if (outcome.kind === 'refused') {
    return (
      <li className={styles.letter}>
        <ErrorCircleRegular className={mergeClasses(styles.icon, styles.bad)} aria-hidden />
        <span className={styles.head}>
          <Text weight="semibold">{outcome.file}</Text>
          <Text>{errorText(AppError.from(outcome.error))}</Text>
        </span>
      </li>
    );
  }
  const { caseId, caseNumber, file, items, warnings } = outcome;
  const toLookAt = warnings.filter(isWorthALook);
  const isWhole = toLookAt.length === 0;
  const name = caseNumber ?? file;
  return (
    <li className={styles.letter}>
      {isWhole ? (
        <CheckmarkCircleRegular className={mergeClasses(styles.icon, styles.good)} aria-hidden />
      ) : (
        <InfoRegular className={mergeClasses(styles.icon, styles.note)} aria-hidden />
      )}
      <span className={styles.head}>
        <Text weight="semibold">{name}</Text>
        <Text className={styles.quiet}>
          {count(items, 'disputed item')};{' '}
          {isWhole ? 'all of the letter was read' : `${count(toLookAt.length, 'place')} to look at`}
        </Text>
      </span>
      <Button
        size="small"
        aria-label={`Open ${name}`}
        onClick={() => {
          close();
          void openCase(caseId);
        }}
      >
        Open
      </Button>
      {!isWhole && (
        <ul className={styles.warnings}>
          {toLookAt.map((warning) => (
            <li key={`${warning.code} ${warning.path} ${warning.text}`}>{explainWarning(warning)}</li>
          ))}
        </ul>
      )}
    </li>
  );
}
