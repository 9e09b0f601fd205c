import { Field, Input } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CitationForm, StudyForm } from './citation-form.ts';
import { useFormStyles } from './form-styles.ts';
import { PickField } from './pick-field.tsx';

interface Props {
  citation: StudyForm;
  onChange(citation: CitationForm): void;
  tools: ReactElement;
}

/** A study, with what it is found by: lead author, title, journal, year, volume, pages (8 CCR 9792.21.1). */
export function StudyFields({ citation, onChange, tools }: Props) {
  const styles = useFormStyles();
  const field = (name: Exclude<keyof StudyForm, 'kind'>) => ({
    value: citation[name],
    onChange: (_: unknown, { value }: { value: string }) => onChange({ ...citation, [name]: value }),
  });
  return (
    <>
      <div className={styles.row}>
        <Field label="Lead author" className={styles.grow}>
          <Input placeholder="Smith J, et al" {...field('author')} />
        </Field>
        <Field label="Year" className={styles.narrow}>
          <Input inputMode="numeric" maxLength={4} {...field('year')} />
        </Field>
        {tools}
      </div>
      <Field label="Title">
        <Input {...field('title')} />
      </Field>
      <div className={styles.row}>
        <Field label="Journal" className={styles.grow}>
          <PickField
            list="journal"
            value={citation.journal}
            onType={(journal) => onChange({ ...citation, journal })}
          />
        </Field>
        <Field label="Volume" className={styles.narrow}>
          <Input placeholder="29(16)" {...field('volume')} />
        </Field>
        <Field label="Pages" className={styles.narrow}>
          <Input placeholder="1859-66" {...field('pages')} />
        </Field>
      </div>
    </>
  );
}
