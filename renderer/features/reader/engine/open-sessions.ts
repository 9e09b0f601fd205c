import type { DocumentSource } from '../model/types.ts';
import { ReaderClient } from './client.ts';
import { ReaderSession } from './session.ts';
import { prepareReader } from './worker-pool.ts';

/** Documents that stay open after their reader closed: going back to one shows it at once. Each holds an engine. */
const MAX_RESTING = 2;
const REST_FOR_MS = 3 * 60 * 1000;

interface Resting {
  session: ReaderSession;
  timer: ReturnType<typeof setTimeout>;
}

let resting: Resting[] = [];

/** A session for a document: one that was left a moment ago, or a new one, which `page` is wanted of first. */
export function openSession(source: DocumentSource, page: number): ReaderSession {
  const known = resting.find(({ session }) => session.source.id === source.id);
  if (known !== undefined) {
    clearTimeout(known.timer);
    resting = resting.filter((one) => one !== known);
    return known.session;
  }
  return startSession(source, page);
}

/** Begins to open a document that a reader is about to show, while its page is still being put together. */
export function expectSession(source: DocumentSource, page: number): void {
  if (resting.every(({ session }) => session.source.id !== source.id)) rest(startSession(source, page));
}

function startSession(source: DocumentSource, page: number): ReaderSession {
  const session = new ReaderSession(source, new ReaderClient(source));
  void session.open(page);
  return session;
}

/** Gives a session back when its reader closes. One that failed, or that is one too many, is closed. */
export function leaveSession(session: ReaderSession): void {
  if (session.state().status !== 'ready') {
    session.close();
    return;
  }
  session.rest();
  rest(session);
  // The next document is another one, most likely.
  prepareReader();
}

/** Keeps a session for who opens its document next. */
function rest(session: ReaderSession): void {
  const drop = (one: Resting): void => {
    clearTimeout(one.timer);
    resting = resting.filter((other) => other !== one);
    one.session.close();
  };
  const left: Resting = { session, timer: setTimeout(() => drop(left), REST_FOR_MS) };
  resting.push(left);
  const [oldest] = resting;
  if (resting.length > MAX_RESTING && oldest !== undefined) drop(oldest);
}
