import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useRowDrag } from './use-row-drag.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    // Where a row that is dragged would go.
    borderTop: '2px solid transparent',
    borderBottom: '2px solid transparent',
  },
  before: { borderTopColor: tokens.colorCompoundBrandStroke },
  after: { borderBottomColor: tokens.colorCompoundBrandStroke },
  dragged: { opacity: 0.5 },
});

interface Props<T extends { id: string }> {
  rows: readonly T[];
  className?: string;
  /** A row has one control, which keeps the focus when the row is moved. */
  children(row: T): ReactNode;
  /** Told the ids in their new order. */
  onOrder(ids: string[]): void;
}

/** A list that is put in order by hand: Alt+Up and Alt+Down move the row that has the focus, and rows can be dragged. */
export function MovableList<T extends { id: string }>({ rows, className, children, onOrder }: Props<T>) {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const focusAfter = useRef<string>(undefined);
  const [said, setSaid] = useState('');
  const ids = rows.map(({ id }) => id);
  const move = (id: string, to: number): void => {
    const others = ids.filter((one) => one !== id);
    if (to < 0 || to > others.length || ids[to] === id) return;
    setSaid(`Moved to ${to + 1} of ${ids.length}`);
    onOrder(others.toSpliced(to, 0, id));
  };
  const drag = useRowDrag(ids, move);
  const order = ids.join(' ');
  // A row that is moved in the tree loses the focus.
  useEffect(() => {
    const id = focusAfter.current;
    if (id === undefined || order === '') return;
    focusAfter.current = undefined;
    const row = [...(list.current?.children ?? [])].find(
      (one) => one instanceof HTMLElement && one.dataset.row === id,
    );
    const control = row?.querySelector<HTMLElement>('input, button');
    control?.focus();
    control?.scrollIntoView({ block: 'nearest' });
  }, [order]);
  const keyDown = (event: KeyboardEvent, id: string): void => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (by === 0 || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    focusAfter.current = id;
    move(id, ids.indexOf(id) + by);
  };
  return (
    <>
      <ul ref={list} className={mergeClasses(styles.list, className)}>
        {rows.map((row) => {
          const isOver = drag.over?.id === row.id && drag.dragged !== row.id;
          return (
            <li
              key={row.id}
              data-row={row.id}
              draggable
              {...drag.of(row.id)}
              onKeyDownCapture={(event) => keyDown(event, row.id)}
              className={mergeClasses(
                styles.row,
                isOver && drag.over !== undefined && styles[drag.over.side],
                drag.dragged === row.id && styles.dragged,
              )}
            >
              {children(row)}
            </li>
          );
        })}
      </ul>
      <span role="status" className="off-screen">
        {said}
      </span>
    </>
  );
}
