import { Combobox, Field, Input, makeStyles, Option, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { MTUS_CHAPTERS, type MtusEdition } from '../../../shared/domain/mtus-chapters.ts';
import type { ChapterForm } from './basis-form.ts';
import { useFormStyles } from './form-styles.ts';
import { RowList } from './row-list.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    paddingLeft: '12px',
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    minWidth: 0,
  },
  line: { display: 'flex', gap: '8px', alignItems: 'center' },
});

interface Props {
  number: number;
  chapter: ChapterForm;
  /** Pages are a habit of letters of 2014-15; a letter read back may hold them in any profile. */
  offersPages: boolean;
  onChange(chapter: ChapterForm): void;
  remove: ReactElement;
}

/** One MTUS chapter: picked or typed, with its effective year, sections and (in letters before 2016) pages. */
export function ChapterFields({ number, chapter, offersPages, onChange, remove }: Props) {
  const styles = useStyles();
  const form = useFormStyles();
  const typed = chapter.title.trim().toLowerCase();
  const isPicked = MTUS_CHAPTERS.some(({ title }) => title.toLowerCase() === typed);
  const offered = MTUS_CHAPTERS.filter(({ title }) => isPicked || title.toLowerCase().includes(typed));
  return (
    <div className={styles.root} role="group" aria-label={`Chapter ${number}`}>
      <div className={form.row}>
        <Field label="Chapter" className={form.grow}>
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
        <Field label="Year" className={form.narrow}>
          <Input
            inputMode="numeric"
            maxLength={4}
            value={chapter.year}
            onChange={(_, { value }) => onChange({ ...chapter, year: value })}
          />
        </Field>
        {(offersPages || chapter.pages !== '') && (
          <Field label="Pages" className={form.narrow}>
            <Input
              value={chapter.pages}
              onChange={(_, { value }) => onChange({ ...chapter, pages: value })}
            />
          </Field>
        )}
        {remove}
      </div>
      <RowList
        label="Sections"
        rows={chapter.sections}
        onChange={(sections) => onChange({ ...chapter, sections })}
        fresh={() => ''}
        addLabel="Add a section"
        rowName="section"
      >
        {(section, { index, set, remove: removeSection }) => (
          <div className={styles.line}>
            <Input
              className={form.grow}
              aria-label={`Section ${index + 1}`}
              placeholder={`Section ${index + 1}`}
              value={section}
              onChange={(_, { value }) => set(value)}
            />
            {removeSection}
          </div>
        )}
      </RowList>
    </div>
  );
}

/** A picked chapter comes with a place for its section: most letters name one. */
function withPicked(chapter: ChapterForm, { title, year }: MtusEdition): ChapterForm {
  return { ...chapter, title, year, sections: chapter.sections.length === 0 ? [''] : chapter.sections };
}
