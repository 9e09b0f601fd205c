import { makeStyles, tokens } from '@fluentui/react-components';
import {
  type KeyboardEvent,
  type Ref,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { ErrorData } from '../../../shared/errors.ts';
import { FindBar } from './find/find-bar.tsx';
import { useFind } from './find/use-find.ts';
import type { PageLook, PageTool } from './model/look.ts';
import { type Mark, marksByPage } from './model/marks.ts';
import type { PageTurns } from './model/page-turns.ts';
import { soundPosition } from './model/position.ts';
import type { DocumentSource, DrawnBox, ReaderPosition, ReaderSelection, TextSource } from './model/types.ts';
import { Announcer } from './view/announcer.tsx';
import { commandOf } from './view/keys.ts';
import { Opening, ReaderMessage } from './view/message.tsx';
import { Pages } from './view/pages.tsx';
import { type OnPages, readerActions } from './view/reader-actions.ts';
import { ReaderToolbar } from './view/toolbar.tsx';
import { useCurrentMark } from './view/use-current-mark.ts';
import { useJumps } from './view/use-jumps.ts';
import { usePosition } from './view/use-position.ts';
import { type ReaderHandle, useReaderHandle } from './view/use-reader-handle.ts';
import { useSeenPages } from './view/use-seen-pages.ts';
import { useSession } from './view/use-session.ts';
import { useToldTurns } from './view/use-told-turns.ts';
import { Viewport } from './view/viewport.ts';

export interface ReaderProps {
  source: DocumentSource;
  /** Stored words, for scans above all; they take the place of what the reader reads itself. Keep it the same object. */
  text?: TextSource;
  /** Where to open; a later, different value goes there. The top of the first page, fitted to the width, without it. */
  position?: ReaderPosition;
  /** How pages are turned at first. */
  turns?: PageTurns;
  /** What the host calls the pages, such as their Bates numbers; empty for a page without a name. The document's own names without it. */
  labels?: readonly string[];
  /** The host's names are shown on the pages too. */
  showsLabels?: boolean;
  /** Boxes to point out. A current one that is another one than before is brought into view. */
  marks?: readonly Mark[];
  /** How pages are shown, and what the reader's menu asks for; as on paper without it. */
  look?: PageLook;
  onLookChange?(look: PageLook): void;
  /** Told a quarter of a second after the last movement, and when the reader closes. */
  onPositionChange?(position: ReaderPosition): void;
  onTurnsChange?(turns: PageTurns): void;
  /** Told of pages, from 0, that were really in view for a second, each once (model/seen-pages.ts). */
  onSeen?(pages: number[]): void;
  /** Told once for a document that cannot be shown; the reader also says so in its place. A broken page is no error. */
  onError?(error: ErrorData): void;
  /** Told at every change of the selection; null when there is none. */
  onSelection?(selection: ReaderSelection | null): void;
  /** Told when selected text is dragged away, to add what it is to others than those who take plain text. */
  onDragText?(data: DataTransfer, selection: ReaderSelection): void;
  /** Told of a box that was drawn on a page. */
  onBox?(box: DrawnBox): void;
  /** Told the id of a mark that was pressed. */
  onMark?(id: string): void;
  /** The accessible name of the pages' area; the file's name without it. */
  label?: string;
  ref?: Ref<ReaderHandle>;
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minHeight: 0,
    minWidth: 0,
    overflow: 'hidden',
    // The toolbar fits itself to it.
    containerType: 'inline-size',
    containerName: 'reader',
  },
  area: {
    position: 'relative',
    flexGrow: 1,
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground4,
  },
});

/**
 * Reads one PDF by ranges and shows it: pages, zoom, turn, text selection, finding. Fills its parent. Knows nothing of
 * cases or of the bridge: bytes come from the source's URL, everything else goes through the callbacks.
 */
export function Reader(props: ReaderProps) {
  // Another document starts from nothing.
  return <OpenReader key={`${props.source.id} ${props.source.url}`} {...props} />;
}

const NO_MARKS: readonly Mark[] = [];
const NO_LABELS: readonly string[] = [];

function OpenReader(props: ReaderProps) {
  const { source, text, position, turns, marks = NO_MARKS, look = 'paper', label, ref } = props;
  const styles = useStyles();
  const pane = useRef<HTMLElement>(null);
  const pageField = useRef<HTMLInputElement>(null);
  const findField = useRef<HTMLInputElement>(null);
  const [tool, setTool] = useState<PageTool>('select');
  const [isLevel, setLevel] = useState(true);
  const [viewport] = useState(() => new Viewport(soundPosition(position), turns));
  const { session, document } = useSession(source, viewport, text);
  const view = useSyncExternalStore(viewport.subscribe, viewport.state);
  const jumps = useJumps(viewport);
  usePosition(viewport, position, props.onPositionChange, jumps.to);
  useToldTurns(view.turns, props.onTurnsChange);
  useSeenPages(session, viewport, props.onSeen);
  useCurrentMark(marks, jumps);
  useEffect(() => session?.wantPictures(look === 'night'), [session, look]);
  const find = useFind({ session, document, text, viewport, view, jumps });
  const marked = useMemo(() => marksByPage([...marks, ...find.marks]), [marks, find.marks]);

  const error = document?.error;
  const report = useRef(props.onError);
  useEffect(() => {
    report.current = props.onError;
  });
  useEffect(() => {
    if (error !== undefined) report.current?.(error);
  }, [error]);

  const focusPages = (): void => pane.current?.focus({ preventScroll: true });
  const run = readerActions({ viewport, jumps, find, pane, pageField, findField, setTool });
  useReaderHandle(ref, { session, viewport, jumps, run, focus: focusPages });
  const keyDown = (event: KeyboardEvent<HTMLElement>, onPages?: OnPages): void => {
    const command = commandOf(event, onPages !== undefined);
    if (command === undefined || event.defaultPrevented) return;
    // Without anything to find here, the keys are those of who searches elsewhere.
    if ((command === 'find-next' || command === 'find-previous') && !find.isOpen) return;
    event.preventDefault();
    run(command, onPages);
  };

  const pages = document?.pages ?? 0;
  const labels = props.labels ?? document?.labels ?? NO_LABELS;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys bubble up from the toolbar and the pages
    <div className={styles.root} onKeyDown={keyDown}>
      <ReaderToolbar
        {...{
          viewport,
          view,
          jumps,
          run,
          pages,
          labels,
          pageField,
          look,
          tool,
          isLevel,
          setLevel,
          focusPages,
        }}
        setLook={(next) => props.onLookChange?.(next)}
      />
      {find.isOpen && <FindBar find={find} field={findField} pages={pages} leave={focusPages} />}
      <div className={styles.area}>
        <Pages
          {...{ pane, session, document, viewport, view, jumps, look, tool, isLevel }}
          label={label ?? source.name}
          marks={marked}
          labels={labels}
          showsLabels={props.showsLabels === true}
          onSelection={props.onSelection}
          onDragText={props.onDragText}
          onBox={props.onBox}
          onMark={props.onMark}
          setTool={setTool}
          onKeyDown={keyDown}
        />
        {(document === undefined || document.status === 'opening') && <Opening name={source.name} />}
        {error !== undefined && <ReaderMessage error={error} />}
      </div>
      {pages > 0 && <Announcer page={view.current} pages={pages} label={labels[view.current]} />}
    </div>
  );
}
