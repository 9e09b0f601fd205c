import { useEffect, useState, useSyncExternalStore } from 'react';
import { type DocumentState, ReaderSession } from '../engine/session.ts';
import type { DocumentSource, TextSource } from '../model/types.ts';

const nothing = (): undefined => undefined;
const never = (): (() => void) => () => {};

/** Opens the document for as long as the component is there; a source with another id or URL is another document. */
export function useSession(
  source: DocumentSource,
  firstPage: number,
  text?: TextSource,
): { session: ReaderSession | undefined; document: DocumentState | undefined } {
  const { id, name, bytes, url } = source;
  const [session, setSession] = useState<ReaderSession>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first page only says where to begin
  useEffect(() => {
    const opened = new ReaderSession({ id, name, bytes, url }, text);
    setSession(opened);
    void opened.open(firstPage);
    return () => opened.close();
  }, [id, name, bytes, url, text]);
  const document = useSyncExternalStore(session?.subscribe ?? never, session?.state ?? nothing);
  return { session, document };
}
