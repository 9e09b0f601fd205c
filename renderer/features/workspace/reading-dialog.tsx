import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
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
import { type CaseReading, type DocumentReading, textContracts } from '../../../shared/contracts/text.ts';
import { count } from '../../lib/format.ts';
import { notify } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';
import { useCaseSession } from '../decision/case-session.ts';
import { describeReading, summaryOfReading } from './reading-summary.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '760px', width: 'calc(100vw - 32px)' },
  content: { display: 'flex', flexDirection: 'column', gap: '12px' },
  // Enlarged to 200 %, the table scrolls and the dialog does not.
  scroll: { overflowX: 'auto' },
  table: { minWidth: '520px' },
  name: { wordBreak: 'break-word' },
  number: { width: '84px' },
  again: { width: '108px' },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** The documents of the case: how far each is read, where its text comes from, and reading one again. */
export function ReadingDialog({ reading, close }: { reading: CaseReading; close: () => void }) {
  const styles = useStyles();
  const documents = useCaseSession((session) => session.documents);
  const nameOf = (id: string) => documents.find((one) => one.id === id)?.name ?? '';
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>How far the records are read</DialogTitle>
          <DialogContent className={styles.content}>
            <Text>{describeReading(summaryOfReading(reading))}</Text>
            <div className={styles.scroll}>
              <Table size="small" className={styles.table} aria-label="Documents">
                <TableHeader>
                  <TableRow>
                    <TableHeaderCell>Document</TableHeaderCell>
                    <TableHeaderCell className={styles.number}>Read</TableHeaderCell>
                    <TableHeaderCell className={styles.number}>Recognized</TableHeaderCell>
                    <TableHeaderCell className={styles.number}>Sure</TableHeaderCell>
                    <TableHeaderCell className={styles.again} aria-label="Actions" />
                  </TableRow>
                </TableHeader>
                <TableBody>
                  {reading.documents.map((one) => (
                    <DocumentRow key={one.documentId} reading={one} name={nameOf(one.documentId)} />
                  ))}
                </TableBody>
              </Table>
            </div>
            <Text size={200} className={styles.hint}>
              Recognized pages were read from their picture; check figures there before you rely on them.
              Reading a document again reads all of its pages from their pictures, whatever text the file
              carries.
            </Text>
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="primary">Close</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function DocumentRow({ reading, name }: { reading: DocumentReading; name: string }) {
  const styles = useStyles();
  const again = useContractCommand(textContracts.readAgain);
  const { documentId, pages, read, failed, fromOcr, confidence } = reading;
  const readAgain = () =>
    again.mutate(
      { documentId },
      { onError: (error) => notify.error('The document is not read again', error) },
    );
  return (
    <TableRow>
      <TableCell className={styles.name}>
        {name}
        {failed > 0 && ` (${count(failed, 'page')} could not be read)`}
      </TableCell>
      <TableCell className={styles.number}>
        {read} of {pages}
      </TableCell>
      <TableCell className={styles.number}>{fromOcr}</TableCell>
      <TableCell className={styles.number}>
        {confidence === null ? '' : `${Math.round(confidence * 100)} %`}
      </TableCell>
      <TableCell className={styles.again}>
        <Button
          size="small"
          aria-label={`Read ${name} again`}
          disabledFocusable={again.isPending || read < pages}
          onClick={readAgain}
        >
          Read again
        </Button>
      </TableCell>
    </TableRow>
  );
}
