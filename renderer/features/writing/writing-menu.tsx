import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { runCommand } from '../../lib/commands.ts';
import { isMacPlatform, printChord } from '../../lib/shortcuts.ts';
import { writeIn } from './live-editors.ts';

const ITEMS = [
  { id: 'find-and-replace', label: 'Find and replace', keys: 'Mod+H' },
  { id: 'earlier-texts', label: 'Earlier texts', keys: 'Alt+H' },
  { id: 'next-misspelt', label: 'Next misspelt word', keys: 'Alt+F7' },
  { id: 'next-gap', label: 'Next gap', keys: 'Alt+G' },
] as const;

/** What can be done with one text beyond its format: commands, which the keyboard has as well. */
export function WritingMenu({ field, label }: { field: string; label: string }) {
  const isMac = isMacPlatform();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          icon={<MoreHorizontalRegular />}
          aria-label={`More about ${label}`}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {ITEMS.map(({ id, label: name, keys }) => (
            <MenuItem
              key={id}
              secondaryContent={printChord(keys, isMac).join('+')}
              onClick={() => {
                writeIn(field);
                runCommand(id);
              }}
            >
              {name}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
