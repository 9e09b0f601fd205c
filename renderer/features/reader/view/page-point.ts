import { rotated, unturnPoint } from '../model/turn.ts';
import type { Viewport } from './viewport.ts';

/** What tells where pages are on the screen. */
export interface PagePlaces {
  pane: HTMLElement | null;
  viewport: Viewport;
  /** Degrees by which a page is rotated back. */
  skewOf(page: number): number;
}

/** A point of a page, in shares of it as it prints; beyond 0 to 1 beside it. `aspect`: its height by its width. */
export interface PagePoint {
  page: number;
  x: number;
  y: number;
  aspect: number;
}

/** The point of a page that lies under a point of the window. @param only the page to measure by; the nearest without it */
export function pagePointAt(
  { pane, viewport, skewOf }: PagePlaces,
  clientX: number,
  clientY: number,
  only?: number,
): PagePoint | undefined {
  const { layout } = viewport.state();
  if (pane === null || layout === undefined) return undefined;
  const bounds = pane.getBoundingClientRect();
  const y = clientY - bounds.top + pane.scrollTop;
  const box = layout.box(only ?? layout.pageAt(y));
  const level = { x: clientX - bounds.left + pane.scrollLeft - box.left, y: y - box.top };
  const shown = rotated(level, { x: box.width / 2, y: box.height / 2 }, skewOf(box.page));
  const at = unturnPoint(shown.x / box.width, shown.y / box.height, box.turns);
  const aspect = box.turns % 2 === 0 ? box.height / box.width : box.width / box.height;
  return { page: box.page, ...at, aspect };
}
