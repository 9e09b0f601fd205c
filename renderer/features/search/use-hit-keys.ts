import { type KeyboardEvent, useState } from 'react';

/** Hits that PageUp and PageDown go by. */
const PAGE_OF_HITS = 8;

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: PAGE_OF_HITS,
  PageUp: -PAGE_OF_HITS,
};

interface Options {
  /** How many are listed. */
  count: number;
  hasMore: boolean;
  more(): Promise<unknown>;
  choose(index: number): void;
  /** Ctrl+Enter, where there is something beside. */
  beside?(index: number): void;
  /** Enter without a hit having been gone to by arrows. */
  onEnter(): void;
  onEscape(): void;
}

/** Which hit the arrows of the search field are at; -1 for none. */
export interface HitKeys {
  active: number;
  setActive(index: number): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** Keys of the search field: arrows go through the hits, Enter goes to one, Escape goes back. */
export function useHitKeys(options: Options): HitKeys {
  const { count, hasMore, more, choose, beside, onEnter, onEscape } = options;
  const [picked, setActive] = useState(-1);
  const active = Math.min(picked, count - 1);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.key !== 'Enter' || beside === undefined || count === 0) return;
      event.preventDefault();
      beside(Math.max(0, active));
      return;
    }
    const step = STEPS[event.key];
    if (step !== undefined) {
      const to = Math.max(step < 0 ? -1 : 0, active + step);
      if (to >= count && hasMore) void more().then(() => setActive(to));
      else setActive(Math.min(to, count - 1));
    } else if (event.key === 'Enter') {
      if (active >= 0) choose(active);
      else onEnter();
    } else if (event.key === 'Escape') {
      onEscape();
    } else return;
    event.preventDefault();
  };
  return { active, setActive, onKeyDown };
}
