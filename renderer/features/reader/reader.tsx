import { makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { ErrorData } from '../../../shared/errors.ts';
import { soundPosition } from './model/position.ts';
import type { DocumentSource, ReaderPosition, ReaderSelection, TextSource } from './model/types.ts';
import { Announcer } from './view/announcer.tsx';
import { commandOf } from './view/keys.ts';
import { Opening, ReaderMessage } from './view/message.tsx';
import { Pages } from './view/pages.tsx';
import { ReaderToolbar } from './view/toolbar.tsx';
import { usePosition } from './view/use-position.ts';
import { useSession } from './view/use-session.ts';
import { useView } from './view/use-view.ts';

export interface ReaderProps {
  source: DocumentSource;
  /** Stored words, for scans above all; they take the place of what the reader reads itself. Keep it the same object. */
  text?: TextSource;
  /** Where to open; a later, different value goes there. The top of the first page, fitted to the width, without it. */
  position?: ReaderPosition;
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

function OpenReader({ source, text, position, onPositionChange, onError, onSelection, label }: ReaderProps) {
  const styles = useStyles();
  const pane = useRef<HTMLElement>(null);
  const pageField = useRef<HTMLInputElement>(null);
  const start = useRef(soundPosition(position)).current;
  const { session, document } = useSession(source, start.page, text);
  const view = useView(pane, document, start);
  usePosition(view, position, onPositionChange);

  const error = document?.error;
  const report = useRef(onError);
  useEffect(() => {
    report.current = onError;
  });
  useEffect(() => {
    if (error !== undefined) report.current?.(error);
  }, [error]);

  const keyDown = (event: KeyboardEvent<HTMLElement>, selectPage?: (page: number) => void): void => {
    const command = commandOf(event, selectPage !== undefined);
    if (command === undefined || event.defaultPrevented) return;
    event.preventDefault();
    if (command === 'zoom-in') view.step(1);
    else if (command === 'zoom-out') view.step(-1);
    else if (command === 'fit-page') view.setZoom('page');
    else if (command === 'fit-width') view.setZoom('width');
    else if (command === 'actual-size') view.setZoom(1);
    else if (command === 'turn') view.turn();
    else if (command === 'select-page') selectPage?.(view.current);
    else pageField.current?.focus();
  };

  const pages = document?.pages ?? 0;
  const name = label ?? source.name;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys bubble up from the toolbar and the pages
    <div className={styles.root} onKeyDown={keyDown}>
      <ReaderToolbar
        view={view}
        pages={pages}
        pageField={pageField}
        focusPages={() => pane.current?.focus({ preventScroll: true })}
      />
      <div className={styles.area}>
        <Pages
          pane={pane}
          session={session}
          document={document}
          view={view}
          label={name}
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
