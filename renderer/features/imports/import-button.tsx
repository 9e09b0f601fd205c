import {
  Menu,
  type MenuButtonProps,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  SplitButton,
} from '@fluentui/react-components';
import { DocumentAddRegular, DocumentRegular, FolderRegular } from '@fluentui/react-icons';

interface Props {
  appearance: 'primary' | 'secondary';
  /** Only its icon where there is little room. */
  compact?: boolean;
  /** Why nothing can be imported just now. */
  rests: string | undefined;
  onImport: (what: 'files' | 'folder') => void;
}

/** Imports files, or a whole folder. */
export function ImportButton({ appearance, compact = false, rests, onImport }: Props) {
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        {(trigger: MenuButtonProps) => (
          <SplitButton
            appearance={appearance}
            icon={<DocumentAddRegular />}
            menuButton={{
              ...trigger,
              'aria-label': 'More ways to import',
              disabledFocusable: rests !== undefined,
            }}
            primaryActionButton={{
              onClick: () => onImport('files'),
              disabledFocusable: rests !== undefined,
              ...(compact && { 'aria-label': 'Import records', title: 'Import records' }),
              ...(rests !== undefined && { title: rests }),
            }}
          >
            {compact ? undefined : 'Import records'}
          </SplitButton>
        )}
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<DocumentRegular />} onClick={() => onImport('files')}>
            Import files…
          </MenuItem>
          <MenuItem icon={<FolderRegular />} onClick={() => onImport('folder')}>
            Import a folder…
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
