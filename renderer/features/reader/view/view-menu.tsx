import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { PAGE_LOOKS, type PageLook, type PageTool } from '../model/look.ts';
import type { ReaderCommand } from './keys.ts';

const LOOKS: Readonly<Record<PageLook, string>> = {
  paper: 'As on paper',
  night: 'Night',
  contrast: 'High contrast',
};

interface Props {
  look: PageLook;
  setLook(look: PageLook): void;
  tool: PageTool;
  isLevel: boolean;
  setLevel(isLevel: boolean): void;
  run(command: ReaderCommand): void;
  disabled: boolean;
}

/** What is changed now and then: colours of the pages, what dragging does, the turn of all pages. */
export function ViewMenu({ look, setLook, tool, isLevel, setLevel, run, disabled }: Props) {
  return (
    <Menu
      checkedValues={{ look: [look], tool: [tool], level: isLevel ? ['level'] : [] }}
      onCheckedValueChange={(_, { name, checkedItems: [chosen] }) => {
        if (name === 'level') setLevel(chosen === 'level');
        if (name === 'tool')
          run(chosen === 'hand' ? 'hand-tool' : chosen === 'box' ? 'box-tool' : 'select-tool');
        const wanted = PAGE_LOOKS.find((one) => one === chosen);
        if (name === 'look' && wanted !== undefined) setLook(wanted);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          appearance="subtle"
          size="small"
          icon={<MoreHorizontalRegular />}
          menuIcon={null}
          disabled={disabled}
          aria-label="Page view"
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>Colors of the pages</MenuGroupHeader>
            {PAGE_LOOKS.map((one) => (
              <MenuItemRadio key={one} name="look" value={one}>
                {LOOKS[one]}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>Dragging on a page</MenuGroupHeader>
            <MenuItemRadio name="tool" value="select" secondaryContent="V">
              Selects text
            </MenuItemRadio>
            <MenuItemRadio name="tool" value="hand" secondaryContent="H">
              Moves the page
            </MenuItemRadio>
            <MenuItemRadio name="tool" value="box" secondaryContent="B">
              Draws a box
            </MenuItemRadio>
          </MenuGroup>
          <MenuDivider />
          <MenuItemCheckbox name="level" value="level">
            Straighten scans
          </MenuItemCheckbox>
          <MenuItem secondaryContent="Shift+R" onClick={() => run('turn-all')}>
            Rotate all pages clockwise
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
