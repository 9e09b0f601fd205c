import { Button, Field, Textarea } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { type CitationForm, partedFrom } from './citation-form.ts';
import { useFormStyles } from './form-styles.ts';

interface Props {
  citation: Extract<CitationForm, { kind: 'other' }>;
  onChange(citation: CitationForm): void;
  tools: ReactElement;
}

const NAMES: Record<CitationForm['kind'], string> = {
  guideline: 'guideline',
  study: 'study',
  regulation: 'law or regulation',
  other: 'text',
};

/** A citation that prints as it stands; one of a known form can be parted into its fields. */
export function FreeTextFields({ citation, onChange, tools }: Props) {
  const styles = useFormStyles();
  const parted = partedFrom(citation.text);
  return (
    <>
      <div className={styles.row}>
        <Field label="Citation as it prints" className={styles.grow}>
          <Textarea
            resize="vertical"
            value={citation.text}
            onChange={(_, { value }) => onChange({ ...citation, text: value })}
          />
        </Field>
        {tools}
      </div>
      {parted !== undefined && (
        <Button size="small" className={styles.start} onClick={() => onChange(parted)}>
          Part into the fields of a {NAMES[parted.kind]}
        </Button>
      )}
    </>
  );
}
