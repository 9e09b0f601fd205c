import { describe, expect, it } from 'vitest';
import { isTypedChord, isTypingIn, type KeyPress, matchesChord, printChord } from './shortcuts.ts';

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held };
}

/** What `isTypingIn` looks at of an element. */
function element(tagName: string, more: object = {}): EventTarget {
  return Object.assign(new EventTarget(), { tagName, isContentEditable: false, ...more });
}

describe('a chord', () => {
  it('takes Ctrl for Mod, and Command on a Mac', () => {
    expect(matchesChord('Mod+K', press('k', { ctrlKey: true }), false)).toBe(true);
    expect(matchesChord('Mod+K', press('k', { metaKey: true }), true)).toBe(true);
    expect(matchesChord('Mod+K', press('k', { ctrlKey: true }), true)).toBe(false);
  });

  it('is not met with a modifier too few or too many', () => {
    expect(matchesChord('Mod+K', press('k'), false)).toBe(false);
    expect(matchesChord('Mod+F', press('F', { ctrlKey: true, shiftKey: true }), false)).toBe(false);
    expect(matchesChord('F6', press('F6', { shiftKey: true }), false)).toBe(false);
    expect(matchesChord('?', press('?', { altKey: true }), false)).toBe(false);
  });

  it('takes a sign however the layout makes it', () => {
    expect(matchesChord('?', press('?', { shiftKey: true }), false)).toBe(true);
    expect(matchesChord('?', press('?'), false)).toBe(true);
  });

  it('prints as the keys of the platform', () => {
    expect(printChord('Mod+Shift+O', false)).toEqual(['Ctrl', 'Shift', 'O']);
    expect(printChord('Mod+ArrowUp', true)).toEqual(['⌘', '↑']);
  });
});

describe('typing', () => {
  it('keeps signs and movement for the text, and leaves commands with Ctrl and function keys alone', () => {
    expect(['?', 'Enter', 'ArrowDown', 'Shift+Home', 'Delete'].filter(isTypedChord)).toHaveLength(5);
    expect(['Mod+K', 'F6', 'Shift+F6', 'Alt+1'].filter(isTypedChord)).toEqual([]);
  });

  it('is into fields, selects and editable regions only', () => {
    expect(isTypingIn(element('INPUT', { type: 'search' }))).toBe(true);
    expect(isTypingIn(element('TEXTAREA'))).toBe(true);
    expect(isTypingIn(element('SELECT'))).toBe(true);
    expect(isTypingIn(element('DIV', { isContentEditable: true }))).toBe(true);
    expect(isTypingIn(element('INPUT', { type: 'checkbox' }))).toBe(false);
    expect(isTypingIn(element('BUTTON'))).toBe(false);
    expect(isTypingIn(null)).toBe(false);
  });
});
