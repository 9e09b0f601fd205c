import {
  type DragEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { lineAround, nearestText } from '../model/nearest-text.ts';
import {
  type DocumentPoint,
  type Span,
  selectionOf,
  spanBoxes,
  spanOf,
  spanText,
} from '../model/selection.ts';
import type { ReaderSelection, Rect, Word } from '../model/types.ts';
import { readSelection, writeSelection } from './dom-selection.ts';
import { showAsDragged } from './dragged-text.ts';
import { pagePointAt } from './page-point.ts';
import type { Viewport } from './viewport.ts';

/** How fast the pane scrolls while one drags beyond its edge: this share of the distance a frame. */
const DRAG_SCROLL_SHARE = 0.2;

interface Input {
  pane: RefObject<HTMLElement | null>;
  viewport: Viewport;
  words: ReadonlyMap<number, readonly Word[]> | undefined;
  /** Degrees by which a page is rotated back. */
  skewOf(page: number): number;
  onSelection: ((selection: ReaderSelection | null) => void) | undefined;
  onDragText: ((data: DataTransfer, selection: ReaderSelection) => void) | undefined;
}

export interface TextSelection {
  /** Boxes to paint, by page. */
  boxes: ReadonlyMap<number, Rect[]>;
  /** Pages that have to stay in the tree, or the browser drops the selection. */
  span: Span | undefined;
  onPointerDown(event: PointerEvent<HTMLElement>): void;
  onMouseDown(event: MouseEvent<HTMLElement>): void;
  onPointerMove(event: PointerEvent<HTMLElement>): void;
  onPointerUp(): void;
  /** What is selected is dragged away. */
  onDragStart(event: DragEvent<HTMLElement>): void;
  selectPage(page: number): void;
  /** Selects from one place to another, as far as both are in the tree. */
  select(anchor: DocumentPoint, focus: DocumentPoint): void;
}

/**
 * Text selection by the words' places on the page. The browser's own dragging jumps between absolutely placed words;
 * so the pointer is followed here and the browser's selection is set to match: copying, the keyboard's extension and
 * assistive technology work on a real selection.
 */
export function useSelection({
  pane,
  viewport,
  words,
  skewOf,
  onSelection,
  onDragText,
}: Input): TextSelection {
  const [span, setSpan] = useState<Span>();
  const dragFrom = useRef<DocumentPoint | undefined>(undefined);
  const latest = useRef({ words, onSelection, onDragText });
  useEffect(() => {
    latest.current = { words, onSelection, onDragText };
  });

  const pointAt = useCallback(
    (clientX: number, clientY: number): DocumentPoint | undefined => {
      const at = pagePointAt({ pane: pane.current, viewport, skewOf }, clientX, clientY);
      if (at === undefined) return undefined;
      const found = nearestText(words?.get(at.page) ?? [], at.x, at.y, at.aspect);
      return found === undefined ? undefined : { page: at.page, ...found };
    },
    [pane, viewport, words, skewOf],
  );

  const select = useCallback(
    (anchor: DocumentPoint, focus: DocumentPoint): void => {
      if (pane.current !== null) writeSelection(pane.current, anchor, focus);
    },
    [pane],
  );

  useEffect(() => {
    const changed = (): void => {
      const ends = pane.current === null ? undefined : readSelection(pane.current);
      const next = ends === undefined ? undefined : spanOf(ends.anchor, ends.focus);
      setSpan(next);
    };
    const copy = (event: ClipboardEvent): void => {
      const ends = pane.current === null ? undefined : readSelection(pane.current);
      const copied = ends === undefined ? undefined : spanOf(ends.anchor, ends.focus);
      if (copied === undefined || latest.current.words === undefined) return;
      event.clipboardData?.setData('text/plain', spanText(copied, latest.current.words));
      event.preventDefault();
    };
    document.addEventListener('selectionchange', changed);
    document.addEventListener('copy', copy);
    return () => {
      document.removeEventListener('selectionchange', changed);
      document.removeEventListener('copy', copy);
    };
  }, [pane]);

  const told = useRef<Span | undefined>(undefined);
  useEffect(() => {
    if (span === told.current) return;
    told.current = span;
    const known = latest.current.words;
    const selection = span === undefined || known === undefined ? undefined : selectionOf(span, known);
    latest.current.onSelection?.(selection ?? null);
  }, [span]);

  const boxes = useMemo(
    () => (span === undefined || words === undefined ? new Map<number, Rect[]>() : spanBoxes(span, words)),
    [span, words],
  );

  /** A press on what is selected may begin to drag it: that is the browser's, which also ends the selection where it does not. */
  const isOnSelected = useCallback(
    ({ clientX, clientY, shiftKey }: MouseEvent<HTMLElement>): boolean => {
      const at = pagePointAt({ pane: pane.current, viewport, skewOf }, clientX, clientY);
      if (shiftKey || at === undefined) return false;
      const isIn = ({ left, top, width, height }: Rect): boolean =>
        at.x >= left && at.x <= left + width && at.y >= top && at.y <= top + height;
      return boxes.get(at.page)?.some(isIn) ?? false;
    },
    [boxes, pane, viewport, skewOf],
  );

  const onPointerDown = useCallback(
    (event: PointerEvent<HTMLElement>): void => {
      // Selecting goes on outside the pane; only then does it scroll.
      const isSelecting = event.button === 0 && event.pointerType !== 'touch' && isOnPage(event.target);
      if (isSelecting && !isOnSelected(event)) event.currentTarget.setPointerCapture(event.pointerId);
    },
    [isOnSelected],
  );

  // Not on the pointer's event: only the mouse's counts clicks.
  const onMouseDown = useCallback(
    (event: MouseEvent<HTMLElement>): void => {
      const element = pane.current;
      if (element === null || event.button !== 0 || !isOnPage(event.target)) return;
      if (event.detail === 1 && isOnSelected(event)) return;
      event.preventDefault();
      element.focus({ preventScroll: true });
      const at = pointAt(event.clientX, event.clientY);
      if (at === undefined) {
        document.getSelection()?.removeAllRanges();
        return;
      }
      const known = words?.get(at.page) ?? [];
      if (event.detail >= 3) {
        const line = lineAround(known, at);
        select({ page: at.page, ...line.from }, { page: at.page, ...line.to });
      } else if (event.detail === 2) {
        select({ ...at, offset: 0 }, { ...at, offset: known[at.word]?.text.length ?? 0 });
      } else {
        const ends = event.shiftKey ? readSelection(element) : undefined;
        dragFrom.current = ends?.anchor ?? at;
        select(dragFrom.current, at);
      }
    },
    [pane, pointAt, select, words, isOnSelected],
  );

  const onPointerMove = useCallback(
    (event: PointerEvent<HTMLElement>): void => {
      const element = pane.current;
      if (element === null || dragFrom.current === undefined) return;
      const bounds = element.getBoundingClientRect();
      const beyond = Math.min(0, event.clientY - bounds.top) + Math.max(0, event.clientY - bounds.bottom);
      if (beyond !== 0) element.scrollTop += beyond * DRAG_SCROLL_SHARE;
      const at = pointAt(event.clientX, Math.min(bounds.bottom - 1, Math.max(bounds.top, event.clientY)));
      if (at !== undefined) select(dragFrom.current, at);
    },
    [pane, pointAt, select],
  );

  const onPointerUp = useCallback((): void => {
    dragFrom.current = undefined;
  }, []);

  const onDragStart = useCallback(
    (event: DragEvent<HTMLElement>): void => {
      const { words: known, onDragText: told } = latest.current;
      const selection = span === undefined || known === undefined ? undefined : selectionOf(span, known);
      if (selection === undefined) {
        event.preventDefault();
        return;
      }
      const data = event.dataTransfer;
      // The browser's own has the layer's places and sizes.
      data.clearData();
      data.effectAllowed = 'copy';
      const text = selection.map((part) => part.text).join('\n');
      data.setData('text/plain', text);
      showAsDragged(data, text);
      told?.(data, selection);
    },
    [span],
  );

  const selectPage = useCallback(
    (page: number): void => {
      const known = words?.get(page);
      if (known === undefined || known.length === 0) return;
      const end = { page, word: known.length - 1, offset: known.at(-1)?.text.length ?? 0 };
      select({ page, word: 0, offset: 0 }, end);
    },
    [select, words],
  );

  return {
    boxes,
    span,
    onPointerDown,
    onMouseDown,
    onPointerMove,
    onPointerUp,
    onDragStart,
    selectPage,
    select,
  };
}

function isOnPage(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-page]') !== null;
}
