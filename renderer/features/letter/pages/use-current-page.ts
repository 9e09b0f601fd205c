import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** What lies across the middle of the screen: a page, and how far down on it, from 0 to 1. */
interface Middle {
  page: number;
  share: number;
}

const sheetsIn = (root: HTMLElement | null): Element[] =>
  Array.from(root?.querySelectorAll('[data-letter-page]') ?? []);

/**
 * The page that lies across the middle of what is on screen, and a function for what is known before it is seen. When pages
 * become larger or smaller, what lay there stays there.
 */
export function useCurrentPage(
  root: RefObject<HTMLElement | null>,
  count: number,
  scale: number,
): [number, (current: number) => void] {
  const [current, setCurrent] = useState(1);
  const last = useRef<Middle>(undefined);
  useLayoutEffect(() => {
    // Named here, as the effect is about it: the distances are other ones at each scale.
    const { page, share } = scale > 0 && last.current !== undefined ? last.current : { page: 0, share: 0 };
    const sheet = sheetsIn(root.current)[page - 1];
    if (sheet === undefined) return;
    const { top, height } = sheet.getBoundingClientRect();
    sheet.closest('[role="tabpanel"]')?.scrollBy(0, top + share * height - window.innerHeight / 2);
  }, [root, scale]);
  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      const middle = window.innerHeight / 2;
      const boxes = sheetsIn(root.current).map((sheet) => sheet.getBoundingClientRect());
      const above = boxes.filter(({ top }) => top <= middle);
      const box = above.at(-1);
      // At the letter's beginning nothing is to be kept in its place.
      last.current = box && { page: above.length, share: (middle - box.top) / box.height };
      setCurrent(Math.max(1, Math.min(count, above.length)));
    };
    const onScroll = () => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    look();
    document.addEventListener('scroll', onScroll, { capture: true, passive: true });
    window.addEventListener('resize', onScroll);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('scroll', onScroll, { capture: true });
      window.removeEventListener('resize', onScroll);
    };
  }, [root, count]);
  return [current, setCurrent];
}
