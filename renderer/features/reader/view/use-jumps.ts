import { useMemo, useRef, useState } from 'react';
import { goBack, goForward, leave, NO_HISTORY } from '../model/place-history.ts';
import type { ReaderPlace, Rect, Zoom } from '../model/types.ts';
import type { Viewport } from './viewport.ts';

/** Going to places, and back to where one came from. */
export interface Jumps {
  /** Goes to a place; a zoom is set with it. Where one was can be gone back to. */
  to(place: ReaderPlace & { zoom?: Zoom }): void;
  /** Brings a box of a page into view. Of several one after the other, only where the first began can be gone back to. */
  reveal(page: number, rect: Rect): void;
  back(): void;
  forward(): void;
  canGoBack: boolean;
  canGoForward: boolean;
}

export function useJumps(viewport: Viewport): Jumps {
  const [history, setHistory] = useState(NO_HISTORY);
  const revealing = useRef(false);
  return useMemo(() => {
    const go = ({ zoom, ...place }: ReaderPlace & { zoom?: Zoom }): void => {
      viewport.goTo(place);
      if (zoom !== undefined) viewport.setZoom(zoom);
    };
    const step = (way: typeof goBack): void => {
      const from = viewport.position();
      const stepped = from === undefined ? undefined : way(history, from);
      if (stepped === undefined) return;
      revealing.current = false;
      setHistory(stepped.history);
      go(stepped.to);
    };
    const leaveHere = (): void => {
      const from = viewport.position();
      if (from !== undefined) setHistory(leave(history, from));
    };
    return {
      to: (place) => {
        leaveHere();
        revealing.current = false;
        go(place);
      },
      reveal: (page, rect) => {
        if (viewport.shows(page, rect)) return;
        if (!revealing.current) leaveHere();
        revealing.current = true;
        viewport.reveal(page, rect);
      },
      back: () => step(goBack),
      forward: () => step(goForward),
      canGoBack: history.back.length > 0,
      canGoForward: history.forward.length > 0,
    };
  }, [viewport, history]);
}
