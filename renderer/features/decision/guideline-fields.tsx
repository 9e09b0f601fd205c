import { Field, Input } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CitationForm } from './citation-form.ts';
import { useFormStyles } from './form-styles.ts';
import { PickField } from './pick-field.tsx';
import { RowList } from './row-list.tsx';

interface Props {
  citation: Extract<CitationForm, { kind: 'guideline' }>;
  onChange(citation: CitationForm): void;
  tools: ReactElement;
}

/** A guideline, its edition, and the places cited in it. */
export function GuidelineFields({ citation, onChange, tools }: Props) {
  const styles = useFormStyles();
  return (
    <>
      <div className={styles.row}>
        <Field label="Guideline" className={styles.grow}>
          <PickField
            list="guideline"
            value={citation.title}
            onType={(title) => onChange({ ...citation, title })}
            onPick={({ text, edition }) =>
              onChange({ ...citation, title: text, edition: edition === '' ? citation.edition : edition })
            }
          />
        </Field>
        <Field label="Edition" className={styles.narrow}>
          <Input
            value={citation.edition}
            onChange={(_, { value }) => onChange({ ...citation, edition: value })}
          />
        </Field>
        {tools}
      </div>
      <RowList
        label="Places cited"
        rows={citation.places}
        onChange={(places) => onChange({ ...citation, places })}
        fresh={() => ({ chapter: '', section: '' })}
        addLabel="Add a place"
        rowName="place"
      >
        {(place, { set, remove }) => (
          <div className={styles.row}>
            <Field label="Chapter" className={styles.grow}>
              <PickField
                list="guideline-chapter"
                within={citation.title.trim()}
                value={place.chapter}
                onType={(chapter) => set({ ...place, chapter })}
              />
            </Field>
            <Field label="Section" className={styles.grow}>
              <PickField
                list="guideline-section"
                within={place.chapter.trim()}
                value={place.section}
                onType={(section) => set({ ...place, section })}
              />
            </Field>
            {remove}
          </div>
        )}
      </RowList>
    </>
  );
}
