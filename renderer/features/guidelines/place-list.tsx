import { Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { count } from '../../lib/format.ts';
import { Snippet } from '../search/snippet.tsx';
import { nameOfChapter, nameOfPlace, type PlaceGroup, type PlaceRow, placeId } from './place-rows.ts';

const useStyles = makeStyles({
  list: {
    maxHeight: 'clamp(140px, 38vh, 380px)',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    padding: '4px 12px',
    backgroundColor: tokens.colorNeutralBackground4,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  row: {
    display: 'flex',
    flexDirection: 'column',
    padding: '4px 12px',
    cursor: 'pointer',
    scrollMarginTop: '28px',
    // Not the hover color: in high contrast that one needs black text.
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
  },
  within: { paddingLeft: '28px' },
  active: {
    backgroundColor: tokens.colorNeutralBackground3,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    outline: `1px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: '-1px',
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', minWidth: 0 },
  name: { overflowWrap: 'anywhere' },
  chapter: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  old: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  listId: string;
  label: string;
  groups: readonly PlaceGroup[];
  active: number;
  onChoose(index: number): void;
}

/** Chapters and sections under the steps of the search sequence. Keys are the search field's. */
export function PlaceList({ listId, label, groups, active, onChoose }: Props) {
  const styles = useStyles();
  useEffect(() => {
    document.getElementById(rowId(listId, active))?.scrollIntoView({ block: 'nearest' });
  }, [listId, active]);
  const starts = groups.map((_, index) =>
    groups.slice(0, index).reduce((before, { rows }) => before + rows.length, 0),
  );
  return (
    <div id={listId} role="listbox" aria-label={label} className={styles.list}>
      {groups.map(({ title, rows }, group) => (
        <div key={title} role="group" aria-label={title}>
          <div className={styles.title} aria-hidden>
            {title}
          </div>
          {rows.map((row, at) => {
            const index = (starts[group] ?? 0) + at;
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and handles the keys
              <div
                key={placeId(row.head)}
                id={rowId(listId, index)}
                role="option"
                aria-selected={index === active}
                tabIndex={-1}
                className={mergeClasses(
                  styles.row,
                  row.isWithin && styles.within,
                  index === active && styles.active,
                )}
                onClick={() => onChoose(index)}
              >
                <RowContent row={row} />
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

function RowContent({ row }: { row: PlaceRow }) {
  const styles = useStyles();
  const { head, isWithin, why = '', snippet } = row;
  const isOld = head.inForce === 'no';
  const of = head.section === null || isWithin ? '' : nameOfChapter(head);
  return (
    <>
      <span className={styles.line}>
        <span
          className={mergeClasses(styles.name, head.section === null && styles.chapter, isOld && styles.old)}
        >
          {nameOfPlace(head)}
        </span>
        {isOld && !isWithin && (
          <Badge appearance="tint" color="warning" size="small">
            Not in force
          </Badge>
        )}
        {!head.confirmed && !isWithin && <span className={styles.quiet}>unconfirmed</span>}
        {head.criteria > 0 && (
          <span className={styles.quiet}>{count(head.criteria, 'criterion', 'criteria')}</span>
        )}
        {why !== '' && <span className={styles.quiet}>{why}</span>}
      </span>
      {of !== '' && <span className={styles.quiet}>{of}</span>}
      {snippet !== undefined && (
        <span className={styles.quiet}>
          <Snippet snippet={snippet} />
        </span>
      )}
    </>
  );
}

export function rowId(listId: string, index: number): string {
  return `${listId}-${index}`;
}
