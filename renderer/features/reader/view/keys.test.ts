import { describe, expect, it } from 'vitest';
import { commandOf } from './keys.ts';

const press = (key: string, held: { ctrlKey?: boolean; altKey?: boolean; shiftKey?: boolean } = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('commandOf', () => {
  it('zooms with Ctrl, on a keyboard with or without Shift for the plus', () => {
    expect(commandOf(press('=', { ctrlKey: true }), true)).toBe('zoom-in');
    expect(commandOf(press('+', { ctrlKey: true, shiftKey: true }), false)).toBe('zoom-in');
    expect(commandOf(press('0', { ctrlKey: true }), false)).toBe('fit-page');
  });

  it('takes plain letters only on the pages: in the page field one types', () => {
    expect(commandOf(press('g'), true)).toBe('page-number');
    expect(commandOf(press('g'), false)).toBeUndefined();
    expect(commandOf(press('a', { ctrlKey: true }), false)).toBeUndefined();
  });

  it('goes back and forward with Alt and the arrows, as a browser does', () => {
    expect(commandOf(press('ArrowLeft', { altKey: true }), true)).toBe('back');
    expect(commandOf(press('ArrowRight', { altKey: true }), false)).toBe('forward');
    expect(commandOf(press('ArrowLeft'), true)).toBeUndefined();
  });

  it('turns one page, or with Shift all of them', () => {
    expect(commandOf(press('r'), true)).toBe('turn-page');
    expect(commandOf(press('R', { shiftKey: true }), true)).toBe('turn-all');
  });

  it('goes to the first and the last page from the pages alone, and never with Shift, which selects', () => {
    expect(commandOf(press('Home'), true)).toBe('first-page');
    expect(commandOf(press('End', { ctrlKey: true }), true)).toBe('last-page');
    expect(commandOf(press('End'), false)).toBeUndefined();
    expect(commandOf(press('End', { ctrlKey: true }), false)).toBeUndefined();
    expect(commandOf(press('End', { shiftKey: true }), true)).toBeUndefined();
  });

  it('leaves scrolling keys to the browser', () => {
    for (const key of ['PageDown', 'ArrowDown', ' ']) expect(commandOf(press(key), true)).toBeUndefined();
  });
});
