import { useEffect, useRef } from 'react';
import { samePosition, soundPosition } from '../model/position.ts';
import type { ReaderPosition } from '../model/types.ts';
import type { Viewport } from './viewport.ts';

/** The host hears of a new place this long after the last movement, and at once when the reader closes. */
const REPORT_AFTER_MS = 250;

/** Tells the host where the reader is, and goes where the host says when that is somewhere else. */
export function usePosition(
  viewport: Viewport,
  wanted: ReaderPosition | undefined,
  report: ((position: ReaderPosition) => void) | undefined,
  jump: (position: ReaderPosition) => void,
): void {
  const told = useRef<ReaderPosition>(soundPosition(wanted));
  const tell = useRef(report);
  const go = useRef(jump);
  useEffect(() => {
    tell.current = report;
    go.current = jump;
  });

  useEffect(() => {
    let next: ReaderPosition | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const say = (): void => {
      if (next === undefined) return;
      told.current = next;
      next = undefined;
      tell.current?.(told.current);
    };
    const stop = viewport.onMove(() => {
      clearTimeout(timer);
      const position = viewport.position();
      next = position === undefined || samePosition(position, told.current) ? undefined : position;
      if (next !== undefined) timer = setTimeout(say, REPORT_AFTER_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
      say();
    };
  }, [viewport]);

  const { page, top, left, zoom } = wanted ?? {};
  useEffect(() => {
    if (page === undefined || top === undefined || zoom === undefined) return;
    const position = soundPosition({ page, top, left, zoom });
    if (samePosition(position, told.current)) return;
    told.current = position;
    go.current(position);
  }, [page, top, left, zoom]);
}
