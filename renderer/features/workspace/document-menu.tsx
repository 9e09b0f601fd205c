import {
  Menu,
  MenuButton,
  type MenuButtonProps,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { ArrowExportRegular, MoreHorizontalRegular } from '@fluentui/react-icons';
import { useExportOriginal } from './use-export-original.ts';

/** What can be done with the document in view. */
export function DocumentMenu({ documentId }: { documentId: string }) {
  const exportOriginal = useExportOriginal(documentId);
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        {(trigger: MenuButtonProps) => (
          <MenuButton
            {...trigger}
            appearance="subtle"
            icon={<MoreHorizontalRegular />}
            menuIcon={null}
            aria-label="More about this document"
            title="More about this document"
          />
        )}
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<ArrowExportRegular />} onClick={exportOriginal}>
            Export original…
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
