import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { showDialog, useView } from '../lib/view-state.ts';
import { ShortcutList } from './shortcut-list.tsx';

/** The keyboard map, on `?`. */
export function ShortcutDialog() {
  const open = useView((view) => view.dialog === 'shortcuts');
  return (
    <Dialog open={open} onOpenChange={(_, data) => showDialog(data.open ? 'shortcuts' : null)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Keyboard map</DialogTitle>
          <DialogContent tabIndex={0}>
            <ShortcutList />
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => showDialog(null)}>
              Close
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
