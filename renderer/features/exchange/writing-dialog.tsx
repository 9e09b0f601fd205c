import { Button, Dialog, DialogSurface } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { TaskProgress } from '../../ui/task-progress.tsx';
import { StepBody } from './step-body.tsx';
import type { useWritePackage } from './use-write-package.ts';

interface Props {
  title: string;
  /** What is being done while the package is written. */
  workTitle: string;
  writing: ReturnType<typeof useWritePackage>;
  /** False until what the form shows is there. */
  isReady: boolean;
  error: AppError | null;
  children: ReactNode;
  onSubmit: () => void;
  onClose: () => void;
}

/** A form that ends in a package: filled in, then saved with its progress. */
export function WritingDialog(props: Props) {
  const { title, workTitle, writing, isReady, error, children, onSubmit, onClose } = props;
  const { isWriting, progress, cancel } = writing;
  // A dialog without a control in it would not take the focus.
  if (!isReady && !error) return null;
  return (
    <Dialog
      open
      // What was typed is not lost by a click beside the dialog.
      modalType="alert"
      onOpenChange={(_, { open }) => {
        if (!open && !isWriting) onClose();
      }}
    >
      <DialogSurface>
        {error && (
          <ErrorPanel
            title="The case cannot be read"
            error={error}
            action={{ label: 'Close', run: onClose }}
          />
        )}
        {isReady &&
          (isWriting && progress !== null ? (
            <StepBody
              title={workTitle}
              actions={
                <Button autoFocus onClick={cancel}>
                  Cancel
                </Button>
              }
            >
              <TaskProgress label="Encrypting what goes into the package" progress={progress} unit="bytes" />
            </StepBody>
          ) : (
            <StepBody
              title={title}
              onSubmit={() => {
                if (!isWriting) onSubmit();
              }}
              actions={
                <>
                  <Button disabled={isWriting} onClick={onClose}>
                    Cancel
                  </Button>
                  <Button appearance="primary" type="submit" disabledFocusable={isWriting}>
                    {isWriting ? 'Saving…' : 'Save the package…'}
                  </Button>
                </>
              }
            >
              {children}
            </StepBody>
          ))}
      </DialogSurface>
    </Dialog>
  );
}
