import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { memo } from 'react';
import { runCommand } from '../../lib/commands.ts';
import { isMacPlatform, printChord } from '../../lib/shortcuts.ts';
import { writeIn } from './live-editors.ts';

interface Item {
  /** Of its command. */
  id: string;
  label: string;
  keys?: string;
}

const OF_EVERY_TEXT: readonly Item[] = [
  { id: 'find-and-replace', label: 'Find and replace', keys: 'Mod+H' },
  { id: 'earlier-texts', label: 'Earlier texts', keys: 'Alt+H' },
  { id: 'dates-in-one-form', label: 'Dates in one form' },
  { id: 'renew-citations', label: 'Renew citations' },
  { id: 'next-misspelt', label: 'Next misspelt word', keys: 'Alt+F7' },
  { id: 'next-gap', label: 'Next gap', keys: 'Alt+G' },
];
const OF_SUMMARY: Item = { id: 'first-draft', label: 'First draft from the records', keys: 'Alt+D' };
const OF_RATIONALE: Item = { id: 'take-over-rationale', label: 'Take over from another item' };

/** What can be done with one text beyond its format: commands, which the keyboard has as well. */
export const WritingMenu = memo(function WritingMenu({ field, label }: { field: string; label: string }) {
  const isMac = isMacPlatform();
  const items = [field === 'summary' ? OF_SUMMARY : OF_RATIONALE, ...OF_EVERY_TEXT];
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
          {items.map(({ id, label: name, keys }) => (
            <MenuItem
              key={id}
              {...(keys !== undefined && { secondaryContent: printChord(keys, isMac).join('+') })}
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
});
