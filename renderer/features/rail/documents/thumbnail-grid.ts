/** Size of a page's place in the grid, in CSS pixels: the picture, and its number under it. */
export const CELL = { width: 116, height: 168 } as const;
/** Rows drawn beyond each edge. */
const BEYOND = 1;

/** How many pages stand beside each other. */
export function columnsIn(width: number): number {
  return Math.max(1, Math.floor(width / CELL.width));
}

/** Pages to draw, from the first to the last, which is excluded, while `height` pixels from `top` on are seen. */
export function pagesInView(
  pages: number,
  columns: number,
  view: { top: number; height: number },
): { first: number; last: number } {
  const firstRow = Math.max(0, Math.floor(view.top / CELL.height) - BEYOND);
  const lastRow = Math.ceil((view.top + view.height) / CELL.height) + BEYOND;
  return { first: Math.min(pages, firstRow * columns), last: Math.min(pages, lastRow * columns) };
}

/** Where a key leads from a page; undefined when it leads nowhere. */
export function pageForKey(key: string, page: number, pages: number, columns: number): number | undefined {
  const to = stepOf(key, page, pages, columns);
  return to === undefined || to < 0 || to >= pages ? undefined : to;
}

function stepOf(key: string, page: number, pages: number, columns: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return page + 1;
    case 'ArrowLeft':
      return page - 1;
    case 'ArrowDown':
      return page + columns;
    case 'ArrowUp':
      return page - columns;
    case 'PageDown':
      return Math.min(pages - 1, page + 3 * columns);
    case 'PageUp':
      return Math.max(0, page - 3 * columns);
    case 'Home':
      return 0;
    case 'End':
      return pages - 1;
    default:
      return undefined;
  }
}
