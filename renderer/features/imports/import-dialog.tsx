import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { ImportFile, ImportList } from '../../../shared/contracts/imports.ts';
import { count } from '../../lib/format.ts';
import { describeState, summaryOf } from './import-words.ts';
import type { ImportActions } from './use-imports.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '820px', width: 'calc(100vw - 32px)' },
  content: { display: 'flex', flexDirection: 'column', gap: '12px' },
  // Enlarged to 200 %, the table scrolls and the dialog does not.
  scroll: { overflowX: 'auto' },
  table: { minWidth: '540px' },
  name: { wordBreak: 'break-word', padding: '6px 8px' },
  state: { width: '46%', padding: '6px 8px', wordBreak: 'break-word' },
  actions: { width: '104px' },
  hint: { color: tokens.colorNeutralForeground3 },
  bad: { color: tokens.colorPaletteRedForeground1 },
});

interface Props {
  list: ImportList;
  actions: ImportActions;
  askPassword: () => void;
  close: () => void;
}

/** Every file of the imports: what became of it and why, and what can be done about it. */
export function ImportDialog({ list, actions, askPassword, close }: Props) {
  const styles = useStyles();
  const { left, locked } = summaryOf(list);
  const files = inOrder(list.files);
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>Imports</DialogTitle>
          <DialogContent className={styles.content}>
            {files.length === 0 && (
              <Text>
                Nothing is being imported. Drop files or folders on the window, or choose Import records.
              </Text>
            )}
            {files.length > 0 && (
              <div className={styles.scroll}>
                <Table size="small" className={styles.table} aria-label="Files">
                  <TableHeader>
                    <TableRow>
                      <TableHeaderCell>File</TableHeaderCell>
                      <TableHeaderCell className={styles.state}>State</TableHeaderCell>
                      <TableHeaderCell className={styles.actions} aria-label="Actions" />
                    </TableRow>
                  </TableHeader>
                  <TableBody>
                    {files.map((file) => (
                      <Row key={file.id} file={file} actions={actions} askPassword={askPassword} />
                    ))}
                  </TableBody>
                </Table>
              </div>
            )}
            {list.more > 0 && (
              <Text size={200} className={styles.hint}>
                {count(list.more, 'more file')} not shown.
              </Text>
            )}
          </DialogContent>
          <DialogActions>
            {left > 0 && <Button onClick={() => actions.cancel()}>Cancel all</Button>}
            {left === 0 && locked === 0 && files.length > 0 && (
              <Button
                onClick={() => {
                  actions.dismiss();
                  close();
                }}
              >
                Clear the list
              </Button>
            )}
            <Button appearance="primary" onClick={close}>
              Close
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

const URGENCY: Record<ImportFile['state'], number> = {
  ...{ password: 0, refused: 1, working: 2, waiting: 3, cancelled: 4, imported: 5, known: 6, opened: 7 },
};

/** What needs the reviewer first; within the same state as the files came. */
function inOrder(files: readonly ImportFile[]): ImportFile[] {
  return [...files].sort((one, two) => URGENCY[one.state] - URGENCY[two.state] || one.id - two.id);
}

function Row({ file, actions, askPassword }: { file: ImportFile } & Pick<Props, 'actions' | 'askPassword'>) {
  const styles = useStyles();
  const { id, name, origin, state, error, canRetry } = file;
  return (
    <TableRow>
      <TableCell className={styles.name}>
        <div>{name}</div>
        {origin !== '' && (
          <Text size={200} className={styles.hint}>
            {origin}
          </Text>
        )}
      </TableCell>
      <TableCell className={styles.state}>
        <div className={state === 'refused' ? styles.bad : undefined}>{describeState(file)}</div>
        {error !== null && <Text size={200}>{error.message}</Text>}
      </TableCell>
      <TableCell className={styles.actions}>
        {state === 'password' && (
          <Button size="small" aria-label={`Enter the password of ${name}`} onClick={askPassword}>
            Password
          </Button>
        )}
        {(state === 'waiting' || state === 'working') && (
          <Button size="small" aria-label={`Cancel ${name}`} onClick={() => actions.cancel([id])}>
            Cancel
          </Button>
        )}
        {canRetry && (
          <Button size="small" aria-label={`Try ${name} again`} onClick={() => actions.retry([id])}>
            Try again
          </Button>
        )}
      </TableCell>
    </TableRow>
  );
}
