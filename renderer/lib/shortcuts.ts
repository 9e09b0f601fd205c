/** Where a shortcut works; also the headings of the keyboard map, in this order. */
export const SHORTCUT_SCOPES = [
  'Everywhere',
  'Cases',
  'Case',
  'Records',
  'Determination',
  'Letter',
  'Letter profile',
  'Library',
  'Past determinations',
  'Audit log',
] as const;
export type ShortcutScope = (typeof SHORTCUT_SCOPES)[number];

/** A row of the keyboard map. `keys` are chords such as `Mod+K`, `?`, `Shift+F6`; Mod is Ctrl, on a Mac Command. */
export interface Shortcut {
  id: string;
  label: string;
  scope: ShortcutScope;
  keys: readonly string[];
}

/**
 * Keys that a control handles by itself, listed so that the map is whole.
 * Keys of commands need no entry: commands bring theirs (`commands.ts`).
 */
export const CONTROL_SHORTCUTS: readonly Shortcut[] = [
  { id: 'move-focus', label: 'Next or previous control', scope: 'Everywhere', keys: ['Tab', 'Shift+Tab'] },
  { id: 'close-dialog', label: 'Close a dialog or a menu', scope: 'Everywhere', keys: ['Escape'] },
  { id: 'case-row', label: 'Next or previous case', scope: 'Cases', keys: ['ArrowDown', 'ArrowUp'] },
  { id: 'case-ends', label: 'First or last case', scope: 'Cases', keys: ['Home', 'End'] },
  { id: 'case-open', label: 'Open the case', scope: 'Cases', keys: ['Enter'] },
  { id: 'case-menu', label: 'More about the case', scope: 'Cases', keys: ['Shift+F10'] },
  { id: 'case-delete', label: 'Delete the case', scope: 'Cases', keys: ['Delete'] },
  {
    id: 'pane-width',
    label: 'Move the line between the panes',
    scope: 'Case',
    keys: ['ArrowLeft', 'ArrowRight'],
  },
  {
    id: 'outline-row',
    label: 'Next or previous chapter or section',
    scope: 'Library',
    keys: ['ArrowDown', 'ArrowUp'],
  },
  {
    id: 'outline-open',
    label: 'Open or close a chapter',
    scope: 'Library',
    keys: ['ArrowRight', 'ArrowLeft'],
  },
  { id: 'reader-page', label: 'Go to a page by its number', scope: 'Records', keys: ['Mod+G', 'G'] },
  {
    id: 'reader-places',
    label: 'Back to where you were, forward again',
    scope: 'Records',
    keys: ['Alt+ArrowLeft', 'Alt+ArrowRight'],
  },
  { id: 'reader-zoom', label: 'Larger, smaller', scope: 'Records', keys: ['Mod+=', 'Mod+-'] },
  {
    id: 'reader-fit',
    label: 'Whole page, 100 %, width of the page',
    scope: 'Records',
    keys: ['Mod+0', 'Mod+1', 'Mod+2'],
  },
  { id: 'reader-turn', label: 'Rotate this page, all pages', scope: 'Records', keys: ['R', 'Shift+R'] },
  {
    id: 'reader-caret',
    label: 'Caret in the text of the page, to select by the keyboard',
    scope: 'Records',
    keys: ['F7'],
  },
  {
    id: 'reader-tools',
    label: 'Dragging moves the page, selects text, draws a box',
    scope: 'Records',
    keys: ['H', 'V', 'B'],
  },
  { id: 'reader-hits', label: 'Next or previous hit of finding', scope: 'Records', keys: ['F3', 'Shift+F3'] },
  {
    id: 'hit-row',
    label: 'Next or previous page that was found, in the search',
    scope: 'Records',
    keys: ['ArrowDown', 'ArrowUp'],
  },
  { id: 'hit-open', label: 'Show the page that was found', scope: 'Records', keys: ['Enter'] },
  {
    id: 'hit-beside',
    label: 'Show the page that was found in the second reader',
    scope: 'Records',
    keys: ['Mod+Enter'],
  },
  { id: 'close-search', label: 'Close the search', scope: 'Records', keys: ['Escape'] },
  {
    id: 'record-next',
    label: 'Next or previous record of the list',
    scope: 'Records',
    keys: ['ArrowDown', 'ArrowUp'],
  },
  {
    id: 'record-fold',
    label: 'Fold or unfold a heading of the list',
    scope: 'Records',
    keys: ['ArrowLeft', 'ArrowRight'],
  },
  { id: 'record-open', label: 'Read the record', scope: 'Records', keys: ['Enter'] },
  {
    id: 'record-beside',
    label: 'Read the record in the second reader',
    scope: 'Records',
    keys: ['Mod+Enter'],
  },
  { id: 'record-pick', label: 'Pick one more record', scope: 'Records', keys: ['Space'] },
  {
    id: 'record-edit',
    label: 'Correct the record, or the type of all that are picked',
    scope: 'Records',
    keys: ['F2'],
  },
  { id: 'record-why', label: 'Say why the record is listed so', scope: 'Records', keys: ['Alt+Enter'] },
  { id: 'record-menu', label: 'More about the record', scope: 'Records', keys: ['Shift+F10'] },
  {
    id: 'record-undo',
    label: 'Take back a correction of the list, or bring it back',
    scope: 'Records',
    keys: ['Mod+Z', 'Mod+Y'],
  },
  {
    id: 'document-move',
    label: 'Move the document up or down, in the list of documents',
    scope: 'Records',
    keys: ['Alt+ArrowUp', 'Alt+ArrowDown'],
  },
  { id: 'document-rename', label: 'Rename the document, in that list', scope: 'Records', keys: ['F2'] },
  {
    id: 'document-undo',
    label: 'Take back a move or a name in that list, or bring it back',
    scope: 'Records',
    keys: ['Mod+Z', 'Mod+Y'],
  },
  { id: 'paste-plain', label: 'Paste the words alone', scope: 'Determination', keys: ['Mod+Shift+V'] },
  { id: 'format-tools', label: 'Go to the format tools', scope: 'Determination', keys: ['Alt+F10'] },
  {
    id: 'write-offered',
    label: 'In a text: the snippet of ;name, the term that is offered, the next gap',
    scope: 'Determination',
    keys: ['Tab'],
  },
  {
    id: 'draft-move',
    label: 'Move the record or the fact, in the first draft',
    scope: 'Determination',
    keys: ['Alt+ArrowUp', 'Alt+ArrowDown'],
  },
  { id: 'back-to-text', label: 'Back to the text', scope: 'Determination', keys: ['Escape'] },
  { id: 'remove-name', label: 'Remove a chosen name', scope: 'Determination', keys: ['Delete'] },
];

/** What of a key event tells a chord. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** True when `press` is the chord. Shift is ignored for a character that needs it ("?"), so that any layout works. */
export function matchesChord(chord: string, press: KeyPress, isMac: boolean): boolean {
  const parts = chord.split('+');
  const key = parts.at(-1) ?? '';
  const wants = (modifier: string) => parts.slice(0, -1).includes(modifier);
  const mod = isMac ? press.metaKey : press.ctrlKey;
  const other = isMac ? press.ctrlKey : press.metaKey;
  if (wants('Mod') !== mod || other || wants('Alt') !== press.altKey) return false;
  const isSymbol = key.length === 1 && key.toLowerCase() === key.toUpperCase();
  if (!isSymbol && wants('Shift') !== press.shiftKey) return false;
  return press.key.toLowerCase() === key.toLowerCase();
}

/** A chord that types a character when a field has the focus: such shortcuts rest while someone writes. */
export function isTypedChord(chord: string): boolean {
  const parts = chord.split('+');
  const key = parts.at(-1) ?? '';
  if (parts.includes('Mod') || parts.includes('Alt')) return false;
  return (
    key.length === 1 ||
    ['Enter', 'Delete', 'Backspace', 'Home', 'End'].includes(key) ||
    key.startsWith('Arrow')
  );
}

const UNTYPED_INPUTS = ['button', 'checkbox', 'radio', 'range', 'submit', 'reset', 'color', 'file'];

/** True when keys go into a text: a field, a select, an editable region. By name, so that it needs no page to be tried. */
export function isTypingIn(target: EventTarget | null): boolean {
  if (target === null || !('tagName' in target)) return false;
  if ('isContentEditable' in target && target.isContentEditable === true) return true;
  const tag = String(target.tagName).toLowerCase();
  if (tag === 'input') return !UNTYPED_INPUTS.includes('type' in target ? String(target.type) : 'text');
  return tag === 'textarea' || tag === 'select';
}

export function isMacPlatform(): boolean {
  return /mac/i.test(navigator.userAgent);
}

const MAC_NAMES: Record<string, string> = { Mod: '⌘', Alt: '⌥', Shift: '⇧' };
const PLAIN_NAMES: Record<string, string> = { Mod: 'Ctrl' };
const KEY_NAMES: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageDown: 'PgDn',
  PageUp: 'PgUp',
  Escape: 'Esc',
};

/** A chord as keycaps: `Mod+K` gives `['Ctrl', 'K']`. */
export function printChord(chord: string, isMac: boolean): string[] {
  const names = isMac ? MAC_NAMES : PLAIN_NAMES;
  return chord.split('+').map((part) => names[part] ?? KEY_NAMES[part] ?? part);
}
