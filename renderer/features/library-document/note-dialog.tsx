import { Field, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { FormDialog } from '../../ui/form-dialog.tsx';

interface Props {
  title: string;
  /** What is asked for. */
  label: string;
  /** What it is about. */
  quote?: string;
  value?: string;
  /** It may be left empty. */
  optional?: boolean;
  most: number;
  submitLabel: string;
  onSubmit(text: string): void;
  onClose(): void;
}

/** Asks for a few words. */
export function NoteDialog({ title, label, quote, value = '', optional, most, ...rest }: Props) {
  const [text, setText] = useState(value);
  const [problem, setProblem] = useState<string>();
  return (
    <FormDialog
      title={title}
      submitLabel={rest.submitLabel}
      busyLabel={rest.submitLabel}
      busy={false}
      onClose={rest.onClose}
      onSubmit={() => {
        if (text.trim() === '' && optional !== true) setProblem('Write something first.');
        else rest.onSubmit(text.trim());
      }}
    >
      {quote !== undefined && <Text italic>“{quote.length > 300 ? `${quote.slice(0, 297)}…` : quote}”</Text>}
      <Field
        label={label}
        validationState={problem === undefined ? 'none' : 'error'}
        validationMessage={problem}
      >
        <Textarea
          autoFocus
          resize="vertical"
          rows={4}
          maxLength={most}
          value={text}
          onChange={(_, data) => setText(data.value)}
        />
      </Field>
    </FormDialog>
  );
}
