import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';

interface Props {
  open: boolean;
  title: string;
  children: ReactNode;
  /** A verb: "Delete the case". */
  confirmLabel: string;
  busy?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks before something that cannot be undone. The safe answer has the focus. Stays while it is busy. */
export function ConfirmDialog(props: Props) {
  const busy = props.busy === true;
  return (
    <Dialog
      modalType="alert"
      open={props.open}
      onOpenChange={(_, { open }) => {
        if (!open && !busy) props.onCancel();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{props.title}</DialogTitle>
          <DialogContent>{props.children}</DialogContent>
          <DialogActions>
            <Button autoFocus disabledFocusable={busy} onClick={props.onCancel}>
              Cancel
            </Button>
            <Button appearance="primary" disabledFocusable={busy} onClick={props.onConfirm}>
              {props.confirmLabel}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
