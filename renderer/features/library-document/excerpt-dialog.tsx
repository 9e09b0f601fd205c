import { Dropdown, Field, Option, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { type CaseRow, caseContracts } from '../../../shared/contracts/cases.ts';
import { noteContracts } from '../../../shared/contracts/notes.ts';
import { notify } from '../../lib/notify.ts';
import { useContractCommand, useContractQuery } from '../../lib/queries.ts';
import { useView } from '../../lib/view-state.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';

const LONGEST = 10_000;

/** Takes an excerpt with where it stands into the working notes of a case: the open one, unless another is chosen. */
export function ExcerptDialog({ excerpt, onClose }: { excerpt: string; onClose(): void }) {
  const cases = useContractQuery(caseContracts.list, {}).data ?? [];
  const open = useView((view) => view.caseId);
  const [chosen, setChosen] = useState<string>();
  const [text, setText] = useState(excerpt.slice(0, LONGEST));
  const { mutate, isPending } = useContractCommand(noteContracts.add);
  const into = cases.find(({ id }) => id === (chosen ?? open)) ?? cases[0];
  const submit = (): void => {
    if (into === undefined || text.trim() === '') return;
    mutate(
      { caseId: into.id, about: { kind: 'case' }, text },
      {
        onSuccess: () => {
          notify.success('The excerpt is in the notes of the case', { detail: nameOf(into) });
          onClose();
        },
        onError: (error) => notify.error('The note was not kept', error),
      },
    );
  };
  return (
    <FormDialog
      title="Take into the notes of a case"
      submitLabel="Add to the notes"
      busyLabel="Adding"
      busy={isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      {into === undefined ? (
        <Text>
          There is no case yet. Import one on the Cases screen, and take the excerpt into its notes then.
        </Text>
      ) : (
        <Field label="Case">
          <Dropdown
            value={nameOf(into)}
            selectedOptions={[into.id]}
            onOptionSelect={(_, { optionValue }) => setChosen(optionValue)}
          >
            {cases.map((one) => (
              <Option key={one.id} value={one.id}>
                {nameOf(one)}
              </Option>
            ))}
          </Dropdown>
        </Field>
      )}
      <Field label="Note, for you alone">
        <Textarea
          autoFocus
          resize="vertical"
          rows={6}
          maxLength={LONGEST}
          value={text}
          onChange={(_, data) => setText(data.value)}
        />
      </Field>
    </FormDialog>
  );
}

function nameOf({ caseNumber, firstRequest }: CaseRow): string {
  return [caseNumber, firstRequest].filter((part) => part !== null).join(', ') || 'Case without a number';
}
