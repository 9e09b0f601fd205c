import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Keeps the focus when the button that was pressed is gone once its work is done: it goes to the next thing that can be
 * taken over, or to the panel. @param root the panel
 * @returns called with the row that is worked on, from 0
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>): (row: number) => void {
  const worked = useRef<number | undefined>(undefined);
  useLayoutEffect(() => {
    const row = worked.current;
    const panel = root.current;
    if (row === undefined || panel === null) return;
    if (document.activeElement !== document.body && document.activeElement !== null) return;
    worked.current = undefined;
    const buttons = [...panel.querySelectorAll<HTMLElement>('[data-take]')];
    const next = buttons.find((one) => Number(one.dataset.take) >= row) ?? buttons[0];
    (next ?? panel).focus();
  });
  return (row) => {
    worked.current = row;
  };
}
