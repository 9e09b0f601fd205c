import type { OutlineItem } from '../model/types.ts';
import type { PdfDocument } from './document.ts';
import type { Engine } from './engine.ts';
import { wideText } from './wide-text.ts';

/** Outlines of hostile files go round in circles or have no end. */
const MAX_ITEMS = 5_000;
const MAX_DEPTH = 12;
const MAX_TITLE_BYTES = 2_000;

/** The document's bookmarks as a tree; empty without any. */
export function outlineOf(engine: Engine, document: PdfDocument): OutlineItem[] {
  const { api } = engine;
  const seen = new Set<number>();
  const place = engine.allocate(24);
  const list = (first: number, depth: number): OutlineItem[] => {
    const items: OutlineItem[] = [];
    for (
      let bookmark = first;
      bookmark !== 0 && !seen.has(bookmark) && seen.size < MAX_ITEMS;
      bookmark = api.FPDFBookmark_GetNextSibling(document.handle, bookmark)
    ) {
      seen.add(bookmark);
      const title = wideText(engine, MAX_TITLE_BYTES, (buffer, bytes) =>
        api.FPDFBookmark_GetTitle(bookmark, buffer, bytes),
      );
      const below =
        depth < MAX_DEPTH ? list(api.FPDFBookmark_GetFirstChild(document.handle, bookmark), depth + 1) : [];
      items.push({
        title: title.replace(/\s+/g, ' ').trim(),
        ...placeOf(engine, document, bookmark, place),
        items: below,
      });
    }
    return items;
  };
  try {
    return list(api.FPDFBookmark_GetFirstChild(document.handle, 0), 0);
  } finally {
    engine.free(place);
  }
}

/** Where a bookmark leads: the page from 0, and how far down it as a share; nothing where it leads elsewhere. */
function placeOf(
  engine: Engine,
  document: PdfDocument,
  bookmark: number,
  scratch: number,
): Pick<OutlineItem, 'page' | 'top'> {
  const { api } = engine;
  let target = api.FPDFBookmark_GetDest(document.handle, bookmark);
  if (target === 0) {
    const action = api.FPDFBookmark_GetAction(bookmark);
    target = action === 0 ? 0 : api.FPDFAction_GetDest(document.handle, action);
  }
  if (target === 0) return { page: undefined, top: 0 };
  const page = api.FPDFDest_GetDestPageIndex(document.handle, target);
  if (page < 0 || page >= document.pages) return { page: undefined, top: 0 };
  // hasX, hasY, hasZoom, x, y, zoom.
  const found = api.FPDFDest_GetLocationInPage(
    target,
    ...([scratch, scratch + 4, scratch + 8, scratch + 12, scratch + 16, scratch + 20] as const),
  );
  const view = engine.view();
  if (!found || view.getInt32(scratch + 4, true) === 0) return { page, top: 0 };
  return { page, top: shareDown(document, page, view.getFloat32(scratch + 16, true)) };
}

/** Heights of a place count from the page's bottom; pages that begin elsewhere or are turned are rare: their top is near enough. */
function shareDown(document: PdfDocument, page: number, y: number): number {
  try {
    const { height } = document.size(page);
    const share = 1 - y / height;
    return share > 0 && share < 1 ? share : 0;
  } catch {
    return 0;
  }
}
