import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-components';
import type { DocumentRow } from '../../../../shared/contracts/records.ts';
import type { DocumentReading } from '../../../../shared/contracts/text.ts';
import { printBytes, printFull } from '../../../lib/format.ts';
import { Hash, useFactStyles } from '../../../ui/facts.tsx';
import { textOf } from './text-of.ts';

interface Props {
  document: DocumentRow;
  /** Undefined until it is known how far it is read. */
  reading: DocumentReading | undefined;
  onClose(): void;
}

/** What is known of a document: the file as it was imported, and where its text comes from. */
export function DocumentFacts({ document: shown, reading, onClose }: Props) {
  const facts = useFactStyles();
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{shown.name}</DialogTitle>
          <DialogContent>
            <dl className={facts.list}>
              {shown.importedAs !== shown.name && (
                <>
                  <dt>Imported as</dt>
                  <dd>{shown.importedAs}</dd>
                </>
              )}
              <dt>Pages</dt>
              <dd>{shown.pages.toLocaleString('en-US')}</dd>
              <dt>Size</dt>
              <dd>{printBytes(shown.bytes)}</dd>
              <dt>Imported</dt>
              <dd>{printFull(shown.addedAt)}</dd>
              <dt>Text</dt>
              <dd>{reading === undefined ? 'Not known yet' : textOf(reading)}</dd>
              <dt>SHA-256</dt>
              <dd>
                <Hash value={shown.sha256} />
              </dd>
            </dl>
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
