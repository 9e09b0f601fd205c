import { Button, Combobox, Field, Input, Option, Tooltip } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { MTUS_CHAPTERS, type MtusEdition } from '../../../shared/domain/mtus-chapters.ts';
import type { ChapterForm } from './basis-form.ts';
import { useFormStyles } from './form-styles.ts';
import { ListField } from './list-field.tsx';

interface Props {
  number: number;
  chapter: ChapterForm;
  /** Pages are a habit of letters of 2014-15; a letter read back may hold them in any profile. */
  offersPages: boolean;
  onChange(chapter: ChapterForm): void;
  onRemove(): void;
}

/** One MTUS chapter: picked or typed, with its effective year, sections and (in letters before 2016) pages. */
export function ChapterFields({ number, chapter, offersPages, onChange, onRemove }: Props) {
  const styles = useFormStyles();
  const typed = chapter.title.trim().toLowerCase();
  const isPicked = MTUS_CHAPTERS.some(({ title }) => title.toLowerCase() === typed);
  const offered = MTUS_CHAPTERS.filter(({ title }) => isPicked || title.toLowerCase().includes(typed));
  return (
    <div className={styles.group} role="group" aria-label={`Chapter ${number}`}>
      <div className={styles.row}>
        <Field label="Chapter" className={styles.grow}>
          <Combobox
            freeform
            value={chapter.title}
            selectedOptions={[]}
            placeholder="Pick or type a chapter"
            onChange={(event) => onChange({ ...chapter, title: event.target.value })}
            onOptionSelect={(_, { optionValue }) => {
              const picked = MTUS_CHAPTERS[Number(optionValue)];
              if (picked) onChange(withPicked(chapter, picked));
            }}
          >
            {offered.map((edition) => (
              <Option
                key={`${edition.title} ${edition.year}`}
                value={String(MTUS_CHAPTERS.indexOf(edition))}
                text={edition.title}
              >
                {`${edition.title} ${edition.year}`}
              </Option>
            ))}
          </Combobox>
        </Field>
        <Field label="Year" className={styles.narrow}>
          <Input
            inputMode="numeric"
            maxLength={4}
            value={chapter.year}
            onChange={(_, { value }) => onChange({ ...chapter, year: value })}
          />
        </Field>
        <Tooltip content={`Remove chapter ${number}`} relationship="label">
          <Button appearance="subtle" icon={<DeleteRegular />} onClick={onRemove} />
        </Tooltip>
      </div>
      <ListField
        label="Section"
        values={chapter.sections}
        onChange={(sections) => onChange({ ...chapter, sections })}
      />
      {(offersPages || chapter.pages !== '') && (
        <Field label="Pages">
          <Input value={chapter.pages} onChange={(_, { value }) => onChange({ ...chapter, pages: value })} />
        </Field>
      )}
    </div>
  );
}

/** A picked chapter comes with a place for its section: most letters name one. */
function withPicked(chapter: ChapterForm, { title, year }: MtusEdition): ChapterForm {
  return { ...chapter, title, year, sections: chapter.sections.length === 0 ? [''] : chapter.sections };
}
