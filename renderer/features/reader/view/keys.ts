/** What a key asks of the reader. Scrolling keys are left to the pane: they work natively while it has the focus. */
export type ReaderCommand =
  | 'zoom-in'
  | 'zoom-out'
  | 'fit-page'
  | 'actual-size'
  | 'fit-width'
  | 'page-number'
  | 'turn'
  | 'select-page';

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
};
const PLAIN: Readonly<Record<string, ReaderCommand>> = { g: 'page-number', r: 'turn' };

/** The command of a key press inside the reader; plain letters count only while the pages have the focus. */
export function commandOf(event: Key, onPages: boolean): ReaderCommand | undefined {
  if (event.altKey) return undefined;
  const command = event.ctrlKey || event.metaKey;
  if (command) {
    const found = WITH_CTRL[event.key.toLowerCase()];
    return found === 'select-page' && !onPages ? undefined : found;
  }
  return onPages && !event.shiftKey ? PLAIN[event.key.toLowerCase()] : undefined;
}
