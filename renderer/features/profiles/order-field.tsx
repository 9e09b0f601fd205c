import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular } from '@fluentui/react-icons';
import { movedBy } from '../../../shared/letter/edit-profile.ts';
import { SECTION_NAMES } from '../../../shared/letter/profile-differences.ts';
import { useEditing, useProfile } from './editor-context.ts';
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

/** The order of the letter's parts. */
export function OrderField() {
  const styles = useStyles();
  const { isReadOnly } = useEditing();
  const [profile, change] = useProfile();
  const { sections } = profile;
  const move = (at: number, by: 1 | -1) =>
    change('sections', { ...profile, sections: movedBy(sections, at, by) });
  return (
    <ol className={styles.list} aria-label="Order of the parts">
      {sections.map((section, at) => (
        <li key={section} className={styles.row}>
          <Text className={styles.number}>{at + 1}</Text>
          <Text className={styles.name}>{SECTION_NAMES[section]}</Text>
          {!isReadOnly && (
            <>
              <Tool
                label={`Move ${SECTION_NAMES[section]} up`}
                icon={<ArrowUpRegular />}
                disabled={at === 0}
                onClick={() => move(at, -1)}
              />
              <Tool
                label={`Move ${SECTION_NAMES[section]} down`}
                icon={<ArrowDownRegular />}
                disabled={at === sections.length - 1}
                onClick={() => move(at, 1)}
              />
            </>
          )}
        </li>
      ))}
    </ol>
  );
}
