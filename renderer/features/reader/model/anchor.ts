import { type Layout, PAGE_GAP } from './layout.ts';

/** A point of the document that is to stay at a point of the pane while the layout changes under it. */
export interface Anchor {
  page: number;
  /** Shares of the page's width and height; beyond 0 to 1 beside the page. */
  x: number;
  y: number;
  /** CSS pixels from the pane's top left corner. */
  paneX: number;
  paneY: number;
}

export interface Scroll {
  left: number;
  top: number;
}

/** Takes hold of what lies under a point of the pane. */
export function anchorAt(layout: Layout, scroll: Scroll, paneX: number, paneY: number): Anchor {
  const box = layout.box(layout.pageAt(scroll.top + paneY));
  return {
    page: box.page,
    x: (scroll.left + paneX - box.left) / box.width,
    y: (scroll.top + paneY - box.top) / box.height,
    paneX,
    paneY,
  };
}

/** Takes hold of the middle of the pane's top edge: what one is reading, when nothing was pointed at. */
export function readingAnchor(layout: Layout, scroll: Scroll): Anchor {
  const place = layout.placeAt(scroll);
  const box = layout.box(place.page);
  const paneX = layout.pane.width / 2;
  // A gap in view above the page stays a gap: its height does not change with the zoom.
  const gap = Math.max(0, box.top - scroll.top);
  return {
    page: place.page,
    x: (scroll.left + paneX - box.left) / box.width,
    y: gap > 0 ? 0 : (scroll.top - box.top) / box.height,
    paneX,
    paneY: Math.min(gap, PAGE_GAP),
  };
}

/** The scroll offsets that put the anchor back where it was in the pane, within what can be scrolled. */
export function scrollTo(layout: Layout, anchor: Anchor): Scroll {
  const box = layout.box(anchor.page);
  const clamp = (value: number, most: number): number => Math.max(0, Math.min(value, Math.max(0, most)));
  return {
    left: clamp(box.left + anchor.x * box.width - anchor.paneX, layout.width - layout.pane.width),
    top: clamp(box.top + anchor.y * box.height - anchor.paneY, layout.height - layout.pane.height),
  };
}
