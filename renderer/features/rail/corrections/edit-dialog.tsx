import { Dropdown, Field, Input, makeStyles, Option } from '@fluentui/react-components';
import { useState } from 'react';
import type { Encounter, EncounterFields } from '../../../../shared/contracts/encounters.ts';
import {
  RECORD_TYPE_TITLES,
  RECORD_TYPES,
  type RecordType,
} from '../../../../shared/encounters/record-type.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { nameOfRecord } from '../records/record-words.ts';
import { FurtherDates } from './further-dates.tsx';
import { changedFields, formOf, problemsOf, type RecordForm } from './record-form.ts';
import type { Corrections } from './use-corrections.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr)',
    gap: '12px',
    '& .fui-Input, & input': { minWidth: 0, width: '100%' },
  },
});

interface Props {
  /** One, to be corrected whole, or several, whose type is changed. */
  records: readonly [Encounter, ...Encounter[]];
  corrections: Corrections;
  onClose(): void;
}

/** Corrects what a record is said to be; of several, their type. What is changed is kept, whatever is read later. */
export function EditDialog({ records, corrections, onClose }: Props) {
  const styles = useStyles();
  const [first] = records;
  const isOne = records.length === 1;
  const [form, setForm] = useState(() => formOf(first));
  const [isAsked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const problems = isOne && isAsked ? problemsOf(form, new Date()) : {};
  const set = (change: Partial<RecordForm>): void => setForm((now) => ({ ...now, ...change }));

  const submit = async (): Promise<void> => {
    setAsked(true);
    if (isOne && Object.keys(problemsOf(form, new Date())).length > 0) return;
    const fields: EncounterFields | undefined = isOne
      ? changedFields(first, form, new Date())
      : { type: form.type };
    if (fields === undefined) return onClose();
    setBusy(true);
    const isDone = await corrections.setFields(
      records.map(({ id }) => id),
      fields,
    );
    setBusy(false);
    if (isDone) onClose();
  };
  const text = (field: 'title' | 'date' | 'author' | 'credential', label: string, hint?: string) => (
    <Field
      label={label}
      {...(problems[field] !== undefined && { validationMessage: problems[field] })}
      {...(hint !== undefined && problems[field] === undefined && { hint })}
    >
      <Input value={form[field]} onChange={(_, { value }) => set({ [field]: value })} />
    </Field>
  );
  return (
    <FormDialog
      title={isOne ? `Correct: ${nameOfRecord(first)}` : `Change the type of ${records.length} records`}
      submitLabel="Save"
      busy={busy}
      busyLabel="Saving"
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Field label="Type">
        <Dropdown
          value={RECORD_TYPE_TITLES[form.type]}
          selectedOptions={[form.type]}
          onOptionSelect={(_, { optionValue }) => {
            const type = RECORD_TYPES.find((one): one is RecordType => one === optionValue);
            if (type !== undefined) set({ type });
          }}
        >
          {RECORD_TYPES.map((type) => (
            <Option key={type} value={type}>
              {RECORD_TYPE_TITLES[type]}
            </Option>
          ))}
        </Dropdown>
      </Field>
      {isOne && (
        <>
          {text('title', 'Title')}
          {text('date', 'Date', 'Of the encounter, or of the paper. MM/DD/YYYY; empty when there is none.')}
          <FurtherDates record={first} chosen={form.date} choose={(date) => set({ date })} />
          <div className={styles.row}>
            {text('author', 'Author')}
            {text('credential', 'Credential')}
          </div>
        </>
      )}
    </FormDialog>
  );
}
