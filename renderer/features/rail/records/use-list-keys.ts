import { type KeyboardEvent, useRef } from 'react';
import { rowForKey, rowForTyped } from './list-keys.ts';
import type { Row } from './rows.ts';
import type { ListPick } from './use-list-pick.ts';

/** Letters that come faster than this spell one word. */
const TYPE_AHEAD_MS = 700;

interface Options {
  rows: readonly Row[];
  /** Number of the row that the keys are at; -1 for none. */
  active: number;
  pick: ListPick;
  show(at: number): void;
  onOpen(row: Row): void;
  onFold(key: string): void;
  menuAt(at: number): void;
}

/**
 * Keys of a list of records: arrows, Home, End and pages move, with Shift they pick; Space picks one more, Ctrl+A all;
 * Left and Right fold and unfold; Enter opens; Shift+F10 asks for the menu; letters lead to the next row that begins with them.
 */
export function useListKeys(options: Options): (event: KeyboardEvent) => void {
  const { rows, active, pick, show, onOpen, onFold, menuAt } = options;
  const typed = useRef({ text: '', at: 0 });

  const goTo = (at: number, isPicking: boolean): void => {
    if (isPicking) pick.extendTo(rows, at);
    else pick.moveTo(rows, at);
    show(at);
  };
  const typeAhead = (event: KeyboardEvent): boolean => {
    if (!/^[\p{L}\p{N}]$/u.test(event.key)) return false;
    const isGoingOn = event.timeStamp - typed.current.at < TYPE_AHEAD_MS;
    const text = isGoingOn ? typed.current.text + event.key : event.key;
    typed.current = { text, at: event.timeStamp };
    const at = rowForTyped(rows, active, text);
    if (at !== undefined) goTo(at, false);
    return true;
  };
  const fold = (row: Row, wanted: boolean): void => {
    if (row.kind === 'heading') {
      if (row.isFolded !== wanted) onFold(row.key);
      else if (!wanted) goTo(Math.min(rows.length - 1, active + 1), false);
      return;
    }
    if (!wanted) return;
    const heading = rows.findLastIndex(({ kind }, at) => at < active && kind === 'heading');
    if (heading >= 0) goTo(heading, false);
  };

  /** True when the key meant something. */
  const act = (event: KeyboardEvent): boolean => {
    const isCommand = event.ctrlKey || event.metaKey;
    if (isCommand && event.key.toLowerCase() === 'a') {
      pick.all(rows);
      return true;
    }
    const row = rows[active];
    if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) {
      if (row !== undefined) menuAt(active);
      return true;
    }
    if (isCommand || event.altKey) return false;
    const to = rowForKey(rows, active, event.key);
    if (to !== undefined) {
      goTo(to, event.shiftKey);
      return true;
    }
    if (row === undefined) return false;
    switch (event.key) {
      case 'Enter':
        if (row.kind === 'heading') onFold(row.key);
        else onOpen(row);
        return true;
      case ' ':
        if (row.kind === 'heading') onFold(row.key);
        else pick.toggle(rows, active);
        return true;
      case 'ArrowLeft':
      case 'ArrowRight':
        fold(row, event.key === 'ArrowLeft');
        return true;
      case 'Escape':
        if (pick.picked.size < 2) return false;
        pick.onlyActive();
        return true;
      default:
        return typeAhead(event);
    }
  };
  return (event) => {
    if (!event.defaultPrevented && act(event)) event.preventDefault();
  };
}
