import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  ProgressBar,
  TableCell,
  TableRow,
  Text,
  tokens,
} from '@fluentui/react-components';
import {
  ArrowExportRegular,
  BracesRegular,
  DeleteRegular,
  MoreHorizontalRegular,
  OpenRegular,
} from '@fluentui/react-icons';
import { type KeyboardEvent, type MouseEvent, useState } from 'react';
import type { CaseRow } from '../../../shared/contracts/cases.ts';
import { printFull, printWhen } from '../../lib/format.ts';
import { openCase } from '../../lib/session.ts';
import { caseName } from './sort-cases.ts';
import { StateBadge } from './state-badge.tsx';

const useStyles = makeStyles({
  row: {
    height: '56px',
    cursor: 'pointer',
    // Not the hover color: in high contrast that one needs black text.
    ':focus-within': { backgroundColor: tokens.colorNeutralBackground3 },
  },
  name: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  link: {
    alignSelf: 'flex-start',
    maxWidth: '100%',
    padding: 0,
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: 'transparent',
    color: tokens.colorBrandForegroundLink,
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'left',
    cursor: 'pointer',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outlineOffset: 0 },
  },
  request: {
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  decided: { display: 'flex', flexDirection: 'column', gap: '4px', width: '72px' },
  figures: { fontVariantNumeric: 'tabular-nums' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  row: CaseRow;
  isTabStop: boolean;
  onFocus: () => void;
  onExport: () => void;
  onPack: () => void;
  onDelete: () => void;
}

/** One case: a click anywhere on it or Enter opens it; the menu holds the rest. */
export function CaseTableRow({ row, isTabStop, onFocus, onExport, onPack, onDelete }: Props) {
  const styles = useStyles();
  const [menuOpen, setMenuOpen] = useState(false);
  const name = caseName(row);
  const open = () => void openCase(row.id);
  const onClick = (event: MouseEvent) => {
    const onControl = event.target instanceof Element && event.target.closest('button, [role="menu"]');
    if (!onControl) open();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.shiftKey && event.key === 'F10') && event.key !== 'ContextMenu') return;
    event.preventDefault();
    setMenuOpen(true);
  };
  return (
    <TableRow
      className={styles.row}
      onClick={onClick}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => {
        event.preventDefault();
        setMenuOpen(true);
      }}
    >
      <TableCell>
        <span className={styles.name}>
          <button
            type="button"
            className={styles.link}
            data-case-link={row.id}
            tabIndex={isTabStop ? 0 : -1}
            onClick={open}
          >
            {name}
          </button>
          {row.caseNumber !== null && row.firstRequest !== null && (
            <Text size={200} className={styles.request} title={row.firstRequest}>
              {row.firstRequest}
            </Text>
          )}
        </span>
      </TableCell>
      <TableCell>
        <Decided row={row} />
      </TableCell>
      <TableCell className={styles.figures}>{row.pages.toLocaleString('en-US')}</TableCell>
      <TableCell>
        <StateBadge state={row.state} />
      </TableCell>
      <TableCell>{row.priority ?? <span className={styles.quiet}>None</span>}</TableCell>
      <TableCell title={printFull(row.savedAt)}>{printWhen(row.savedAt, new Date())}</TableCell>
      <TableCell>
        <Menu open={menuOpen} onOpenChange={(_, { open: next }) => setMenuOpen(next)}>
          <MenuTrigger disableButtonEnhancement>
            <Button
              appearance="subtle"
              icon={<MoreHorizontalRegular />}
              aria-label={`More about ${name}`}
              tabIndex={isTabStop ? 0 : -1}
            />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem icon={<OpenRegular />} onClick={open}>
                Open
              </MenuItem>
              <MenuItem icon={<ArrowExportRegular />} onClick={onPack}>
                Export case package…
              </MenuItem>
              <MenuItem icon={<BracesRegular />} onClick={onExport}>
                Export as a case file
              </MenuItem>
              <MenuItem icon={<DeleteRegular />} onClick={onDelete}>
                Delete
              </MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      </TableCell>
    </TableRow>
  );
}

function Decided({ row }: { row: CaseRow }) {
  const styles = useStyles();
  if (row.items === 0) return <span className={styles.quiet}>No items</span>;
  return (
    <span className={styles.decided}>
      <span className={styles.figures}>
        {row.decided} of {row.items}
      </span>
      <ProgressBar value={row.decided} max={row.items} thickness="medium" aria-hidden />
    </span>
  );
}
