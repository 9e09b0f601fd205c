import { useEffect, useRef } from 'react';
import type { ReaderSession } from '../engine/session.ts';
import { pagesInView, SeenPages } from '../model/seen-pages.ts';
import type { Viewport } from './viewport.ts';

/** How exact the time is for which a page was in view. */
const LOOK_EVERY_MS = 200;

/** Tells the host of pages that were in view, drawn, for a second while the window had the focus. */
export function useSeenPages(
  session: ReaderSession | undefined,
  viewport: Viewport,
  report: ((pages: number[]) => void) | undefined,
): void {
  const tell = useRef(report);
  useEffect(() => {
    tell.current = report;
  });
  const isWanted = report !== undefined;
  useEffect(() => {
    if (session === undefined || !isWanted) return;
    const seen = new SeenPages();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      timer = undefined;
      const view = viewport.inView();
      const isLooking = document.hasFocus() && document.visibilityState === 'visible';
      const pages =
        view === undefined || !isLooking
          ? []
          : pagesInView(view.layout, view.scroll).filter((page) => session.isDrawn(page));
      const found = seen.look(pages, performance.now());
      if (found.length > 0) tell.current?.(found);
      if (seen.isCounting) again();
    };
    const again = (): void => {
      timer ??= setTimeout(look, LOOK_EVERY_MS);
    };
    const stops = [viewport.onMove(again), session.onDrawn(again)];
    window.addEventListener('focus', again);
    again();
    return () => {
      for (const stop of stops) stop();
      window.removeEventListener('focus', again);
      clearTimeout(timer);
    };
  }, [session, viewport, isWanted]);
}
