import { useCallback, useMemo, useState } from 'react';
import type { Row } from './rows.ts';

/** Where the keys of a list are, and which of its records are picked. */
export interface ListPick {
  /** Key of the row that the keys are at. */
  active: string | undefined;
  /** Ids of records. */
  picked: ReadonlySet<string>;
  /** Goes to a row and picks it alone. */
  moveTo(rows: readonly Row[], at: number): void;
  /** Picks all from where the picking began to this row. */
  extendTo(rows: readonly Row[], at: number): void;
  /** Picks the row too, or no longer. */
  toggle(rows: readonly Row[], at: number): void;
  all(rows: readonly Row[]): void;
  /** Only the row where the keys are stays picked. */
  onlyActive(): void;
}

interface State {
  active: string | undefined;
  anchor: string | undefined;
  picked: ReadonlySet<string>;
}

const NOTHING: State = { active: undefined, anchor: undefined, picked: new Set() };

export function useListPick(): ListPick {
  const [state, setState] = useState(NOTHING);
  const moveTo = useCallback((rows: readonly Row[], at: number) => {
    const row = rows[at];
    if (row === undefined) return;
    setState({ active: row.key, anchor: row.key, picked: new Set(idsOf([row])) });
  }, []);
  const extendTo = useCallback((rows: readonly Row[], at: number) => {
    setState((now) => {
      const begin = rows.findIndex(({ key }) => key === now.anchor);
      const row = rows[at];
      if (row === undefined) return now;
      const from = begin < 0 ? at : begin;
      const picked = new Set(idsOf(rows.slice(Math.min(from, at), Math.max(from, at) + 1)));
      return { active: row.key, anchor: now.anchor ?? row.key, picked };
    });
  }, []);
  const toggle = useCallback((rows: readonly Row[], at: number) => {
    setState((now) => {
      const row = rows[at];
      if (row?.kind !== 'record') return now;
      const picked = new Set(now.picked);
      if (!picked.delete(row.key)) picked.add(row.key);
      return { active: row.key, anchor: row.key, picked };
    });
  }, []);
  const all = useCallback((rows: readonly Row[]) => {
    setState((now) => ({ ...now, picked: new Set(idsOf(rows)) }));
  }, []);
  const onlyActive = useCallback(() => {
    setState((now) => ({
      ...now,
      picked: new Set(now.active !== undefined && now.picked.has(now.active) ? [now.active] : []),
    }));
  }, []);
  const { active, picked } = state;
  return useMemo(
    () => ({ active, picked, moveTo, extendTo, toggle, all, onlyActive }),
    [active, picked, moveTo, extendTo, toggle, all, onlyActive],
  );
}

function idsOf(rows: readonly Row[]): string[] {
  return rows.flatMap((row) => (row.kind === 'record' ? [row.key] : []));
}
