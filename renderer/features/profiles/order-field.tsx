import { Field, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { movedBy } from '../../../shared/letter/edit-profile.ts';
import type { LetterSection } from '../../../shared/letter/profile.ts';
import { SECTION_NAMES } from '../../../shared/letter/profile-differences.ts';
import { useEditing, useEditor, useProfile } from './editor-context.ts';
import { Tool } from './lines-field.tsx';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minHeight: '36px',
    padding: '0 4px 0 12px',
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  number: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  name: { flexGrow: 1, minWidth: 0 },
});

const buttonId = (section: LetterSection, by: 1 | -1) => `move-${section}-${by === 1 ? 'down' : 'up'}`;

/** The order of the letter's parts. */
export function OrderField() {
  const styles = useStyles();
  const { isReadOnly } = useEditing();
  const [profile, change] = useProfile();
  const [said, setSaid] = useState('');
  /** The button that was pressed: its row may be put elsewhere in the document, which takes the focus from it. */
  const pressed = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (pressed.current === undefined) return;
    document.getElementById(pressed.current)?.focus();
    pressed.current = undefined;
  });
  const problem = useEditor(({ problems }) => problems.find(({ path }) => path === 'sections'));
  const { sections } = profile;
  const move = (section: LetterSection, by: 1 | -1) => {
    const next = movedBy(sections, sections.indexOf(section), by);
    pressed.current = buttonId(section, by);
    setSaid(`${SECTION_NAMES[section]} is part ${next.indexOf(section) + 1} of ${next.length}.`);
    change('sections', { ...profile, sections: next });
  };
  return (
    <>
      <ol className={styles.list} aria-label="Order of the parts">
        {sections.map((section, at) => (
          <li key={section} className={styles.row}>
            <Text className={styles.number}>{at + 1}</Text>
            <Text className={styles.name}>{SECTION_NAMES[section]}</Text>
            {!isReadOnly && (
              <>
                <Tool
                  id={buttonId(section, -1)}
                  label={`Move ${SECTION_NAMES[section]} up`}
                  icon={<ArrowUpRegular />}
                  disabled={at === 0}
                  onClick={() => move(section, -1)}
                />
                <Tool
                  id={buttonId(section, 1)}
                  label={`Move ${SECTION_NAMES[section]} down`}
                  icon={<ArrowDownRegular />}
                  disabled={at === sections.length - 1}
                  onClick={() => move(section, 1)}
                />
              </>
            )}
          </li>
        ))}
      </ol>
      {problem && <Field validationState="warning" validationMessage={problem.message} />}
      <div className="off-screen" role="status">
        {said}
      </div>
    </>
  );
}
