import type { Encounter, EncounterFields } from '../../../../shared/contracts/encounters.ts';
import { parseTypedDate, printDate } from '../../../../shared/domain/dates.ts';
import type { RecordType } from '../../../../shared/encounters/record-type.ts';
import { dateWord } from '../records/record-words.ts';

/** What the form of a record holds, as it is typed. */
export interface RecordForm {
  type: RecordType;
  title: string;
  date: string;
  author: string;
  credential: string;
}

export function formOf(record: Encounter): RecordForm {
  return {
    type: record.type.value,
    title: record.title.value,
    date: dateWord(record),
    author: record.author?.name ?? '',
    credential: record.author?.credential ?? '',
  };
}

/** Other days that its pages tell of, as they are typed, and the record's own, so that it can be chosen again; none where there are no others. */
export function furtherDays(record: Encounter): string[] {
  const others = new Set(record.furtherDates.map(({ iso }) => iso));
  if (record.date !== null) others.delete(record.date.iso);
  if (others.size === 0) return [];
  const days = [...(record.date === null ? [] : [record.date.iso]), ...others];
  return days.sort().map((iso) => printDate({ iso }));
}

/** Why a form cannot be saved, by field. */
export type FormProblems = Partial<Record<keyof RecordForm, string>>;

export function problemsOf(form: RecordForm, today: Date): FormProblems {
  const { title, date, author, credential } = form;
  return {
    ...(title.trim() === '' && { title: 'Give it a title.' }),
    ...(date.trim() !== '' &&
      parseTypedDate(date, today) === undefined && { date: 'Not a date of the calendar.' }),
    ...(author.trim() === '' && credential.trim() !== '' && { author: 'A credential needs a name.' }),
  };
}

/** What was changed against the record: what is left alone stays with the rules. Undefined when nothing was. */
export function changedFields(record: Encounter, form: RecordForm, today: Date): EncounterFields | undefined {
  const before = formOf(record);
  const isNew = (field: keyof RecordForm): boolean => form[field].trim() !== before[field].trim();
  const name = form.author.trim();
  const credential = form.credential.trim();
  const fields: EncounterFields = {
    ...(isNew('type') && { type: form.type }),
    ...(isNew('title') && { title: form.title.trim() }),
    ...(isNew('date') && { date: parseTypedDate(form.date, today) ?? null }),
    ...((isNew('author') || isNew('credential')) && {
      author: name === '' ? null : { name, ...(credential !== '' && { credential }) },
    }),
  };
  return Object.keys(fields).length === 0 ? undefined : fields;
}
