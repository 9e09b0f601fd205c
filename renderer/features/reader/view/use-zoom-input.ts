import { type RefObject, useEffect } from 'react';
import type { Viewport } from './viewport.ts';

/** A mouse wheel's notch is 100 to 120: about a fifth larger or smaller. A pinch sends small deltas and feels direct. */
const WHEEL_DIVISOR = 600;
/** Firefox counts lines; one is about this many pixels. */
const LINE_PX = 16;

/** Ctrl with the wheel, and pinching, zoom to the pointer. React's wheel listeners are passive, so it is added by hand. */
export function useWheelZoom(pane: RefObject<HTMLElement | null>, viewport: Viewport): void {
  useEffect(() => {
    const element = pane.current;
    if (element === null) return;
    const wheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const bounds = element.getBoundingClientRect();
      const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * LINE_PX : event.deltaY;
      const at = { x: event.clientX - bounds.left, y: event.clientY - bounds.top };
      viewport.scale(Math.exp(-pixels / WHEEL_DIVISOR), at);
    };
    element.addEventListener('wheel', wheel, { passive: false });
    return () => element.removeEventListener('wheel', wheel);
  }, [pane, viewport]);
}
