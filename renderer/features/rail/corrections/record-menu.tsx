import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import {
  ArrowMoveRegular,
  EditRegular,
  LayoutColumnTwoRegular,
  MergeRegular,
  OpenRegular,
  QuestionCircleRegular,
  SplitHorizontalRegular,
} from '@fluentui/react-icons';

/** What can be done with the records that are picked; undefined for what cannot be done with them. */
export interface RecordActions {
  open: () => void;
  openBeside: () => void;
  why: () => void;
  edit: (() => void) | undefined;
  /** At the page in view, where it lies within the record. */
  split: { page: number; run: () => void } | undefined;
  mergePicked: { records: number; run: () => void } | undefined;
  mergePrevious: (() => void) | undefined;
  mergeNext: (() => void) | undefined;
  move: (() => void) | undefined;
}

interface Props {
  at: { x: number; y: number };
  actions: RecordActions;
  /** Why nothing can be corrected. */
  isReadOnly: boolean;
  onClose(): void;
}

/** The menu of a record, at a place on the screen. */
export function RecordMenu({ at, actions, isReadOnly, onClose }: Props) {
  const { open, openBeside, why, edit, split, mergePicked, mergePrevious, mergeNext, move } = actions;
  const place = new DOMRect(at.x, at.y, 0, 0);
  return (
    <Menu
      open
      onOpenChange={(_, { open: isOpen }) => {
        if (!isOpen) onClose();
      }}
      positioning={{ target: { getBoundingClientRect: () => place }, position: 'below', align: 'start' }}
    >
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<OpenRegular />} secondaryContent="Enter" onClick={open}>
            Open
          </MenuItem>
          <MenuItem icon={<LayoutColumnTwoRegular />} secondaryContent="Ctrl+Enter" onClick={openBeside}>
            Open in the second reader
          </MenuItem>
          <MenuItem icon={<QuestionCircleRegular />} secondaryContent="Alt+Enter" onClick={why}>
            Why is it listed so?
          </MenuItem>
          <MenuDivider />
          {isReadOnly && <MenuItem disabled>Signed and closed cases are not corrected</MenuItem>}
          {!isReadOnly && (
            <>
              <MenuItem
                icon={<EditRegular />}
                secondaryContent="F2"
                disabled={edit === undefined}
                onClick={edit}
              >
                {mergePicked === undefined
                  ? 'Correct…'
                  : `Change the type of ${mergePicked.records} records…`}
              </MenuItem>
              {mergePicked === undefined && (
                <MenuItem
                  icon={<SplitHorizontalRegular />}
                  secondaryContent="Ctrl+Shift+Enter"
                  disabled={split === undefined}
                  onClick={split?.run}
                >
                  {split === undefined
                    ? 'Split at the page in view'
                    : `Split before page ${split.page + 1}, which is in view`}
                </MenuItem>
              )}
              {mergePicked !== undefined && (
                <MenuItem icon={<MergeRegular />} onClick={mergePicked.run}>
                  Merge {mergePicked.records} records
                </MenuItem>
              )}
              {mergePicked === undefined && (
                <>
                  <MenuItem
                    icon={<MergeRegular />}
                    disabled={mergePrevious === undefined}
                    onClick={mergePrevious}
                  >
                    Merge with the record before
                  </MenuItem>
                  <MenuItem icon={<MergeRegular />} disabled={mergeNext === undefined} onClick={mergeNext}>
                    Merge with the record after
                  </MenuItem>
                  <MenuItem icon={<ArrowMoveRegular />} disabled={move === undefined} onClick={move}>
                    Move pages…
                  </MenuItem>
                </>
              )}
            </>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
