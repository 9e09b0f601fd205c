import { Field, Input, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { firstPlace, type ListedRecord, placesOf } from '../records/record-index.ts';
import { nameOfRecord, pagesWord } from '../records/record-words.ts';
import { pagesBetween } from './pages-between.ts';
import type { Corrections } from './use-corrections.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: '12px',
    '& .fui-Input, & input': { minWidth: 0, width: '100%' },
  },
});

type Target = 'own' | 'before' | 'after';

interface Props {
  listed: ListedRecord;
  /** Its neighbours in the file. */
  before: ListedRecord | undefined;
  after: ListedRecord | undefined;
  corrections: Corrections;
  onClose(): void;
}

/** Moves pages of a record into one of its neighbours, or makes them a record of their own. */
export function MovePagesDialog({ listed, before, after, corrections, onClose }: Props) {
  const styles = useStyles();
  const pages = placesOf(listed.record);
  const [from, setFrom] = useState(`${(pages[0]?.page ?? 0) + 1}`);
  const [to, setTo] = useState(from);
  const [target, setTarget] = useState<Target>('own');
  const [isAsked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const moving = pagesBetween(pages, from, to);

  const submit = async (): Promise<void> => {
    setAsked(true);
    if (moving === undefined) return;
    const into = target === 'before' ? before : target === 'after' ? after : undefined;
    // Pages that go to the record after come before its own.
    const place = target === 'after' && after !== undefined ? firstPlace(after.record) : undefined;
    setBusy(true);
    const isDone = await corrections.movePages(moving, into?.record.id ?? null, place ?? null);
    setBusy(false);
    if (isDone) onClose();
  };
  const problem = `Pages of this record: ${pagesWord(listed.record)}.`;
  return (
    <FormDialog
      title={`Move pages of: ${nameOfRecord(listed.record)}`}
      submitLabel="Move"
      busy={busy}
      busyLabel="Moving"
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <div className={styles.row}>
        <Field label="From page" {...(isAsked && moving === undefined && { validationMessage: problem })}>
          <Input inputMode="numeric" value={from} onChange={(_, { value }) => setFrom(value)} />
        </Field>
        <Field label="To page">
          <Input inputMode="numeric" value={to} onChange={(_, { value }) => setTo(value)} />
        </Field>
      </div>
      <Field label="Where they belong">
        <RadioGroup value={target} onChange={(_, { value }) => setTarget(targetOf(value))}>
          <Radio value="own" label="To a record of their own" />
          <Radio
            value="before"
            disabled={before === undefined}
            label={
              before === undefined ? 'There is no record before' : `At the end of ${nameWithPages(before)}`
            }
          />
          <Radio
            value="after"
            disabled={after === undefined}
            label={
              after === undefined ? 'There is no record after' : `At the beginning of ${nameWithPages(after)}`
            }
          />
        </RadioGroup>
      </Field>
    </FormDialog>
  );
}

function targetOf(value: string): Target {
  return value === 'before' || value === 'after' ? value : 'own';
}

function nameWithPages({ record }: ListedRecord): string {
  return `${nameOfRecord(record)} (p. ${pagesWord(record)})`;
}
