import { Field, Input } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CitationForm } from './citation-form.ts';
import { useFormStyles } from './form-styles.ts';
import { PickField } from './pick-field.tsx';

interface Props {
  citation: Extract<CitationForm, { kind: 'regulation' }>;
  onChange(citation: CitationForm): void;
  tools: ReactElement;
}

/** A section of a statute or regulation. */
export function RegulationFields({ citation, onChange, tools }: Props) {
  const styles = useFormStyles();
  return (
    <>
      <div className={styles.row}>
        <Field label="Law or regulation" className={styles.grow}>
          <PickField list="law" value={citation.law} onType={(law) => onChange({ ...citation, law })} />
        </Field>
        <Field label="Section" className={styles.medium}>
          <Input
            placeholder="9792.24.2"
            value={citation.section}
            onChange={(_, { value }) => onChange({ ...citation, section: value })}
          />
        </Field>
        {tools}
      </div>
      <Field label="What it is called, if it is to be printed">
        <Input value={citation.title} onChange={(_, { value }) => onChange({ ...citation, title: value })} />
      </Field>
    </>
  );
}
