import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { count } from '../../lib/format.ts';
import type { DifferingPack } from './use-library-actions.ts';

interface Props {
  pack: DifferingPack;
  /** Null: it is not imported. */
  onAnswer(answer: 'beside' | 'replace' | null): void;
}

/** Asks what to do with a pack whose edition is here with other content. Nothing is replaced before that. */
export function DiffersDialog({ pack, onAnswer }: Props) {
  const { file, title, edition, signer, present } = pack;
  return (
    <Dialog
      open
      modalType="alert"
      onOpenChange={(_, { open }) => {
        if (!open) onAnswer(null);
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>This edition is in the library with other content</DialogTitle>
          <DialogContent>
            {file} holds “{title}”, {edition}. Against the one in the library,{' '}
            {count(present.added, 'section')} would be added, {present.removed} would go and {present.changed}{' '}
            would change.{' '}
            {signer === null ? 'The file is not signed.' : `The file is signed by ${signer.name}.`}
          </DialogContent>
          <DialogActions fluid>
            <Button autoFocus onClick={() => onAnswer(null)}>
              Do not import
            </Button>
            <Button onClick={() => onAnswer('beside')}>Keep both</Button>
            <Button onClick={() => onAnswer('replace')}>Replace</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
