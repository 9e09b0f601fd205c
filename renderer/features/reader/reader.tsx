import { makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { ErrorData } from '../../../shared/errors.ts';
import { type Mark, marksByPage } from './model/marks.ts';
import { turnAll, turnPage } from './model/page-turns.ts';
import { soundPosition } from './model/position.ts';
import type { DocumentSource, ReaderPosition, ReaderSelection, TextSource } from './model/types.ts';
import { Announcer } from './view/announcer.tsx';
import { commandOf, type ReaderCommand } from './view/keys.ts';
import { Opening, ReaderMessage } from './view/message.tsx';
import { Pages } from './view/pages.tsx';
import { ReaderToolbar } from './view/toolbar.tsx';
import { useCurrentMark } from './view/use-current-mark.ts';
import { useJumps } from './view/use-jumps.ts';
import { usePosition } from './view/use-position.ts';
import { useSession } from './view/use-session.ts';
import { Viewport } from './view/viewport.ts';

export interface ReaderProps {
  source: DocumentSource;
  /** Stored words, for scans above all; they take the place of what the reader reads itself. Keep it the same object. */
  text?: TextSource;
  /** Where to open; a later, different value goes there. The top of the first page, fitted to the width, without it. */
  position?: ReaderPosition;
  /** Boxes to point out. A current one that is another one than before is brought into view. */
  marks?: readonly Mark[];
  /** Told a quarter of a second after the last movement, and when the reader closes. */
  onPositionChange?(position: ReaderPosition): void;
  /** Told once for a document that cannot be shown; the reader also says so in its place. A broken page is no error. */
  onError?(error: ErrorData): void;
  /** Told at every change of the selection; null when there is none. */
  onSelection?(selection: ReaderSelection | null): void;
  /** The accessible name of the pages' area; the file's name without it. */
  label?: string;
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minHeight: 0,
    minWidth: 0,
    overflow: 'hidden',
  },
  area: {
    position: 'relative',
    flexGrow: 1,
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground4,
  },
});

/**
 * Reads one PDF by ranges and shows it: pages, zoom, turn, text selection. Fills its parent. Knows nothing of cases or
 * of the bridge: bytes come from the source's URL, everything else goes through the callbacks.
 */
export function Reader(props: ReaderProps) {
  // Another document starts from nothing.
  return <OpenReader key={`${props.source.id} ${props.source.url}`} {...props} />;
}

const NO_MARKS: readonly Mark[] = [];

function OpenReader(props: ReaderProps) {
  const { source, text, position, marks = NO_MARKS, onPositionChange, onError, onSelection, label } = props;
  const styles = useStyles();
  const pane = useRef<HTMLElement>(null);
  const pageField = useRef<HTMLInputElement>(null);
  const [viewport] = useState(() => new Viewport(soundPosition(position)));
  const { session, document } = useSession(source, viewport, text);
  const view = useSyncExternalStore(viewport.subscribe, viewport.state);
  const jumps = useJumps(viewport);
  usePosition(viewport, position, onPositionChange, jumps.to);
  useCurrentMark(marks, jumps);
  const marked = useMemo(() => marksByPage(marks), [marks]);

  const error = document?.error;
  const report = useRef(onError);
  useEffect(() => {
    report.current = onError;
  });
  useEffect(() => {
    if (error !== undefined) report.current?.(error);
  }, [error]);

  const run = (command: ReaderCommand, selectPage?: (page: number) => void): void => {
    const actions: Record<ReaderCommand, () => void> = {
      'zoom-in': () => viewport.step(1),
      'zoom-out': () => viewport.step(-1),
      'fit-page': () => viewport.setZoom('page'),
      'fit-width': () => viewport.setZoom('width'),
      'actual-size': () => viewport.setZoom(1),
      'turn-page': () => viewport.setTurns(turnPage(view.turns, view.current, 1)),
      'turn-all': () => viewport.setTurns(turnAll(view.turns, 1)),
      'select-page': () => selectPage?.(view.current),
      back: jumps.back,
      forward: jumps.forward,
      'page-number': () => pageField.current?.focus(),
    };
    actions[command]();
  };
  const keyDown = (event: KeyboardEvent<HTMLElement>, selectPage?: (page: number) => void): void => {
    const command = commandOf(event, selectPage !== undefined);
    if (command === undefined || event.defaultPrevented) return;
    event.preventDefault();
    run(command, selectPage);
  };

  const pages = document?.pages ?? 0;
  const name = label ?? source.name;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys bubble up from the toolbar and the pages
    <div className={styles.root} onKeyDown={keyDown}>
      <ReaderToolbar
        viewport={viewport}
        view={view}
        jumps={jumps}
        run={run}
        pages={pages}
        pageField={pageField}
        focusPages={() => pane.current?.focus({ preventScroll: true })}
      />
      <div className={styles.area}>
        <Pages
          pane={pane}
          session={session}
          document={document}
          viewport={viewport}
          view={view}
          label={name}
          marks={marked}
          onSelection={onSelection}
          onKeyDown={keyDown}
        />
        {(document === undefined || document.status === 'opening') && <Opening name={source.name} />}
        {error !== undefined && <ReaderMessage error={error} />}
      </div>
      {pages > 0 && <Announcer page={view.current} pages={pages} />}
    </div>
  );
}
