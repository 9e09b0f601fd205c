import { Button, makeStyles, Tooltip } from '@fluentui/react-components';
import { AddRegular, DismissRegular } from '@fluentui/react-icons';
import { type ReactElement, type ReactNode, useLayoutEffect, useRef } from 'react';
import { replaceAt, withoutAt } from './lists.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '8px', minWidth: 0 },
  foot: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
});

const FIELDS = 'input:not([disabled]), textarea:not([disabled]), button[role="combobox"]';

interface Props<T> {
  /** Names the list for screen readers: "Parties". */
  label: string;
  rows: readonly T[];
  onChange(rows: T[]): void;
  /** What a new row holds. */
  fresh: () => NoInfer<T>;
  /** "Add a party". */
  addLabel: string;
  /** What a row is called, in lower case: "party". */
  rowName: string;
  /** Another button, beside "Add". */
  beside?: ReactNode;
  /** One row; `remove` is its button, to be put at its end. */
  children(row: T, at: { index: number; set(row: T): void; remove: ReactElement }): ReactNode;
}

/**
 * Rows that can be added and removed. The focus follows: into the first field of a row that was added, and after one
 * was removed to the same button of its neighbour, or to "Add" when none is left.
 */
export function RowList<T>(props: Props<T>) {
  const { label, rows, onChange, fresh, addLabel, rowName, beside, children } = props;
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const moved = useRef<{ kind: 'added' | 'removed'; index: number } | undefined>(undefined);

  useLayoutEffect(() => {
    const move = moved.current;
    moved.current = undefined;
    if (move === undefined || root.current === null) return;
    const parts = [...root.current.children];
    const row = parts[Math.min(move.index, rows.length - 1)];
    const target =
      rows.length === 0
        ? parts.at(-1)?.querySelector('[data-add]')
        : row?.querySelector(move.kind === 'added' ? FIELDS : `[data-remove="${rowName}"]`);
    // A row that is alone may have no button of its own: its first field is the next best.
    const control = target ?? row?.querySelector(FIELDS);
    if (control instanceof HTMLElement) control.focus();
  }, [rows.length, rowName]);

  const remove = (index: number) => (
    <Tooltip content={`Remove ${rowName} ${index + 1}`} relationship="label">
      <Button
        appearance="subtle"
        icon={<DismissRegular />}
        data-remove={rowName}
        onClick={() => {
          moved.current = { kind: 'removed', index };
          onChange(withoutAt(rows, index));
        }}
      />
    </Tooltip>
  );

  return (
    <div className={styles.root} role="group" aria-label={label} ref={root}>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
        <div key={index}>
          {children(row, {
            index,
            set: (next) => onChange(replaceAt(rows, index, next)),
            remove: remove(index),
          })}
        </div>
      ))}
      <div className={styles.foot}>
        <Button
          size="small"
          appearance="subtle"
          icon={<AddRegular />}
          data-add
          onClick={() => {
            moved.current = { kind: 'added', index: rows.length };
            onChange([...rows, fresh()]);
          }}
        >
          {addLabel}
        </Button>
        {beside}
      </div>
    </div>
  );
}
