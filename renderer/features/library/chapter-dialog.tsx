import { Checkbox, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { type LibrarySource, libraryContracts } from '../../../shared/contracts/library.ts';
import { parseTypedDate, printDate } from '../../../shared/domain/dates.ts';
import { errorText } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '12px', '& > *': { flex: '1 1 160px', minWidth: 0 } },
  soft: { color: tokens.colorNeutralForeground2 },
  error: { color: tokens.colorStatusDangerForeground1 },
});

/** A chapter as it is now; undefined to add one. */
export interface CorrectedChapter {
  key: string;
  title: string;
  edition: string;
  number: string | null;
  effective: LibrarySource['effective'];
}

interface Props {
  sourceId: string;
  chapter?: CorrectedChapter | undefined;
  /** @param sourceId of the reviewer's own corrections */
  onSaved(sourceId: string): void;
  onClose(): void;
}

const WRONG_DAY = 'Not a date of the calendar.';
const dayOf = (typed: string) => (typed.trim() === '' ? undefined : parseTypedDate(typed, new Date()));
const isWrong = (typed: string) => typed.trim() !== '' && dayOf(typed) === undefined;
const shown = (iso: string | undefined) => (iso === undefined ? '' : printDate({ iso }));

/** Title, edition and days of a chapter, as the reviewer knows them. */
export function ChapterDialog({ sourceId, chapter, onSaved, onClose }: Props) {
  const styles = useStyles();
  const correct = useContractCommand(libraryContracts.correctChapter);
  const [title, setTitle] = useState(chapter?.title ?? '');
  const [edition, setEdition] = useState(chapter?.edition ?? '');
  const [number, setNumber] = useState(chapter?.number ?? '');
  const [from, setFrom] = useState(shown(chapter?.effective.from));
  const [until, setUntil] = useState(shown(chapter?.effective.until));
  const [confirmed, setConfirmed] = useState(chapter?.effective.confirmed ?? false);
  const [problem, setProblem] = useState<string>();
  const submit = (): void => {
    const wrong =
      title.trim() === '' || edition.trim() === ''
        ? 'Enter the title and the edition.'
        : isWrong(from) || isWrong(until)
          ? 'Enter days of the calendar, or leave them empty.'
          : undefined;
    setProblem(wrong);
    if (wrong !== undefined) return;
    const [begins, ends] = [dayOf(from), dayOf(until)];
    correct.mutate(
      {
        sourceId,
        key: chapter?.key ?? null,
        ...{ title: title.trim(), edition: edition.trim() },
        ...(number.trim() === '' ? {} : { number: number.trim() }),
        effective: {
          ...(begins === undefined ? {} : { from: begins }),
          ...(ends === undefined ? {} : { until: ends }),
          confirmed,
        },
      },
      {
        onSuccess: (answer) => onSaved(answer.sourceId),
        onError: (error) => setProblem(errorText(error)),
      },
    );
  };
  const day = (label: string, typed: string, set: (typed: string) => void) => (
    <Field label={label} {...(isWrong(typed) && { validationMessage: WRONG_DAY })}>
      <Input value={typed} placeholder="MM/DD/YYYY" onChange={(_, { value }) => set(value)} />
    </Field>
  );
  return (
    <FormDialog
      title={chapter === undefined ? 'Add a chapter or edition' : 'Correct the chapter'}
      submitLabel="Save"
      busyLabel="Saving…"
      busy={correct.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text className={styles.soft}>
        It is kept among your corrections, and found in place of what comes with IMR Desk. That stays as it
        is: a correction can be taken back.
      </Text>
      <Field label="Title, as letters cite it" required>
        <Input autoFocus value={title} maxLength={300} onChange={(_, { value }) => setTitle(value)} />
      </Field>
      <div className={styles.row}>
        <Field label="Edition" hint="Of the MTUS: the year" required>
          <Input value={edition} maxLength={60} onChange={(_, { value }) => setEdition(value)} />
        </Field>
        <Field label="Number" hint="Such as 8 CCR 9792.23.5">
          <Input value={number} maxLength={60} onChange={(_, { value }) => setNumber(value)} />
        </Field>
      </div>
      <div className={styles.row}>
        {day('In force from', from, setFrom)}
        {day('Replaced on', until, setUntil)}
      </div>
      <Checkbox
        label="I have a source for these days"
        checked={confirmed}
        onChange={(_, { checked }) => setConfirmed(checked === true)}
      />
      {problem !== undefined && (
        <Text role="alert" className={styles.error}>
          {problem}
        </Text>
      )}
    </FormDialog>
  );
}
