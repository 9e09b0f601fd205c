import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import {
  ArrowImportRegular,
  BoxRegular,
  BracesRegular,
  DocumentMultipleRegular,
  DocumentTextRegular,
} from '@fluentui/react-icons';
import type { CaseActions } from './use-case-actions.ts';

/** The ways in which a case comes from elsewhere. */
export function ImportMenu({ actions }: { actions: CaseActions }) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton icon={<ArrowImportRegular />} disabled={actions.busy}>
          Import
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<DocumentMultipleRegular />} onClick={actions.importFiles}>
            Import any files…
          </MenuItem>
          <MenuDivider />
          <MenuItem icon={<BoxRegular />} onClick={actions.importPackage}>
            Import case package…
          </MenuItem>
          <MenuItem icon={<BracesRegular />} onClick={actions.importJson}>
            Import case file
          </MenuItem>
          <MenuItem icon={<DocumentTextRegular />} onClick={actions.importLetters}>
            Import a letter…
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
