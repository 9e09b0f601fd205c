import {
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { type Command, useAllCommands } from '../lib/commands.ts';
import { showDialog, useView } from '../lib/view-state.ts';
import { FinderList } from './finder-list.tsx';
import { KeyCaps } from './key-caps.tsx';

const useStyles = makeStyles({
  surface: { padding: '12px', maxWidth: '560px', marginTop: '12vh', marginBottom: 'auto' },
  content: { gridColumn: '1 / -1', display: 'flex', flexDirection: 'column', gap: '8px', padding: 0 },
  list: { maxHeight: '320px' },
  option: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    minHeight: '36px',
    padding: '0 8px',
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
  const [query, setQuery] = useState('');
  const found = findCommands(useAllCommands(), query);
  const run = (command: Command) => {
    showDialog(null);
    // After the dialog has given back the focus, so that a command may move it.
    setTimeout(command.run);
  };
  return (
    <FinderList
      label="Find a command"
      placeholder="Find a command"
      listLabel="Commands"
      typed={query}
      onTyped={setQuery}
      found={found}
      keyOf={({ id }) => id}
      onChoose={run}
      note={found.length === 0 && <Text className={styles.none}>No command has this in its name.</Text>}
      classes={{ list: styles.list, option: styles.option }}
    >
      {({ label, keys }) => (
        <>
          <Text className={styles.label}>{label}</Text>
          {keys?.[0] !== undefined && <KeyCaps chord={keys[0]} />}
        </>
      )}
    </FinderList>
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
