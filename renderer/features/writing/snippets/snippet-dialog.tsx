import { Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { MAX_SNIPPET_TEXT, snippetContracts } from '../../../../shared/contracts/writing.ts';
import { SNIPPET_FIELDS } from '../../../../shared/writing/snippet-fields.ts';
import { SNIPPET_NAME } from '../../../../shared/writing/snippet-name.ts';
import { notify } from '../../../lib/notify.ts';
import { useContractCommand } from '../../../lib/queries.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';

/** A snippet being written; without an id it is a new one. */
export interface EditedSnippet {
  id: string | undefined;
  name: string;
  text: string;
}

const FIELDS = Object.keys(SNIPPET_FIELDS)
  .map((name) => `{${name}}`)
  .join(' ');

/** Name and text of a snippet. */
export function SnippetDialog({ snippet, onClose }: { snippet: EditedSnippet; onClose(): void }) {
  const [name, setName] = useState(snippet.name);
  const [text, setText] = useState(snippet.text);
  const [showProblems, setShowProblems] = useState(false);
  const save = useContractCommand(snippetContracts.save);
  const nameProblem = SNIPPET_NAME.test(name)
    ? undefined
    : 'Use small letters, digits and hyphens: 30 at most, and no hyphen first.';
  const textProblem = text.trim() === '' ? 'Write what is to be put in.' : undefined;
  const submit = () => {
    setShowProblems(true);
    if (nameProblem !== undefined || textProblem !== undefined) return;
    save.mutate(
      { ...(snippet.id !== undefined && { id: snippet.id }), name, text: text.trim() },
      {
        onSuccess: onClose,
        onError: (error) => notify.error('The snippet was not saved', error),
      },
    );
  };
  const message = (problem: string | undefined) =>
    showProblems && problem !== undefined
      ? { validationState: 'error' as const, validationMessage: problem }
      : {};
  return (
    <FormDialog
      title={snippet.id === undefined ? 'New snippet' : 'Edit snippet'}
      submitLabel="Save"
      busy={save.isPending}
      busyLabel="Saving"
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label="Name" hint="What is typed behind the semicolon." required {...message(nameProblem)}>
        <Input value={name} maxLength={30} onChange={(_, { value }) => setName(value)} />
      </Field>
      <Field
        label="Text"
        hint={`Fields are filled from the item: ${FIELDS}. What is to be written each time stands in brackets: [date].`}
        required
        {...message(textProblem)}
      >
        <Textarea
          rows={7}
          resize="vertical"
          maxLength={MAX_SNIPPET_TEXT}
          value={text}
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
    </FormDialog>
  );
}
