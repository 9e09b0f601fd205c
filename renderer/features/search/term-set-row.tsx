import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import {
  ChevronDownRegular,
  ChevronRightRegular,
  CopyRegular,
  DeleteRegular,
  EditRegular,
  MoreHorizontalRegular,
} from '@fluentui/react-icons';
import { useState } from 'react';
import type { OutputOf } from '../../../shared/contracts/contract.ts';
import { type SearchTotal, type TermSet, termSetContracts } from '../../../shared/contracts/search.ts';
import { queryOfSet } from '../../../shared/search/term-sets.ts';
import { notify } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center' },
  queries: { margin: 0, padding: '0 0 4px 28px', listStyleType: 'none' },
  search: {
    flexGrow: 1,
    minWidth: 0,
    justifyContent: 'space-between',
    gap: '8px',
    fontWeight: 'normal',
    textAlign: 'left',
    paddingLeft: '4px',
    paddingRight: '4px',
  },
  wide: { width: '100%' },
  text: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  count: { flexShrink: 0, fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
  none: { color: tokens.colorNeutralForeground3 },
  icon: { flexShrink: 0, minWidth: '24px', maxWidth: '24px', padding: 0 },
});

interface Props {
  set: TermSet;
  /** Undefined until they are counted. */
  counts: OutputOf<typeof termSetContracts.counts>[number] | undefined;
  onSearch(query: string): void;
  onEdit(): void;
  onCopy(): void;
}

/** One term set: its name searches for all of it; opened, it lists its searches. */
export function TermSetRow({ set, counts, onSearch, onEdit, onCopy }: Props) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const remove = useContractCommand(termSetContracts.remove);
  const row = (query: string, text: string, total: SearchTotal | undefined, wide: boolean) => (
    <Button
      size="small"
      appearance="subtle"
      className={mergeClasses(styles.search, wide && styles.wide)}
      title={text}
      onClick={() => onSearch(query)}
    >
      <span className={mergeClasses(styles.text, total?.pages === 0 && styles.none)}>{text}</span>
      {total !== undefined && (
        <span className={styles.count}>
          {printCount(total)}
          <span className="off-screen"> pages</span>
        </span>
      )}
    </Button>
  );
  return (
    <li>
      <div className={styles.row}>
        <Button
          size="small"
          appearance="transparent"
          className={styles.icon}
          icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-expanded={isOpen}
          aria-label={`Searches of ${set.name}`}
          onClick={() => setOpen(!isOpen)}
        />
        {row(queryOfSet(set.queries), set.name, counts?.total, false)}
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button
              size="small"
              appearance="subtle"
              className={styles.icon}
              icon={<MoreHorizontalRegular />}
              aria-label={`More about ${set.name}`}
            />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem icon={<CopyRegular />} onClick={onCopy}>
                Make one of my own from it
              </MenuItem>
              {!set.shipped && (
                <>
                  <MenuItem icon={<EditRegular />} onClick={onEdit}>
                    Edit
                  </MenuItem>
                  <MenuItem
                    icon={<DeleteRegular />}
                    onClick={() =>
                      remove.mutate(
                        { id: set.id },
                        { onError: (error) => notify.error('The term set was not deleted', error) },
                      )
                    }
                  >
                    Delete
                  </MenuItem>
                </>
              )}
            </MenuList>
          </MenuPopover>
        </Menu>
      </div>
      {isOpen && (
        <ul className={styles.queries} aria-label={`Searches of ${set.name}`}>
          {set.queries.map((query, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a set may hold a search twice; rows keep nothing
            <li key={at}>{row(query, query, counts?.queries[at], true)}</li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** `12`, `500+`. */
function printCount({ pages, is }: SearchTotal): string {
  return `${pages.toLocaleString('en-US')}${is === 'atLeast' ? '+' : ''}`;
}
