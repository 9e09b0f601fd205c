import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import type { DocumentState } from '../engine/document-state.ts';
import { expectSession, leaveSession, openSession } from '../engine/open-sessions.ts';
import type { ReaderSession } from '../engine/session.ts';
import type { DocumentSource, TextSource } from '../model/types.ts';
import type { Viewport } from './viewport.ts';

const nothing = (): undefined => undefined;
const never = (): (() => void) => () => {};

/**
 * Opens the document for as long as the component is there, and has it drawn as the viewport moves. A source with another
 * id or URL is another document.
 */
export function useSession(
  source: DocumentSource,
  viewport: Viewport,
  text?: TextSource,
): { session: ReaderSession | undefined; document: DocumentState | undefined } {
  const { id, name, bytes, url, password } = source;
  // The engine works beside React's first picture, not after it.
  useState(() => expectSession(source, viewport.state().current));
  const [session, setSession] = useState<ReaderSession>();
  useLayoutEffect(() => {
    const wanted = { id, name, bytes, url, ...(password !== undefined && { password }) };
    const opened = openSession(wanted, viewport.state().current);
    setSession(opened);
    const know = (): void => {
      viewport.setGeometry(opened.state());
      viewport.setLies(opened.state().lies);
    };
    const stops = [opened.subscribe(know), viewport.onMove(() => opened.look(viewport.inView()))];
    know();
    return () => {
      for (const stop of stops) stop();
      leaveSession(opened);
    };
  }, [id, name, bytes, url, password, viewport]);
  useEffect(() => session?.readTextFrom(text), [session, text]);
  const document = useSyncExternalStore(session?.subscribe ?? never, session?.state ?? nothing);
  return { session, document };
}
