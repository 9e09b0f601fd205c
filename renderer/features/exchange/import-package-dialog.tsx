import {
  Button,
  Dialog,
  DialogSurface,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { errorText } from '../../lib/notify.ts';
import { TaskProgress } from '../../ui/task-progress.tsx';
import { PackageFacts } from './package-facts.tsx';
import { PackagePassphrase } from './package-passphrase.tsx';
import { SenderNote } from './sender-note.tsx';
import { StepBody } from './step-body.tsx';
import type { ImportPackage, ImportStep } from './use-import-package.ts';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

/** An import, one step after the other in one dialog. */
export function ImportPackageDialog({ import: work }: { import: ImportPackage }) {
  const { step, close } = work;
  // What is under way is stopped by its own button, and never by the way.
  const mayClose = step?.at !== 'taking' && !work.isOpening;
  return (
    <Dialog
      open={step !== null}
      onOpenChange={(_, { open }) => {
        if (!open && mayClose) close();
      }}
    >
      <DialogSurface>{step !== null && <Step step={step} work={work} />}</DialogSurface>
    </Dialog>
  );
}

function Step({ step, work }: { step: ImportStep; work: ImportPackage }) {
  const styles = useStyles();
  const { close, take, cancel, progress } = work;
  switch (step.at) {
    case 'passphrase':
      return (
        <PackagePassphrase
          found={step.found}
          problem={step.problem}
          busy={work.isOpening}
          onOpen={(passphrase) => work.open(step.found, passphrase)}
          onClose={close}
        />
      );
    case 'opening':
      return (
        <StepBody title="Opening the package" actions={<Button disabled>Cancel</Button>}>
          <Spinner label={`Opening ${step.found.file}`} />
        </StepBody>
      );
    case 'preview':
      return (
        <StepBody
          title="Import this case?"
          onSubmit={take}
          actions={
            <>
              <Button onClick={close}>Cancel</Button>
              <Button appearance="primary" type="submit" autoFocus>
                {step.preview.exists ? 'Import as a copy' : 'Import the case'}
              </Button>
            </>
          }
        >
          <SenderNote sender={step.preview.sender} />
          {step.preview.exists && <ExistsNote />}
          <PackageFacts file={step.found.file} preview={step.preview} />
          <Text className={styles.quiet}>
            Every record is checked as it comes in. Unless all of it is right, nothing is kept.
          </Text>
        </StepBody>
      );
    case 'taking':
      return (
        <StepBody
          title="Importing the case"
          actions={
            <Button autoFocus onClick={cancel}>
              Cancel
            </Button>
          }
        >
          <TaskProgress
            label={`Checking and encrypting what ${step.found.file} holds`}
            progress={progress}
            unit="bytes"
          />
        </StepBody>
      );
    case 'refused':
      return (
        <StepBody
          title="The package was not imported"
          onSubmit={close}
          actions={
            <>
              <Button onClick={work.start}>Choose another package…</Button>
              <Button appearance="primary" type="submit" autoFocus>
                Close
              </Button>
            </>
          }
        >
          <Text>{errorText(step.error)}</Text>
          <Text className={styles.quiet}>Nothing of it was kept.</Text>
        </StepBody>
      );
  }
}

function ExistsNote() {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>This case is on your desk already</MessageBarTitle>
        Imported as a copy it stands beside the one that is here, which stays as it is.
      </MessageBarBody>
    </MessageBar>
  );
}
