import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { DocumentState } from '../engine/session.ts';
import { type Anchor, anchorAt, readingAnchor, type Scroll, scrollTo } from '../model/anchor.ts';
import { Layout } from '../model/layout.ts';
import { turnMore } from '../model/turn.ts';
import type { QuarterTurns, ReaderPosition, Zoom } from '../model/types.ts';
import { clampZoom, stepZoom } from '../model/zoom.ts';
import { usePaneSize } from './use-pane.ts';

/** Browsers round scroll offsets to device pixels: nearer than this it is the offset that was set. */
const SAME_PX = 1.5;

/**
 * What the next layout has to keep in its place: a point of the pane (zoom to the cursor, once), or a page that was
 * asked for, until someone scrolls: the sizes of the pages above it may still be estimates.
 */
type Hold = { kind: 'anchor'; anchor: Anchor } | { kind: 'place'; place: Omit<ReaderPosition, 'zoom'> };

export interface View {
  layout: Layout | undefined;
  scroll: Scroll;
  zoom: Zoom;
  turns: QuarterTurns;
  /** The page that counts as the one being read, from 0. */
  current: number;
  onScroll(): void;
  goTo(place: Omit<ReaderPosition, 'zoom'>): void;
  /** Sets the zoom; `at` is the point of the pane that stays where it is. */
  setZoom(zoom: Zoom, at?: { x: number; y: number }): void;
  step(way: 1 | -1): void;
  /** Zooms by a factor around a point of the pane. */
  scale(factor: number, at: { x: number; y: number }): void;
  turn(): void;
}

/** Scroll offset, zoom and turn of one reader, and the layout that follows from them. */
export function useView(
  pane: RefObject<HTMLElement | null>,
  document: DocumentState | undefined,
  start: ReaderPosition,
): View {
  const size = usePaneSize(pane);
  const [zoom, putZoom] = useState<Zoom>(start.zoom);
  const [turns, setTurns] = useState<QuarterTurns>(0);
  const [scroll, setScroll] = useState<Scroll>({ left: 0, top: 0 });
  const hold = useRef<Hold | undefined>({ kind: 'place', place: start });
  const [heldPage, setHeldPage] = useState<number | undefined>(start.page);
  const last = useRef<Layout | undefined>(undefined);
  const set = useRef<Scroll>({ left: 0, top: 0 });

  const { pages = 0, sizes, estimate } = document ?? {};
  const layout = useMemo(() => {
    if (size === undefined || sizes === undefined || estimate === undefined || pages === 0) return undefined;
    return new Layout({ pages, sizes, estimate, zoom, turns, pane: size });
  }, [pages, sizes, estimate, zoom, turns, size]);

  const put = useCallback(
    (to: Scroll): void => {
      const element = pane.current;
      if (element === null) return;
      if (Math.abs(element.scrollTop - to.top) > 0.5) element.scrollTop = to.top;
      if (Math.abs(element.scrollLeft - to.left) > 0.5) element.scrollLeft = to.left;
      set.current = { left: element.scrollLeft, top: element.scrollTop };
      setScroll(set.current);
    },
    [pane],
  );

  useLayoutEffect(() => {
    const element = pane.current;
    if (layout === undefined || element === null) return;
    const before = last.current;
    last.current = layout;
    const now = { left: element.scrollLeft, top: element.scrollTop };
    const held = hold.current;
    if (held?.kind === 'place') {
      const middle = (layout.width - layout.pane.width) / 2;
      const left = before === undefined ? middle : scrollTo(layout, readingAnchor(before, now)).left;
      put({ left, top: layout.scrollTopOf(held.place) });
    } else if (before !== undefined) {
      put(scrollTo(layout, held?.anchor ?? readingAnchor(before, now)));
      hold.current = undefined;
    }
  }, [layout, pane, put]);

  const onScroll = useCallback((): void => {
    const element = pane.current;
    if (element === null) return;
    const now = { left: element.scrollLeft, top: element.scrollTop };
    const ours =
      Math.abs(now.top - set.current.top) < SAME_PX && Math.abs(now.left - set.current.left) < SAME_PX;
    if (!ours) {
      hold.current = undefined;
      setHeldPage(undefined);
    }
    setScroll(now);
  }, [pane]);

  const goTo = useCallback(
    (place: Omit<ReaderPosition, 'zoom'>): void => {
      hold.current = { kind: 'place', place };
      setHeldPage(place.page);
      const element = pane.current;
      if (last.current !== undefined && element !== null) {
        put({ left: element.scrollLeft, top: last.current.scrollTopOf(place) });
      }
    },
    [pane, put],
  );

  const setZoom = useCallback(
    (next: Zoom, at?: { x: number; y: number }): void => {
      const element = pane.current;
      if (
        last.current !== undefined &&
        element !== null &&
        (at !== undefined || hold.current?.kind !== 'place')
      ) {
        const now = { left: element.scrollLeft, top: element.scrollTop };
        const anchor =
          at === undefined ? readingAnchor(last.current, now) : anchorAt(last.current, now, at.x, at.y);
        // Set only when there will be a new layout to use it up.
        if (next !== zoom) hold.current = { kind: 'anchor', anchor };
      }
      putZoom(typeof next === 'number' ? clampZoom(next) : next);
    },
    [pane, zoom],
  );

  const current =
    layout === undefined ? start.page : layout.clamp(heldPage ?? layout.mostVisible(scroll.top));
  const factorAt = useCallback(
    (page: number): number => (typeof zoom === 'number' ? zoom : (last.current?.box(page).zoom ?? 1)),
    [zoom],
  );
  const step = useCallback(
    (way: 1 | -1): void => setZoom(stepZoom(factorAt(current), way)),
    [current, factorAt, setZoom],
  );
  const scale = useCallback(
    (factor: number, at: { x: number; y: number }): void => {
      const page = last.current?.pageAt((pane.current?.scrollTop ?? 0) + at.y) ?? 0;
      setZoom(clampZoom(factorAt(page) * factor), at);
    },
    [factorAt, pane, setZoom],
  );
  const turn = useCallback((): void => {
    hold.current = { kind: 'place', place: { page: current, top: 0 } };
    setHeldPage(current);
    setTurns(turnMore);
  }, [current]);

  return { layout, scroll, zoom, turns, current, onScroll, goTo, setZoom, step, scale, turn };
}
