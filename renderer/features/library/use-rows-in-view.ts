import { useCallback, useLayoutEffect, useRef, useState } from 'react';

/** Rows beyond those that are seen, on either side: a turn of the wheel must not show a gap. */
const BEYOND = 20;

/** Which rows of a long list are to be in the page, and how the list is scrolled. */
export interface RowsInView {
  /** Given to the element that scrolls, which may come and go. */
  setBox(element: HTMLElement | null): void;
  focusBox(): void;
  /** From `first` to `last` (excluded). */
  first: number;
  last: number;
  /** Scrolls as little as it takes to have a row in view. */
  reveal(at: number): void;
}

/** A list with rows of one height, in pixels. */
export function useRowsInView(count: number, height: number): RowsInView {
  const element = useRef<HTMLElement | null>(null);
  const [box, keepBox] = useState<HTMLElement | null>(null);
  const setBox = useCallback((given: HTMLElement | null): void => {
    // Effects of the picture in which it comes reach it by the ref; the state has its size looked at.
    element.current = given;
    keepBox(given);
  }, []);
  const [seen, setSeen] = useState({ from: 0, to: 0 });
  useLayoutEffect(() => {
    if (box === null) return undefined;
    const look = (): void => {
      const from = Math.floor(box.scrollTop / height);
      const to = Math.ceil((box.scrollTop + box.clientHeight) / height);
      setSeen((before) => (before.from === from && before.to === to ? before : { from, to }));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(box);
    box.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, [box, height]);
  const reveal = useCallback(
    (at: number): void => {
      const { current: list } = element;
      if (list === null || at < 0) return;
      const top = at * height;
      if (top < list.scrollTop) list.scrollTop = top;
      else if (top + height > list.scrollTop + list.clientHeight)
        list.scrollTop = top + height - list.clientHeight;
    },
    [height],
  );
  return {
    setBox,
    focusBox: () => element.current?.focus(),
    first: Math.max(0, seen.from - BEYOND),
    last: Math.min(count, seen.to + BEYOND),
    reveal,
  };
}
