import { Checkbox, Dropdown, Field, Input, makeStyles, Option, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import {
  type DocumentFacts,
  documentFactsSchema,
  problemOfFacts,
} from '../../../shared/guidelines/outline/document-facts.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';

const useStyles = makeStyles({
  two: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
    gap: '12px',
    alignItems: 'start',
  },
});

const STEPS = [
  ['mtus', 'MTUS'],
  ['acoem-odg', 'ACOEM or ODG'],
  ['other-guideline', 'Another guideline'],
  ['study', 'A study'],
] as const;

interface Props {
  facts: DocumentFacts;
  onSubmit(facts: DocumentFacts): void;
  onClose(): void;
}

type Problems = Partial<Record<keyof DocumentFacts, string>>;

/** What the document does not say of itself: by it the document is cited, and found in force or not. */
export function FactsDialog({ facts, onSubmit, onClose }: Props) {
  const styles = useStyles();
  const [draft, setDraft] = useState({ ...facts, from: facts.from ?? '', until: facts.until ?? '' });
  const [problems, setProblems] = useState<Problems>({});
  const set = (change: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...change }));
  const submit = (): void => {
    const { from, until } = draft;
    const words = {
      title: draft.title.trim(),
      publisher: draft.publisher.trim(),
      edition: draft.edition.trim(),
    };
    const { source, confirmed } = draft;
    const told = {
      ...{ ...words, source, confirmed, licence: draft.licence.trim() },
      ...(from !== '' && { from }),
      ...(until !== '' && { until }),
    };
    const parsed = documentFactsSchema.safeParse(told);
    const found: Problems = {};
    if (!parsed.success) for (const { path } of parsed.error.issues) Object.assign(found, problemOf(path[0]));
    const problem = parsed.success ? problemOfFacts(parsed.data) : undefined;
    if (problem !== undefined) found[problem.field] = problem.message;
    setProblems(found);
    if (parsed.success && Object.keys(found).length === 0) onSubmit(parsed.data);
  };
  const field = (key: 'title' | 'publisher' | 'edition' | 'from' | 'until', label: string, hint?: string) => (
    <Field
      label={label}
      hint={hint}
      validationState={problems[key] === undefined ? 'none' : 'error'}
      validationMessage={problems[key]}
    >
      <Input
        type={key === 'from' || key === 'until' ? 'date' : 'text'}
        value={draft[key]}
        onChange={(_, data) => set({ [key]: data.value })}
      />
    </Field>
  );
  return (
    <FormDialog
      title="About this document"
      submitLabel="Save"
      busyLabel="Save"
      busy={false}
      onSubmit={submit}
      onClose={onClose}
    >
      {field('title', 'Title, as a letter cites it')}
      <div className={styles.two}>
        <Field label="Place in the search sequence">
          <Dropdown
            value={STEPS.find(([step]) => step === draft.source)?.[1] ?? ''}
            selectedOptions={[draft.source]}
            onOptionSelect={(_, { optionValue }) => {
              const step = STEPS.find(([one]) => one === optionValue)?.[0];
              if (step !== undefined) set({ source: step });
            }}
          >
            {STEPS.map(([step, label]) => (
              <Option key={step} value={step}>
                {label}
              </Option>
            ))}
          </Dropdown>
        </Field>
        {field('publisher', 'Publisher')}
        {field('edition', 'Edition', 'A year, such as 2024')}
        {field('from', 'In force from')}
        {field('until', 'No longer in force from')}
      </div>
      <Field
        label="Licence"
        validationState={problems.licence === undefined ? 'none' : 'error'}
        validationMessage={problems.licence}
      >
        <Textarea
          resize="vertical"
          maxLength={1000}
          value={draft.licence}
          onChange={(_, data) => set({ licence: data.value })}
        />
      </Field>
      <Checkbox
        label="Edition and days are as the publisher states them"
        checked={draft.confirmed}
        onChange={(_, data) => set({ confirmed: data.checked === true })}
      />
    </FormDialog>
  );
}

function problemOf(key: PropertyKey | undefined): Problems {
  if (key === 'from' || key === 'until') return { [key]: 'This is no day of the calendar.' };
  return { [String(key)]: 'Write it on one line, without leaving it empty.' };
}
