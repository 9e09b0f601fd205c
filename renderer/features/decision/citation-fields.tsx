import { Button, Dropdown, Field, Input, Option, Textarea, Tooltip } from '@fluentui/react-components';
import { AddRegular, DeleteRegular, DismissRegular } from '@fluentui/react-icons';
import type { CitationForm, PlaceForm } from './basis-form.ts';
import { useFormStyles } from './form-styles.ts';
import { replaceAt, withoutAt } from './lists.ts';

interface Props {
  number: number;
  citation: CitationForm;
  onChange(citation: CitationForm): void;
  onRemove(): void;
}

const KINDS = { guideline: 'Guideline', other: 'Free text' } as const;

/** One Non-MTUS citation: a guideline with the places cited in it, or a text that prints as it stands. */
export function CitationFields({ number, citation, onChange, onRemove }: Props) {
  const styles = useFormStyles();
  return (
    <div className={styles.group} role="group" aria-label={`Non-MTUS citation ${number}`}>
      <div className={styles.row}>
        <Field label={`Citation ${number}`} className={styles.grow}>
          <Dropdown
            value={KINDS[citation.kind]}
            selectedOptions={[citation.kind]}
            onOptionSelect={(_, { optionValue }) => {
              if (optionValue !== citation.kind) onChange(asOtherKind(citation));
            }}
          >
            <Option value="guideline">{KINDS.guideline}</Option>
            <Option value="other">{KINDS.other}</Option>
          </Dropdown>
        </Field>
        <Tooltip content={`Remove citation ${number}`} relationship="label">
          <Button appearance="subtle" icon={<DeleteRegular />} onClick={onRemove} />
        </Tooltip>
      </div>
      {citation.kind === 'other' ? (
        <Field label="Text">
          <Textarea
            resize="vertical"
            value={citation.text}
            onChange={(_, { value }) => onChange({ ...citation, text: value })}
          />
        </Field>
      ) : (
        <GuidelineFields citation={citation} onChange={onChange} />
      )}
    </div>
  );
}

function asOtherKind(citation: CitationForm): CitationForm {
  if (citation.kind === 'other') {
    return { kind: 'guideline', title: citation.text, edition: '', places: [{ chapter: '', section: '' }] };
  }
  const places = citation.places.map(({ chapter, section }) => [chapter, section].filter(Boolean).join(', '));
  return { kind: 'other', text: [citation.title, ...places].filter(Boolean).join(' ') };
}

type GuidelineForm = Extract<CitationForm, { kind: 'guideline' }>;

function GuidelineFields({
  citation,
  onChange,
}: {
  citation: GuidelineForm;
  onChange(citation: CitationForm): void;
}) {
  const styles = useFormStyles();
  const setPlaces = (places: PlaceForm[]) => onChange({ ...citation, places });
  return (
    <>
      <div className={styles.row}>
        <Field label="Guideline" className={styles.grow}>
          <Input
            value={citation.title}
            onChange={(_, { value }) => onChange({ ...citation, title: value })}
          />
        </Field>
        <Field label="Edition" className={styles.narrow}>
          <Input
            value={citation.edition}
            onChange={(_, { value }) => onChange({ ...citation, edition: value })}
          />
        </Field>
      </div>
      {citation.places.map((place, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries have no identity but their place
        <div key={index} className={styles.row}>
          <Field label="Chapter" className={styles.grow}>
            <Input
              value={place.chapter}
              onChange={(_, { value }) =>
                setPlaces(replaceAt(citation.places, index, { ...place, chapter: value }))
              }
            />
          </Field>
          <Field label="Section" className={styles.grow}>
            <Input
              value={place.section}
              onChange={(_, { value }) =>
                setPlaces(replaceAt(citation.places, index, { ...place, section: value }))
              }
            />
          </Field>
          <Tooltip content={`Remove place ${index + 1}`} relationship="label">
            <Button
              appearance="subtle"
              icon={<DismissRegular />}
              onClick={() => setPlaces(withoutAt(citation.places, index))}
            />
          </Tooltip>
        </div>
      ))}
      <Button
        size="small"
        appearance="subtle"
        icon={<AddRegular />}
        className={styles.start}
        onClick={() => setPlaces([...citation.places, { chapter: '', section: '' }])}
      >
        Add a place
      </Button>
    </>
  );
}
