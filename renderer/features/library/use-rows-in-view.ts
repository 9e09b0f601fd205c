import { type RefObject, useLayoutEffect, useState } from 'react';

/** Rows beyond those that are seen, on either side: a turn of the wheel must not show a gap. */
const BEYOND = 20;

/** Rows of one height: those that are to be in the page, from `first` to `last` (excluded). */
export function useRowsInView(
  box: RefObject<HTMLElement | null>,
  count: number,
  height: number,
): { first: number; last: number } {
  const [seen, setSeen] = useState({ from: 0, to: 0 });
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const look = (): void => {
      const from = Math.floor(element.scrollTop / height);
      const to = Math.ceil((element.scrollTop + element.clientHeight) / height);
      setSeen((before) => (before.from === from && before.to === to ? before : { from, to }));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [box, height]);
  return { first: Math.max(0, seen.from - BEYOND), last: Math.min(count, seen.to + BEYOND) };
}
