import type { Rect } from './types.ts';

/** One press of an arrow: a hundredth of the page. */
const STEP = 0.01;
/** No box is smaller, in shares of the page: a click is none. */
const LEAST = 0.01;

const within = (value: number, most: number): number => Math.min(Math.max(0, value), most);

/** The box between two points of a page, as far as it is on the page. */
export function boxBetween(a: { x: number; y: number }, b: { x: number; y: number }): Rect {
  const [x1, x2] = [within(Math.min(a.x, b.x), 1), within(Math.max(a.x, b.x), 1)];
  const [y1, y2] = [within(Math.min(a.y, b.y), 1), within(Math.max(a.y, b.y), 1)];
  return { left: x1, top: y1, width: x2 - x1, height: y2 - y1 };
}

/** Whether it is large enough to have been meant. */
export function isMeant({ width, height }: Rect): boolean {
  return width >= LEAST && height >= LEAST;
}

/** Moves a box a step to the right and down, or makes it larger by that; it stays on the page and does not vanish. */
export function boxStepped(box: Rect, x: number, y: number, resizes: boolean): Rect {
  if (resizes) {
    return {
      ...box,
      width: Math.max(LEAST, within(box.width + x * STEP, 1 - box.left)),
      height: Math.max(LEAST, within(box.height + y * STEP, 1 - box.top)),
    };
  }
  return {
    ...box,
    left: within(box.left + x * STEP, 1 - box.width),
    top: within(box.top + y * STEP, 1 - box.height),
  };
}
