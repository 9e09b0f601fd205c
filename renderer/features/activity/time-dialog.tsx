import { Field, Input, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { activityContracts } from '../../../shared/contracts/activity.ts';
import { measuredMinutes, type TimeSpent } from '../../../shared/domain/time-spent.ts';
import { printMinutes } from '../../lib/format.ts';
import { errorText } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';

/** As the contract allows. */
const MAX_NOTE = 500;

interface Props {
  caseId: string;
  time: TimeSpent;
  onClose: () => void;
}

/** Adds time that was worked elsewhere, or takes off what was too much, with the reason. */
export function TimeDialog({ caseId, time, onClose }: Props) {
  const correct = useContractCommand(activityContracts.correct);
  const [minutes, setMinutes] = useState(String(time.correction?.minutes ?? ''));
  const [note, setNote] = useState(time.correction?.note ?? '');
  const [problem, setProblem] = useState<{ field: 'minutes' | 'note'; text: string } | undefined>();
  const measured = measuredMinutes(time);
  const amount = amountOf(minutes);

  const submit = () => {
    if (amount === undefined) {
      setProblem({ field: 'minutes', text: 'Enter minutes as a whole number, such as 30 or -15.' });
      return;
    }
    correct.mutate(
      { caseId, minutes: amount, note },
      {
        onSuccess: onClose,
        onError: (error) =>
          setProblem({ field: error.path === 'note' ? 'note' : 'minutes', text: errorText(error) }),
      },
    );
  };
  const said = (field: 'minutes' | 'note') =>
    problem?.field === field ? { validationMessage: problem.text, validationState: 'error' as const } : {};
  return (
    <FormDialog
      title="Correct the time spent"
      submitLabel="Save"
      busyLabel="Saving…"
      busy={correct.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text>
        {printMinutes(measured)} were measured. With the correction the case stands at{' '}
        {amount === undefined || measured + amount < 0 ? 'no valid time' : printMinutes(measured + amount)}.
      </Text>
      <Field
        label="Minutes to add"
        hint="With a minus in front to take them off; empty to take the correction back."
        {...said('minutes')}
      >
        <Input
          autoFocus
          inputMode="numeric"
          autoComplete="off"
          value={minutes}
          onChange={(_, { value }) => {
            setMinutes(value);
            setProblem(undefined);
          }}
        />
      </Field>
      <Field label="Why" hint="The organization reads it in the return package." {...said('note')}>
        <Textarea
          value={note}
          rows={2}
          maxLength={MAX_NOTE}
          onChange={(_, { value }) => {
            setNote(value);
            setProblem(undefined);
          }}
        />
      </Field>
    </FormDialog>
  );
}

/** Whole minutes; zero for nothing, undefined for what is no number or beyond what the contract allows. */
function amountOf(text: string): number | undefined {
  const plain = text.trim().replace('−', '-');
  if (plain === '') return 0;
  return /^[+-]?\d{1,4}$/.test(plain) ? Number(plain) : undefined;
}
