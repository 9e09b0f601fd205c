import { useEffect, useRef } from 'react';
import { type Mark, nameOfMark } from '../model/marks.ts';
import type { Jumps } from './use-jumps.ts';

/** Brings the current one of the marks into view when it is another one than before. */
export function useCurrentMark(marks: readonly Mark[], jumps: Jumps): void {
  const current = marks.find((mark) => mark.current === true);
  const name = current === undefined ? undefined : nameOfMark(current);
  const latest = useRef({ current, jumps });
  useEffect(() => {
    latest.current = { current, jumps };
  });
  useEffect(() => {
    const [first] = latest.current.current?.rects ?? [];
    const page = latest.current.current?.page;
    if (name !== undefined && first !== undefined && page !== undefined)
      latest.current.jumps.reveal(page, first);
  }, [name]);
}
