import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { type MouseEvent, useEffect, useId, useRef, useState } from 'react';
import { RecordRow, useRowStyles } from './record-row.tsx';
import { ROW_HEIGHTS } from './row-window.ts';
import type { Row } from './rows.ts';
import { type SeenByDocument, seenOfRecord } from './seen-of-record.ts';
import { useListKeys } from './use-list-keys.ts';
import type { ListPick } from './use-list-pick.ts';
import { useRowWindow } from './use-row-window.ts';

const useStyles = makeStyles({
  scroller: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    position: 'relative',
    outlineStyle: 'none',
    // The row that the keys are at is outlined while the list has the focus.
    ':focus-visible': { outlineStyle: 'none' },
  },
  heading: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    paddingInline: '4px 10px',
    backgroundColor: tokens.colorNeutralBackground4,
    fontWeight: tokens.fontWeightSemibold,
    ':hover': { backgroundColor: tokens.colorNeutralBackground4 },
  },
  title: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  number: { fontWeight: tokens.fontWeightRegular, fontVariantNumeric: 'tabular-nums' },
  mark: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    cursor: 'default',
    color: tokens.colorNeutralForeground2,
    fontStyle: 'italic',
    ':hover': { backgroundColor: 'transparent' },
    '::after': {
      content: '""',
      flexGrow: 1,
      borderTop: `1px dashed ${tokens.colorNeutralStroke1}`,
    },
  },
});

interface Props {
  label: string;
  rows: readonly Row[];
  pick: ListPick;
  /** Id of the record that holds the page in view. */
  current: string | undefined;
  seen: SeenByDocument;
  /** How many records there are in all, shown or not. */
  total: number;
  onOpen(row: Row): void;
  onFold(key: string): void;
  /** The menu of a record is asked for, at a place on the screen. */
  onMenu(row: Row, at: { x: number; y: number }): void;
}

/** Records under their headings, as many as there are: only what is in view is drawn. Keys: see `use-list-keys.ts`. */
export function RecordList({ label, rows, pick, current, seen, total, onOpen, onFold, onMenu }: Props) {
  const styles = useStyles();
  const rowStyles = useRowStyles();
  const id = useId();
  const [hasFocus, setFocus] = useState(false);
  const { scroller, tops, range, show } = useRowWindow(rows);
  const rowId = (at: number): string => `${id}-${at}`;
  const menuAt = (at: number): void => {
    const row = rows[at];
    const list = scroller.current?.getBoundingClientRect();
    if (row === undefined || list === undefined) return;
    const top = (tops[at] ?? 0) + ROW_HEIGHTS[row.kind] - (scroller.current?.scrollTop ?? 0);
    onMenu(row, { x: list.left + 24, y: list.top + top });
  };
  const active = rows.findIndex(({ key }) => key === pick.active);
  const keyDown = useListKeys({ rows, active, pick, show, onOpen, onFold, menuAt });
  useFollow(rows, current, scroller, show);

  const clicked = (event: MouseEvent): { row: Row; at: number } | undefined => {
    const element = event.target instanceof Element ? event.target.closest('[data-row]') : null;
    const at = Number(element?.getAttribute('data-row') ?? Number.NaN);
    const row = rows[at];
    return row === undefined || row.kind === 'mark' ? undefined : { row, at };
  };
  return (
    <div
      ref={scroller}
      role="tree"
      aria-label={label}
      aria-multiselectable
      aria-activedescendant={active >= range.first && active < range.last ? rowId(active) : undefined}
      tabIndex={0}
      data-rail-focus
      className={styles.scroller}
      onKeyDown={keyDown}
      onBlur={() => setFocus(false)}
      onFocus={() => {
        setFocus(true);
        if (active < 0)
          pick.moveTo(
            rows,
            Math.max(
              0,
              rows.findIndex(({ key }) => key === current),
            ),
          );
      }}
      onClick={(event) => {
        const hit = clicked(event);
        if (hit === undefined) return;
        if (event.shiftKey) pick.extendTo(rows, hit.at);
        else if (event.ctrlKey || event.metaKey) pick.toggle(rows, hit.at);
        else {
          pick.moveTo(rows, hit.at);
          if (hit.row.kind === 'heading') onFold(hit.row.key);
          else onOpen(hit.row);
        }
      }}
      onContextMenu={(event) => {
        event.preventDefault();
        const hit = clicked(event);
        if (hit === undefined) return;
        if (!pick.picked.has(hit.row.key)) pick.moveTo(rows, hit.at);
        onMenu(hit.row, { x: event.clientX, y: event.clientY });
      }}
    >
      <div role="presentation" style={{ height: tops.at(-1) ?? 0, position: 'relative' }}>
        {rows.slice(range.first, range.last).map((row, place) => {
          const at = range.first + place;
          const top = tops[at] ?? 0;
          if (row.kind === 'record') {
            return (
              <RecordRow
                key={row.key}
                id={rowId(at)}
                listed={row.listed}
                level={row.level}
                isCopy={row.isCopy}
                seen={seenOfRecord(row.listed.record, seen)}
                at={at}
                total={total}
                isPicked={pick.picked.has(row.key)}
                isCurrent={row.key === current}
                isActive={at === active && hasFocus}
                top={top}
              />
            );
          }
          const style = { top, height: ROW_HEIGHTS[row.kind] };
          if (row.kind === 'mark') {
            return (
              <div
                key={row.key}
                role="treeitem"
                aria-level={2}
                aria-disabled
                className={mergeClasses(rowStyles.row, styles.mark)}
                style={style}
                tabIndex={-1}
              >
                {row.title}
              </div>
            );
          }
          const Chevron = row.isFolded ? ChevronRightRegular : ChevronDownRegular;
          return (
            <div
              key={row.key}
              id={rowId(at)}
              role="treeitem"
              aria-level={1}
              aria-expanded={!row.isFolded}
              aria-selected={false}
              data-row={at}
              tabIndex={-1}
              style={style}
              title={row.title}
              className={mergeClasses(
                rowStyles.row,
                styles.heading,
                at === active && hasFocus && rowStyles.active,
              )}
            >
              <Chevron aria-hidden />
              <span className={styles.title}>{row.title}</span>
              <span className={styles.number}>
                {row.records.toLocaleString('en-US')}
                <span className="off-screen"> {row.records === 1 ? 'record' : 'records'}</span>
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Keeps the record in view, while the keys are elsewhere: who goes through the list is not sent away from there. */
function useFollow(
  rows: readonly Row[],
  current: string | undefined,
  scroller: { readonly current: HTMLElement | null },
  show: (at: number, where: 'center') => void,
): void {
  const followed = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (current === followed.current) return;
    const at = rows.findIndex(({ key }) => key === current);
    if (at < 0) return;
    followed.current = current;
    if (!scroller.current?.contains(document.activeElement)) show(at, 'center');
  }, [rows, current, scroller, show]);
}
