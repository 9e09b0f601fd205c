import { CounterBadge, Dropdown, makeStyles, Option, Tab, TabList } from '@fluentui/react-components';
import { useEditor } from './editor-context.ts';
import { PROFILE_SECTIONS, type ProfileSection, sectionOf } from './sections.ts';

const useStyles = makeStyles({
  tabs: {
    '& .fui-Tab': { justifyContent: 'flex-start', whiteSpace: 'nowrap' },
    // Centred by itself in the room that its bold form takes.
    '& .fui-Tab__content': { justifySelf: 'start' },
  },
  count: { marginLeft: '6px', verticalAlign: 'middle' },
  dropdown: { width: '100%', minWidth: 0, maxWidth: '320px' },
});

/** What is beside the preview; where there is no room beside it, the preview itself. */
export type ShownPart = ProfileSection | 'preview';

interface Props {
  shown: ShownPart;
  onShow(part: ShownPart): void;
}

/** The parts of the profile, beside its form; those with errors are marked. */
export function PartTabs({ shown, onShow }: Props) {
  const styles = useStyles();
  const errorsIn = useErrors();
  return (
    <TabList
      vertical
      className={styles.tabs}
      aria-label="Parts of the profile"
      selectedValue={shown}
      onTabSelect={(_, { value }) => onShow(partFrom(value))}
    >
      {PROFILE_SECTIONS.map(({ id, name }) => (
        <Tab
          key={id}
          value={id}
          id={`profile-tab-${id}`}
          aria-controls={shown === id ? `profile-part-${id}` : undefined}
        >
          {name}
          {errorsIn(id) > 0 && (
            <>
              <CounterBadge
                aria-hidden
                size="small"
                color="danger"
                className={styles.count}
                count={errorsIn(id)}
              />
              <span className="off-screen">, has errors</span>
            </>
          )}
        </Tab>
      ))}
    </TabList>
  );
}

/** The same where the window is narrow, with the preview as one of the parts. */
export function PartDropdown({ shown, onShow }: Props) {
  const styles = useStyles();
  const errorsIn = useErrors();
  const nameOf = (id: ProfileSection, name: string) => (errorsIn(id) > 0 ? `${name} (has errors)` : name);
  const current = PROFILE_SECTIONS.find(({ id }) => id === shown);
  return (
    <Dropdown
      className={styles.dropdown}
      aria-label="Part of the profile"
      value={current === undefined ? 'Preview' : nameOf(current.id, current.name)}
      selectedOptions={[shown]}
      onOptionSelect={(_, { optionValue }) => onShow(partFrom(optionValue))}
    >
      <Option value="preview">Preview</Option>
      {PROFILE_SECTIONS.map(({ id, name }) => (
        <Option key={id} value={id}>
          {nameOf(id, name)}
        </Option>
      ))}
    </Dropdown>
  );
}

function partFrom(value: unknown): ShownPart {
  return PROFILE_SECTIONS.find(({ id }) => id === value)?.id ?? 'preview';
}

function useErrors(): (section: ProfileSection) => number {
  const problems = useEditor((editor) => editor.problems);
  return (section) =>
    problems.filter(({ severity, path }) => severity === 'error' && sectionOf(path) === section).length;
}
