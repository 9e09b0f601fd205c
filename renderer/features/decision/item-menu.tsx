import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { runCommand } from '../../lib/commands.ts';
import { isMacPlatform, printChord } from '../../lib/shortcuts.ts';

const ITEMS = [
  { id: 'duplicate-item', label: 'Duplicate with its texts', keys: 'Alt+Shift+D' },
  { id: 'split-item', label: 'Split in two', keys: 'Alt+Shift+S' },
  { id: 'merge-item', label: 'Merge with the next item', keys: 'Alt+Shift+M' },
  { id: 'undo-items', label: 'Take back the last change to the list', keys: 'Alt+Shift+Z' },
];

/** What else can be done with an item: commands, which palette and keyboard have as well. */
export function ItemMenu({ name }: { name: string }) {
  const isMac = isMacPlatform();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={`More about ${name}`} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {ITEMS.map(({ id, label, keys }) => (
            <MenuItem
              key={id}
              secondaryContent={printChord(keys, isMac).join('+')}
              onClick={() => runCommand(id)}
            >
              {label}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
