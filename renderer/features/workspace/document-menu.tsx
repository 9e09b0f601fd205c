import {
  Menu,
  MenuButton,
  type MenuButtonProps,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { ArrowExportRegular, MoreHorizontalRegular, NumberSymbolRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import type { DocumentRow } from '../../../shared/contracts/records.ts';
import { type Command, useCommands } from '../../lib/commands.ts';
import { BatesDialog } from '../bates/bates-dialog.tsx';
import { useCaseSession } from '../decision/case-session.ts';
import { useExportOriginal } from './use-export-original.ts';

/** What can be done with the document in view. */
export function DocumentMenu({ document }: { document: DocumentRow }) {
  const exportOriginal = useExportOriginal(document.id);
  const caseId = useCaseSession((session) => session.case.id);
  const [isNumbering, setNumbering] = useState(false);
  const commands = useMemo<Command[]>(
    () => [
      {
        id: 'bates-numbers',
        label: 'Enter the Bates numbers of this document',
        scope: 'Records',
        run: () => setNumbering(true),
      },
    ],
    [],
  );
  useCommands(commands);
  return (
    <>
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
            <MenuItem icon={<NumberSymbolRegular />} onClick={() => setNumbering(true)}>
              Bates numbers…
            </MenuItem>
            <MenuItem icon={<ArrowExportRegular />} onClick={exportOriginal}>
              Export original…
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {isNumbering && <BatesDialog {...{ caseId, document }} onClose={() => setNumbering(false)} />}
    </>
  );
}
