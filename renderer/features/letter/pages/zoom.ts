import { type RefObject, useLayoutEffect, useState } from 'react';
import { PAPER } from './page-rules.ts';

/** Sizes in which pages are shown: `fit`, in which a page is as wide as its pane, or percent of the size on paper. */
export const ZOOMS = ['fit', 50, 75, 100, 125, 150, 200] as const;
export type Zoom = (typeof ZOOMS)[number];

export const ZOOM_NAMES: Record<Zoom, string> = {
  fit: 'Page width',
  50: '50 %',
  75: '75 %',
  100: '100 %',
  125: '125 %',
  150: '150 %',
  200: '200 %',
};

/** Below this, 12 pt is smaller than ten pixels and not read any more: pages scroll to the side instead. */
const SMALLEST_FIT = 0.6;
const LARGEST_FIT = 1.25;

/** The scale of pages in a pane of a width; 1 is the size on paper. */
export function scaleOf(zoom: Zoom, width: number): number {
  if (zoom !== 'fit') return zoom / 100;
  // The shadow of the page has room beside it.
  return Math.min(LARGEST_FIT, Math.max(SMALLEST_FIT, (width - 4) / PAPER.width));
}

/** The next size; from `fit`, which may be any, the first step is to 100 % or to 75. */
export function zoomBy(zoom: Zoom, by: 1 | -1): Zoom {
  if (zoom === 'fit') return by === 1 ? 100 : 75;
  const at = ZOOMS.indexOf(zoom) + by;
  return ZOOMS[Math.min(Math.max(at, 1), ZOOMS.length - 1)] ?? zoom;
}

/** The width of an element's parent, as it changes; the size on paper until there is one. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(PAPER.width);
  // After each render: the element comes with the first pages.
  useLayoutEffect(() => {
    const one = element.current;
    if (one === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(entry.contentRect.width);
    });
    observer.observe(one);
    return () => observer.disconnect();
  });
  return width;
}
