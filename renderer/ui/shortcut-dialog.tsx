import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { showDialog, useView } from '../lib/view-state.ts';
import { ShortcutList } from './shortcut-list.tsx';

const useStyles = makeStyles({ surface: { maxWidth: '880px' } });

/** The keyboard map, on `?`. */
export function ShortcutDialog() {
  const styles = useStyles();
  const open = useView((view) => view.dialog === 'shortcuts');
  return (
    <Dialog open={open} onOpenChange={(_, data) => showDialog(data.open ? 'shortcuts' : null)}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle
            action={
              <Button
                appearance="subtle"
                aria-label="Close"
                icon={<DismissRegular />}
                onClick={() => showDialog(null)}
              />
            }
          >
            Keyboard map
          </DialogTitle>
          <DialogContent tabIndex={0}>
            <ShortcutList />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
