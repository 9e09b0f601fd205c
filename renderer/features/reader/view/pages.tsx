import {
  createCustomFocusIndicatorStyle,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { type KeyboardEvent, type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import type { DocumentState } from '../engine/document-state.ts';
import type { ReaderSession } from '../engine/session.ts';
import type { PageLook, PageTool } from '../model/look.ts';
import type { MarksByPage } from '../model/marks.ts';
import { pagesAround } from '../model/plan.ts';
import type { Span } from '../model/selection.ts';
import type { DrawnBox, ReaderSelection } from '../model/types.ts';
import { MarkTip } from './mark-tip.tsx';
import { PageView } from './page-view.tsx';
import type { OnPages } from './reader-actions.ts';
import { useBoxTool } from './use-box-tool.ts';
import { useCaret } from './use-caret.ts';
import { useHandTool } from './use-hand-tool.ts';
import type { Jumps } from './use-jumps.ts';
import { useMarkPointer } from './use-mark-pointer.ts';
import { usePixelRatio } from './use-pixel-ratio.ts';
import { useSelection } from './use-selection.ts';
import { useWheelZoom } from './use-zoom-input.ts';
import type { Viewport, ViewState } from './viewport.ts';

const useStyles = makeStyles({
  pane: {
    position: 'absolute',
    inset: 0,
    overflow: 'auto',
    // Or fitting the width would make the scroll bar come and go.
    scrollbarGutter: 'stable',
    // The reader keeps its own place when pages above change.
    overflowAnchor: 'none',
    // Fluent's ring, which a click does not set off; the browser's own would stay for a mouse too.
    ':focus-visible:not([data-fui-focus-visible])': { outlineStyle: 'none' },
    ...createCustomFocusIndicatorStyle({
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    }),
  },
  column: { position: 'relative' },
  box: { cursor: 'crosshair', '& [data-word]': { cursor: 'crosshair' } },
  overMark: { cursor: 'pointer', '& [data-word]': { cursor: 'pointer' } },
  hand: { cursor: 'grab', '& [data-word]': { cursor: 'grab' }, ':active': { cursor: 'grabbing' } },
});

/** A longer selection is let go of at its far end: its pages would all have to stay in the tree. */
const MAX_PINNED = 30;

function withPinned(around: number[], span: Span | undefined): number[] {
  const mounted = new Set(around);
  if (span !== undefined && span.to.page - span.from.page < MAX_PINNED) {
    for (let page = span.from.page; page <= span.to.page; page += 1) mounted.add(page);
  }
  // In the document's order: a screen reader and the selection go by it.
  return [...mounted].sort((a, b) => a - b);
}

interface Props {
  pane: RefObject<HTMLElement | null>;
  session: ReaderSession | undefined;
  document: DocumentState | undefined;
  viewport: Viewport;
  view: ViewState;
  label: string;
  marks: MarksByPage;
  /** What pages are called; empty where nothing says. */
  labels: readonly string[];
  showsLabels: boolean;
  look: PageLook;
  tool: PageTool;
  /** Scans that lie askew are shown level. */
  isLevel: boolean;
  jumps: Jumps;
  onSelection: ((selection: ReaderSelection | null) => void) | undefined;
  onDragText: ((data: DataTransfer, selection: ReaderSelection) => void) | undefined;
  onBox: ((box: DrawnBox) => void) | undefined;
  onMark: ((id: string) => void) | undefined;
  setTool(tool: PageTool): void;
  /** Keys that act on the text or the pages; the rest is the toolbar's and the browser's. */
  onKeyDown(event: KeyboardEvent<HTMLElement>, onPages: OnPages): void;
}

/** The scrolling column of pages. Only those in view and a few around them are in the tree. */
export function Pages(props: Props) {
  const {
    pane,
    session,
    document,
    viewport,
    view,
    label,
    marks,
    labels,
    showsLabels,
    look,
    tool,
    isLevel,
    jumps,
    onSelection,
    onDragText,
    onBox,
    onMark,
    setTool,
    onKeyDown,
  } = props;
  const styles = useStyles();
  const column = useRef<HTMLDivElement>(null);
  const ratio = usePixelRatio();
  const { layout, first, last } = view;
  const skewOf = useCallback(
    (page: number): number => (isLevel ? (document?.lies.get(page)?.skew ?? 0) : 0),
    [isLevel, document?.lies],
  );
  const selection = useSelection({ pane, viewport, words: document?.words, skewOf, onSelection, onDragText });
  const { select, selectPage } = selection;
  const caret = useCaret({ viewport, words: document?.words, jumps, select });
  const hand = useHandTool(viewport);
  const place = { pane, viewport, skewOf };
  const boxTool = useBoxTool({ ...place, isOn: tool === 'box', onBox, leave: () => setTool('select') });
  const pointed = useMarkPointer({ ...place, marks, onMark, isOn: tool === 'select' });
  const dragging = tool === 'hand' ? hand : tool === 'box' ? boxTool : selection;
  const keyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (boxTool.keyDown(event) || caret.keyDown(event)) event.preventDefault();
    else onKeyDown(event, { selectPage, toggleCaret: caret.toggle });
  };
  useWheelZoom(pane, viewport);
  useLayoutEffect(() => viewport.setRatio(ratio), [viewport, ratio]);
  useLayoutEffect(() => {
    if (pane.current === null || column.current === null) return;
    return viewport.attach(pane.current, column.current);
  }, [viewport, pane]);

  const mounted =
    layout === undefined ? [] : withPinned(pagesAround(first, last, layout.pages), selection.span);
  return (
    <section
      ref={pane}
      className={mergeClasses(
        styles.pane,
        tool === 'hand' && styles.hand,
        tool === 'box' && styles.box,
        pointed.mark !== undefined && styles.overMark,
      )}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
      tabIndex={0}
      aria-label={label}
      onKeyDown={keyDown}
      onPointerDown={dragging.onPointerDown}
      onMouseDown={dragging.onMouseDown}
      onPointerMove={(event) => {
        pointed.onPointerMove(event);
        dragging.onPointerMove(event);
      }}
      onPointerUp={dragging.onPointerUp}
      onPointerCancel={dragging.onPointerUp}
      onDragStart={selection.onDragStart}
      onPointerLeave={pointed.leave}
      onClick={pointed.onClick}
    >
      {/* As large as the document: the viewport sees to it. */}
      <div ref={column} className={styles.column}>
        {session !== undefined &&
          document !== undefined &&
          layout !== undefined &&
          mounted.map((page) => (
            <PageView
              key={page}
              session={session}
              box={layout.box(page)}
              pages={layout.pages}
              words={document.words.get(page)}
              note={document.notes.get(page)}
              label={labels[page]}
              showsLabel={showsLabels}
              broken={document.broken.has(page)}
              selected={selection.boxes.get(page)}
              marks={marks.get(page)}
              look={look}
              skew={skewOf(page)}
              caret={caret.place?.page === page ? caret.place.box : undefined}
              pictures={document.pictures.get(page)}
              drawn={boxTool.drawn?.page === page ? boxTool.drawn.rect : undefined}
            />
          ))}
      </div>
      {pointed.mark?.tip !== undefined && <MarkTip text={pointed.mark.tip} at={pointed.at} />}
    </section>
  );
}
