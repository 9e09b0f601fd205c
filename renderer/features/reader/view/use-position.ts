import { useEffect, useRef } from 'react';
import { samePosition, soundPosition } from '../model/position.ts';
import type { ReaderPosition } from '../model/types.ts';
import type { View } from './use-view.ts';

/** The host hears of a new place this long after the last movement, and at once when the reader closes. */
const REPORT_AFTER_MS = 250;

/** Tells the host where the reader is, and goes where the host says when that is somewhere else. */
export function usePosition(
  view: View,
  wanted: ReaderPosition | undefined,
  report: ((position: ReaderPosition) => void) | undefined,
): void {
  const told = useRef<ReaderPosition>(soundPosition(wanted));
  const next = useRef<ReaderPosition | undefined>(undefined);
  const { layout, scroll, zoom, goTo, setZoom } = view;
  const tell = useRef(report);
  // In a ref: a new zoom makes new functions, and must not send the reader back to where the host once wanted it.
  const steer = useRef({ goTo, setZoom });
  useEffect(() => {
    tell.current = report;
    steer.current = { goTo, setZoom };
  });

  useEffect(() => {
    if (layout === undefined) return;
    const position = { ...layout.placeAt(scroll.top), zoom };
    if (samePosition(position, told.current)) {
      next.current = undefined;
      return;
    }
    next.current = position;
    const timer = setTimeout(() => {
      told.current = position;
      next.current = undefined;
      tell.current?.(position);
    }, REPORT_AFTER_MS);
    return () => clearTimeout(timer);
  }, [layout, scroll, zoom]);

  useEffect(
    () => () => {
      if (next.current !== undefined) tell.current?.(next.current);
    },
    [],
  );

  const { page, top, zoom: wantedZoom } = wanted ?? {};
  useEffect(() => {
    if (page === undefined || top === undefined || wantedZoom === undefined) return;
    const position = soundPosition({ page, top, zoom: wantedZoom });
    if (samePosition(position, told.current)) return;
    told.current = position;
    steer.current.goTo(position);
    steer.current.setZoom(position.zoom);
  }, [page, top, wantedZoom]);
}
