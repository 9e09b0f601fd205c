import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ChapterForm } from './basis-form.ts';
import { useFormStyles } from './form-styles.ts';
import { PickField } from './pick-field.tsx';
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
  line: {
    display: 'flex',
    gap: '8px',
    alignItems: 'center',
    '& .fui-Combobox, & .fui-Combobox__input': { minWidth: 0, width: '100%' },
  },
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
  return (
    <div className={styles.root} role="group" aria-label={`Chapter ${number}`}>
      <div className={form.row}>
        <Field label="Chapter" className={form.grow}>
          <PickField
            list="chapter"
            value={chapter.title}
            placeholder="Pick or type a chapter"
            onType={(title) => onChange({ ...chapter, title })}
            onPick={({ text, edition }) => onChange(withPicked(chapter, text, edition))}
          />
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
            <div className={form.grow}>
              <PickField
                list="section"
                within={chapter.title.trim()}
                aria-label={`Section ${index + 1}`}
                placeholder={`Section ${index + 1}`}
                value={section}
                onType={set}
              />
            </div>
            {removeSection}
          </div>
        )}
      </RowList>
    </div>
  );
}

/** A picked chapter comes with a place for its section: most letters name one. */
function withPicked(chapter: ChapterForm, title: string, year: string): ChapterForm {
  return { ...chapter, title, year, sections: chapter.sections.length === 0 ? [''] : chapter.sections };
}
