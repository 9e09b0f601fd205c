import { Button } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';

/** So many entries are there at first, and so many more each time the end of the list comes into view. */
const AT_FIRST = 100;
const MORE = 200;

/**
 * How many entries of a long list are drawn: a case of 20,000 pages has thousands, and most are never looked at.
 * @returns `end`: the last row of the list while there are more
 */
export function useGrowingList(total: number): { shown: number; end: ReactNode } {
  const [limit, setLimit] = useState(AT_FIRST);
  const end = useRef<HTMLLIElement>(null);
  const shown = Math.min(limit, total);
  const hasMore = shown < total;
  useEffect(() => {
    if (end.current === null || !hasMore) return;
    const watch = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setLimit(limit + MORE);
    });
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [hasMore, limit]);
  if (!hasMore) return { shown, end: null };
  const left = (total - shown).toLocaleString('en-US');
  return {
    shown,
    end: (
      <li ref={end}>
        <Button size="small" appearance="subtle" onClick={() => setLimit(limit + MORE)}>
          Show more: {left} are left
        </Button>
      </li>
    ),
  };
}
