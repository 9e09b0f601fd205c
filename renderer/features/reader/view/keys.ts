/**
 * What a key asks of the reader. Keys that scroll a little are left to the pane: they work natively while it has the
 * focus. Those that go to an end are not: the end moves while the sizes of pages become known.
 */
export type ReaderCommand =
  | 'zoom-in'
  | 'zoom-out'
  | 'fit-page'
  | 'actual-size'
  | 'fit-width'
  | 'page-number'
  | 'first-page'
  | 'last-page'
  | 'turn-page'
  | 'turn-all'
  | 'select-page'
  | 'back'
  | 'forward'
  | 'find'
  | 'find-next'
  | 'find-previous'
  | 'hand-tool'
  | 'select-tool'
  | 'box-tool'
  | 'caret';

interface Key {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** Ctrl+0, 1 and 2 do what they do in Acrobat: whole page, 100 %, width. */
const WITH_CTRL: Readonly<Record<string, ReaderCommand>> = {
  '=': 'zoom-in',
  '+': 'zoom-in',
  '-': 'zoom-out',
  _: 'zoom-out',
  '0': 'fit-page',
  '1': 'actual-size',
  '2': 'fit-width',
  g: 'page-number',
  a: 'select-page',
  f: 'find',
  Home: 'first-page',
  End: 'last-page',
};
const WITH_ALT: Readonly<Record<string, ReaderCommand>> = { ArrowLeft: 'back', ArrowRight: 'forward' };
const PLAIN: Readonly<Record<string, ReaderCommand>> = {
  g: 'page-number',
  r: 'turn-page',
  h: 'hand-tool',
  v: 'select-tool',
  b: 'box-tool',
  Home: 'first-page',
  End: 'last-page',
};
/** As browsers have it for a caret in what is read. */
const CARET_KEY = 'F7';
/** With Shift the other way. */
const FIND_KEY = 'F3';
const WITH_SHIFT: Readonly<Record<string, ReaderCommand>> = { r: 'turn-all' };
/** They act on the text, or are a field's own keys too: they are taken from the pages alone. */
const ON_PAGES: ReadonlySet<ReaderCommand> = new Set(['select-page', 'first-page', 'last-page']);

/** The command of a key press inside the reader; plain letters count only while the pages have the focus. */
export function commandOf(event: Key, onPages: boolean): ReaderCommand | undefined {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const held = event.ctrlKey || event.metaKey;
  if (event.altKey) return held || event.shiftKey ? undefined : WITH_ALT[key];
  if (held) {
    // With Shift as well, letters are commands of the program, and ends select: neither is the reader’s.
    if (event.shiftKey && /^(?:[a-z]|Home|End)$/.test(key)) return undefined;
    const found = WITH_CTRL[key];
    return found !== undefined && ON_PAGES.has(found) && !onPages ? undefined : found;
  }
  if (key === FIND_KEY) return event.shiftKey ? 'find-previous' : 'find-next';
  if (!onPages) return undefined;
  if (key === CARET_KEY) return 'caret';
  return (event.shiftKey ? WITH_SHIFT : PLAIN)[key];
}
