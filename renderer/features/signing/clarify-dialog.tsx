import { Field, Input, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { parseTypedDate, printDate } from '../../../shared/domain/dates.ts';
import { today } from '../../lib/today.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useSigningActions } from './use-signing-actions.ts';

/** As the contract allows. */
const LONGEST_QUESTION = 10_000;

/** Enters what QA asks about the signed version, which reopens the case. */
export function ClarifyDialog({ onClose }: { onClose: () => void }) {
  const { busy, clarify } = useSigningActions();
  const [question, setQuestion] = useState('');
  const [received, setReceived] = useState(() => printDate({ iso: today() }));
  const [tried, setTried] = useState(false);
  const receivedOn = parseTypedDate(received, new Date());
  const isLater = receivedOn !== undefined && receivedOn > today();
  const problems = {
    question: question.trim() === '' ? 'Enter what QA asks.' : undefined,
    received:
      receivedOn === undefined
        ? 'Enter the day, such as 11/26/2026.'
        : isLater
          ? 'This day is not here yet.'
          : undefined,
  };
  const submit = async () => {
    setTried(true);
    if (receivedOn === undefined || problems.question !== undefined || problems.received !== undefined)
      return;
    if (await clarify(question, receivedOn)) onClose();
  };
  return (
    <FormDialog
      title="QA asks for clarification"
      submitLabel="Reopen the case"
      busyLabel="Reopening…"
      busy={busy}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Text>
        The signed version stays as it is. The case can be written again, and signing makes a new version that
        answers the question.
      </Text>
      <Field
        label="Question"
        required
        hint="As the organization asked it."
        {...(tried && problems.question !== undefined && { validationMessage: problems.question })}
      >
        <Textarea
          rows={3}
          value={question}
          maxLength={LONGEST_QUESTION}
          onChange={(_, { value }) => setQuestion(value)}
        />
      </Field>
      <Field
        label="Received on"
        required
        {...(tried && problems.received !== undefined && { validationMessage: problems.received })}
      >
        <Input value={received} placeholder="MM/DD/YYYY" onChange={(_, { value }) => setReceived(value)} />
      </Field>
    </FormDialog>
  );
}
