import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { type DocumentRow, MOST_NAME_LENGTH } from '../../../../shared/contracts/records.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import type { DocumentChanges } from './use-document-changes.ts';

const useStyles = makeStyles({
  imported: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

interface Props {
  document: DocumentRow;
  changes: DocumentChanges;
  onClose(): void;
}

/** Asks for the name that a document is shown by. */
export function RenameDocument({ document: renamed, changes, onClose }: Props) {
  const styles = useStyles();
  const [name, setName] = useState(renamed.name);
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const { importedAs } = renamed;
  const submit = async (): Promise<void> => {
    const wanted = name.trim();
    if (wanted === '') {
      setProblem('Enter a name.');
      return;
    }
    setBusy(true);
    if (wanted === renamed.name || (await changes.rename(renamed, wanted))) onClose();
    else setBusy(false);
  };
  return (
    <FormDialog
      title="Rename the document"
      submitLabel="Rename"
      busyLabel="Renaming"
      busy={isBusy}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Field
        label="Name"
        {...(problem !== undefined && { validationState: 'error', validationMessage: problem })}
      >
        <Input
          value={name}
          maxLength={MOST_NAME_LENGTH}
          autoFocus
          onFocus={(event) => event.target.select()}
          onChange={(_, { value }) => {
            setName(value);
            setProblem(undefined);
          }}
        />
      </Field>
      <div className={styles.imported}>
        <Text>Imported as {importedAs}. The file itself keeps that name.</Text>
        {name !== importedAs && (
          <Button size="small" onClick={() => setName(importedAs)}>
            Use that name
          </Button>
        )}
      </div>
    </FormDialog>
  );
}
