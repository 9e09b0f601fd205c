import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components';
import {
  ArrowDownRegular,
  ArrowUndoRegular,
  ArrowUpRegular,
  DeleteRegular,
  InfoRegular,
  MoreHorizontalRegular,
  RenameRegular,
} from '@fluentui/react-icons';
import type { DragEventHandler } from 'react';
import type { DocumentRow } from '../../../../shared/contracts/records.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    paddingRight: '4px',
    borderLeft: '3px solid transparent',
    // Where a document that is dragged would go.
    borderTop: '2px solid transparent',
    borderBottom: '2px solid transparent',
  },
  current: {
    borderLeftColor: tokens.colorCompoundBrandStroke,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  before: { borderTopColor: tokens.colorCompoundBrandStroke },
  after: { borderBottomColor: tokens.colorCompoundBrandStroke },
  dragged: { opacity: 0.5 },
  choose: {
    flexGrow: 1,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    padding: '4px 8px',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
  },
  name: {
    maxWidth: '100%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightSemibold,
  },
  more: { flexShrink: 0 },
});

/** What is done with a document from its row. */
export interface ItemActions {
  read: () => void;
  facts: () => void;
  rename: () => void;
  /** Undefined at the end of the list. */
  moveUp: (() => void) | undefined;
  moveDown: (() => void) | undefined;
  /** Takes the last change of any document back; undefined when there is none. */
  undo: (() => void) | undefined;
  remove: () => void;
}

interface Props {
  document: DocumentRow;
  words: string;
  isCurrent: boolean;
  isReadOnly: boolean;
  actions: ItemActions;
  /** The side at which a document that is dragged would go. */
  dropAt: 'before' | 'after' | undefined;
  isDragged: boolean;
  drag: Partial<Record<'onDragStart' | 'onDragOver' | 'onDragEnd' | 'onDrop', DragEventHandler>>;
}

/** One document of the list, with its menu. */
export function DocumentItem({ document: shown, words, isCurrent, isReadOnly, actions, ...more }: Props) {
  const styles = useStyles();
  const { dropAt, isDragged, drag } = more;
  return (
    <li
      className={mergeClasses(
        styles.row,
        isCurrent && styles.current,
        dropAt !== undefined && styles[dropAt],
        isDragged && styles.dragged,
      )}
      draggable={!isReadOnly}
      {...drag}
    >
      <Button
        appearance="transparent"
        className={styles.choose}
        aria-current={isCurrent ? 'true' : undefined}
        {...(isCurrent && { 'data-rail-focus': true })}
        data-document={shown.id}
        title={shown.name}
        onClick={actions.read}
      >
        <span className={styles.name}>{shown.name}</span>
        <Text size={200}>{words}</Text>
      </Button>
      <Menu positioning="below-end">
        <MenuTrigger disableButtonEnhancement>
          <Button
            size="small"
            appearance="subtle"
            className={styles.more}
            icon={<MoreHorizontalRegular />}
            aria-label={`More about ${shown.name}`}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<InfoRegular />} onClick={actions.facts}>
              Details
            </MenuItem>
            {!isReadOnly && <ChangeItems actions={actions} />}
            <MenuItem icon={<DeleteRegular />} disabled={isReadOnly} onClick={actions.remove}>
              {isReadOnly ? 'Signed and closed cases keep their documents' : 'Remove from the case…'}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </li>
  );
}

function ChangeItems({ actions: { rename, moveUp, moveDown, undo } }: { actions: ItemActions }) {
  return (
    <>
      <MenuItem icon={<RenameRegular />} secondaryContent="F2" onClick={rename}>
        Rename…
      </MenuItem>
      <MenuItem
        icon={<ArrowUpRegular />}
        secondaryContent="Alt+↑"
        disabled={moveUp === undefined}
        onClick={moveUp}
      >
        Move up
      </MenuItem>
      <MenuItem
        icon={<ArrowDownRegular />}
        secondaryContent="Alt+↓"
        disabled={moveDown === undefined}
        onClick={moveDown}
      >
        Move down
      </MenuItem>
      {undo !== undefined && (
        <MenuItem icon={<ArrowUndoRegular />} secondaryContent="Ctrl+Z" onClick={undo}>
          Take back the last change
        </MenuItem>
      )}
      <MenuDivider />
    </>
  );
}
