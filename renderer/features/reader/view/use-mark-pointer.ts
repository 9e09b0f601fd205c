import { type MouseEvent, type PointerEvent, type RefObject, useState } from 'react';
import { type Mark, type MarksByPage, markAt } from '../model/marks.ts';
import { pagePointAt } from './page-point.ts';
import type { Viewport } from './viewport.ts';

interface Input {
  pane: RefObject<HTMLElement | null>;
  viewport: Viewport;
  skewOf(page: number): number;
  marks: MarksByPage;
  onMark: ((id: string) => void) | undefined;
  /** Rests while dragging on a page does something else. */
  isOn: boolean;
}

/** Marks that can be pressed: which one the pointer is over, and the press. They lie under the text, so it is measured. */
export function useMarkPointer({ pane, viewport, skewOf, marks, onMark, isOn }: Input) {
  const [over, setOver] = useState<{ mark: Mark | undefined; at: { x: number; y: number } }>(NOTHING);
  const markUnder = ({ clientX, clientY }: { clientX: number; clientY: number }): Mark | undefined => {
    if (!isOn || marks.size === 0) return undefined;
    const at = pagePointAt({ pane: pane.current, viewport, skewOf }, clientX, clientY);
    return at === undefined ? undefined : markAt(marks.get(at.page), at.x, at.y);
  };
  return {
    ...over,
    onPointerMove: (event: PointerEvent<HTMLElement>): void => {
      const mark = event.buttons === 0 ? markUnder(event) : undefined;
      if (mark !== over.mark) setOver({ mark, at: { x: event.clientX, y: event.clientY } });
    },
    onClick: (event: MouseEvent<HTMLElement>): void => {
      // Text that was selected over a mark is not a press of it.
      if (event.detail !== 1 || document.getSelection()?.isCollapsed === false) return;
      const id = markUnder(event)?.id;
      if (id !== undefined) onMark?.(id);
    },
    leave: (): void => setOver(NOTHING),
  };
}

const NOTHING = { mark: undefined, at: { x: 0, y: 0 } };
