import { useEffect, useRef } from 'react';
import type { PageTurns } from '../model/page-turns.ts';

/** Tells the host when pages were turned. */
export function useToldTurns(turns: PageTurns, report: ((turns: PageTurns) => void) | undefined): void {
  const told = useRef(turns);
  const tell = useRef(report);
  useEffect(() => {
    tell.current = report;
  });
  useEffect(() => {
    if (turns === told.current) return;
    told.current = turns;
    tell.current?.(turns);
  }, [turns]);
}
