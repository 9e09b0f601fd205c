import { turnRect } from '../model/turn.ts';
import type { QuarterTurns, Rect } from '../model/types.ts';

const percent = (share: number): string => `${share * 100}%`;

/** A box as CSS on a page that may be turned: percentages, so that zooming moves nothing in the tree. */
export function placed(rect: Rect, turns: QuarterTurns): Record<'left' | 'top' | 'width' | 'height', string> {
  const { left, top, width, height } = turnRect(rect, turns);
  return { left: percent(left), top: percent(top), width: percent(width), height: percent(height) };
}
