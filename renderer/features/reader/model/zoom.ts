import type { PageSize, QuarterTurns, Zoom } from './types.ts';

/** CSS pixels to a point: 96 to the inch against 72. */
export const PX_PER_POINT = 96 / 72;
/** Scans that were saved at 72 dpi have pages a yard wide; they still have to fit a narrow pane. */
export const MIN_ZOOM = 0.05;
export const MAX_ZOOM = 5;
/** What the buttons and the keyboard step through. */
const ZOOM_STEPS: readonly number[] = [
  0.05, 0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5,
];
/** Nearer than this, two zooms are the same to the eye and to the percentage shown. */
const SAME = 0.005;

export interface PaneSize {
  width: number;
  height: number;
}

export function clampZoom(zoom: number): number {
  return Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom));
}

/** The next step up (`1`) or down (`-1`) from any zoom, whether it is a step itself or not. */
export function stepZoom(zoom: number, way: 1 | -1): number {
  const steps = way === 1 ? ZOOM_STEPS : ZOOM_STEPS.toReversed();
  return steps.find((step) => (way === 1 ? step > zoom + SAME : step < zoom - SAME)) ?? clampZoom(zoom);
}

/** The page's size as the view shows it, its turn applied. */
export function turned(size: PageSize, turns: QuarterTurns): PageSize {
  return turns % 2 === 0 ? size : { width: size.height, height: size.width };
}

/**
 * The factor at which one page is shown. Fitting is by page, not by document: in a file that mixes letter pages with
 * scans of any declared size every page then fills the pane. `margin` is the free space on each side, in CSS pixels.
 */
export function zoomOf(zoom: Zoom, page: PageSize, pane: PaneSize, margin: number): number {
  if (typeof zoom === 'number') return clampZoom(zoom);
  const wide = Math.max(1, pane.width - 2 * margin) / (page.width * PX_PER_POINT);
  if (zoom === 'width') return clampZoom(wide);
  return clampZoom(Math.min(wide, Math.max(1, pane.height - 2 * margin) / (page.height * PX_PER_POINT)));
}
