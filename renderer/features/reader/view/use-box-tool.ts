import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { boxBetween, boxStepped, isMeant } from '../model/drawn-box.ts';
import type { DrawnBox } from '../model/types.ts';
import { type PagePoint, pagePointAt } from './page-point.ts';
import type { Viewport } from './viewport.ts';

/** Drawing a box on a page: by dragging, or by the arrows, with Shift to stretch it, and Enter. */
export interface BoxTool {
  /** What is drawn so far. */
  drawn: DrawnBox | undefined;
  /** @returns whether the key was the tool's */
  keyDown(event: KeyboardEvent): boolean;
  onPointerDown(event: PointerEvent<HTMLElement>): void;
  onMouseDown(event: MouseEvent<HTMLElement>): void;
  onPointerMove(event: PointerEvent<HTMLElement>): void;
  onPointerUp(): void;
}

interface Input {
  pane: RefObject<HTMLElement | null>;
  viewport: Viewport;
  skewOf(page: number): number;
  isOn: boolean;
  onBox: ((box: DrawnBox) => void) | undefined;
  /** Called when the box is drawn or given up: the next drag selects text again. */
  leave(): void;
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
/** With Ctrl: across the page in ten presses. */
const FAR = 10;

export function useBoxTool(input: Input): BoxTool {
  const { isOn, viewport } = input;
  const latest = useRef(input);
  useEffect(() => {
    latest.current = input;
  });
  const [drawn, setDrawn] = useState<DrawnBox>();
  const from = useRef<PagePoint | undefined>(undefined);
  // Begins with a box in the middle of what is in view: something to move for who has no mouse.
  useEffect(() => {
    const { page = 0, top = 0 } = viewport.position() ?? {};
    const rect = { left: 0.25, top: Math.min(0.7, Math.max(0, top) + 0.1), width: 0.5, height: 0.15 };
    setDrawn(isOn ? { page, rect } : undefined);
    from.current = undefined;
  }, [isOn, viewport]);
  return useMemo(() => {
    const pointAt = (event: { clientX: number; clientY: number }, page?: number) => {
      const { pane, skewOf } = latest.current;
      return pagePointAt({ pane: pane.current, viewport, skewOf }, event.clientX, event.clientY, page);
    };
    const take = (box: DrawnBox | undefined): void => {
      if (box !== undefined && isMeant(box.rect)) latest.current.onBox?.(box);
      latest.current.leave();
    };
    return {
      drawn,
      keyDown: ({ key, shiftKey, ctrlKey, metaKey, altKey }) => {
        if (!isOn || altKey) return false;
        if (key === 'Escape') {
          latest.current.leave();
          return true;
        }
        if (key === 'Enter') {
          take(drawn);
          return true;
        }
        const arrow = ARROWS[key];
        if (arrow === undefined) return false;
        const far = ctrlKey || metaKey ? FAR : 1;
        const [x, y] = arrow;
        setDrawn((box) => box && { ...box, rect: boxStepped(box.rect, far * x, far * y, shiftKey) });
        return true;
      },
      onPointerDown: (event) => {
        if (event.button !== 0) return;
        const at = pointAt(event);
        if (at === undefined) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = at;
        setDrawn({ page: at.page, rect: boxBetween(at, at) });
      },
      // Or the browser would begin to select what the pages say.
      onMouseDown: (event) => {
        event.preventDefault();
        event.currentTarget.focus({ preventScroll: true });
      },
      onPointerMove: (event) => {
        const began = from.current;
        const at = began && pointAt(event, began.page);
        if (began !== undefined && at !== undefined)
          setDrawn({ page: began.page, rect: boxBetween(began, at) });
      },
      onPointerUp: () => {
        if (from.current === undefined) return;
        from.current = undefined;
        take(drawn);
      },
    };
  }, [viewport, isOn, drawn]);
}
