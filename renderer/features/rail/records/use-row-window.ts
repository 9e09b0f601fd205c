import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { watchView } from '../watch-view.ts';
import { type RowRange, rowsInView, rowTops, scrollToShow } from './row-window.ts';
import type { Row } from './rows.ts';

export interface RowWindow {
  /** The element that scrolls. */
  scroller: RefObject<HTMLDivElement | null>;
  tops: Uint32Array;
  range: RowRange;
  /** Brings a row into view; `center` puts one that is not seen in the middle. */
  show(at: number, where?: 'nearest' | 'center'): void;
}

/** Which rows of a list are drawn: those in view and a few around them. */
export function useRowWindow(rows: readonly Row[]): RowWindow {
  const scroller = useRef<HTMLDivElement>(null);
  const tops = useMemo(() => rowTops(rows), [rows]);
  const [range, setRange] = useState<RowRange>({ first: 0, last: 0 });

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = (): void => {
      const next = rowsInView(tops, element.scrollTop, element.clientHeight);
      setRange((now) => (now.first === next.first && now.last === next.last ? now : next));
    };
    return watchView(element, look);
  }, [tops]);

  const show = useCallback(
    (at: number, where: 'nearest' | 'center' = 'nearest') => {
      const element = scroller.current;
      if (element === null) return;
      const view = { top: element.scrollTop, height: element.clientHeight };
      const to = scrollToShow(tops, at, view);
      if (to === undefined) return;
      const middle = (tops[at] ?? 0) - view.height / 2;
      element.scrollTop = where === 'center' ? Math.max(0, middle) : to;
    },
    [tops],
  );
  // A list that became shorter has fewer rows than were in view.
  const last = Math.min(range.last, rows.length);
  return { scroller, tops, range: { first: Math.min(range.first, last), last }, show };
}
