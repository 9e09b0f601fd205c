import {
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  Input,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
  useId,
} from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, useState } from 'react';
import { type Command, useAllCommands } from '../lib/commands.ts';
import { showDialog, useView } from '../lib/view-state.ts';
import { KeyCaps } from './key-caps.tsx';

const useStyles = makeStyles({
  surface: { padding: '12px', maxWidth: '560px', marginTop: '12vh', marginBottom: 'auto' },
  content: { gridColumn: '1 / -1', display: 'flex', flexDirection: 'column', gap: '8px', padding: 0 },
  list: { margin: 0, padding: 0, maxHeight: '320px', overflowY: 'auto' },
  option: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    minHeight: '36px',
    padding: '0 8px',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground3,
    outline: `1px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: '-1px',
  },
  label: { flex: 1 },
  scope: { color: tokens.colorNeutralForeground3 },
  none: { padding: '8px', color: tokens.colorNeutralForeground2 },
});

/** Every command by name, on Ctrl+K or Command+K. */
export function CommandPalette() {
  const styles = useStyles();
  const open = useView((view) => view.dialog === 'palette');
  return (
    <Dialog open={open} onOpenChange={(_, data) => showDialog(data.open ? 'palette' : null)}>
      <DialogSurface className={styles.surface} aria-label="Commands">
        <DialogBody>
          <DialogContent className={styles.content}>{open && <Finder />}</DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Finder() {
  const styles = useStyles();
  const listId = useId('commands');
  const [query, setQuery] = useState('');
  const [picked, setPicked] = useState(0);
  const found = findCommands(useAllCommands(), query);
  const active = Math.min(picked, found.length - 1);

  const run = (command: Command | undefined) => {
    if (!command) return;
    showDialog(null);
    // After the dialog has given back the focus, so that a command may move it.
    setTimeout(command.run);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') run(found[active]);
    else if (event.key === 'ArrowDown') setPicked(Math.min(active + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setPicked(Math.max(active - 1, 0));
    else return;
    event.preventDefault();
  };

  return (
    <>
      <Input
        autoFocus
        size="large"
        contentBefore={<SearchRegular />}
        placeholder="Find a command"
        aria-label="Find a command"
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={found.length === 0 ? undefined : `${listId}-${active}`}
        value={query}
        onChange={(_, { value }) => {
          setQuery(value);
          setPicked(0);
        }}
        onKeyDown={onKeyDown}
      />
      {found.length === 0 && <Text className={styles.none}>No command has this in its name.</Text>}
      <div id={listId} role="listbox" aria-label="Commands" className={styles.list}>
        {found.map((command, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and handles the keys.
          <div
            key={command.id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            tabIndex={-1}
            ref={(row) => {
              if (index === active) row?.scrollIntoView({ block: 'nearest' });
            }}
            className={mergeClasses(styles.option, index === active && styles.active)}
            onClick={() => run(command)}
          >
            <Text className={styles.label}>{command.label}</Text>
            {command.keys?.[0] !== undefined && <KeyCaps chord={command.keys[0]} />}
          </div>
        ))}
      </div>
    </>
  );
}

/** Commands whose label holds every word typed, in any order. */
function findCommands(commands: readonly Command[], query: string): Command[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return commands.filter(
    (command) =>
      command.inPalette !== false && words.every((word) => command.label.toLowerCase().includes(word)),
  );
}
