import { type MouseEvent, type PointerEvent, useMemo, useRef } from 'react';
import type { Viewport } from './viewport.ts';

/** Moving the pages by dragging them, as on a table. */
export interface HandTool {
  onPointerDown(event: PointerEvent<HTMLElement>): void;
  onMouseDown(event: MouseEvent<HTMLElement>): void;
  onPointerMove(event: PointerEvent<HTMLElement>): void;
  onPointerUp(): void;
}

export function useHandTool(viewport: Viewport): HandTool {
  const at = useRef<{ x: number; y: number } | undefined>(undefined);
  return useMemo(
    () => ({
      onPointerDown: (event) => {
        // The scroll bar is the browser's; touch pans by itself.
        const isOnBar = event.nativeEvent.offsetX >= event.currentTarget.clientWidth;
        if (
          event.button !== 0 ||
          event.pointerType === 'touch' ||
          (isOnBar && event.target === event.currentTarget)
        )
          return;
        event.currentTarget.setPointerCapture(event.pointerId);
        at.current = { x: event.clientX, y: event.clientY };
      },
      // Or the browser would begin to select what the pages say.
      onMouseDown: (event) => {
        event.preventDefault();
        event.currentTarget.focus({ preventScroll: true });
      },
      onPointerMove: ({ clientX: x, clientY: y }) => {
        if (at.current === undefined) return;
        viewport.scrollBy(at.current.x - x, at.current.y - y);
        at.current = { x, y };
      },
      onPointerUp: () => {
        at.current = undefined;
      },
    }),
    [viewport],
  );
}
