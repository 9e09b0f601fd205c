import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type CaretStep, caretBox, stepCaret } from '../model/caret.ts';
import { nearestText } from '../model/nearest-text.ts';
import type { DocumentPoint } from '../model/selection.ts';
import type { Rect, Word } from '../model/types.ts';
import type { Jumps } from './use-jumps.ts';
import type { Viewport } from './viewport.ts';

/** A caret in the text, as word processors have one: the keyboard's way to select. */
export interface Caret {
  isOn: boolean;
  /** Where it stands, as a box without width. */
  place: { page: number; box: Rect } | undefined;
  /** Puts it at the top of what is in view, or takes it away. */
  toggle(): void;
  /** @returns whether the key was the caret's */
  keyDown(event: KeyboardEvent): boolean;
}

interface Input {
  viewport: Viewport;
  words: ReadonlyMap<number, readonly Word[]> | undefined;
  jumps: Jumps;
  select(anchor: DocumentPoint, focus: DocumentPoint): void;
}

const PLAIN: Readonly<Record<string, CaretStep>> = {
  ArrowLeft: 'character-back',
  ArrowRight: 'character-on',
  ArrowUp: 'line-up',
  ArrowDown: 'line-down',
  Home: 'line-start',
  End: 'line-end',
};
const BY_WORDS: Readonly<Record<string, CaretStep>> = { ArrowLeft: 'word-back', ArrowRight: 'word-on' };

function stepOf({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): CaretStep | undefined {
  if (altKey) return undefined;
  return (ctrlKey || metaKey ? BY_WORDS : PLAIN)[key];
}

export function useCaret({ viewport, words, jumps, select }: Input): Caret {
  const [at, setAt] = useState<DocumentPoint>();
  const anchor = useRef<DocumentPoint | undefined>(undefined);
  const known = useMemo(() => words ?? new Map<number, readonly Word[]>(), [words]);

  const toggle = useCallback((): void => {
    anchor.current = undefined;
    setAt(at === undefined ? topOfView(viewport, known) : undefined);
  }, [at, viewport, known]);

  const keyDown = (event: KeyboardEvent): boolean => {
    if (at === undefined) return false;
    if (event.key === 'Escape') {
      setAt(undefined);
      return true;
    }
    const step = stepOf(event);
    if (step === undefined) return false;
    const to = stepCaret(known, at, step);
    if (event.shiftKey) {
      anchor.current ??= at;
      select(anchor.current, to);
    } else {
      anchor.current = undefined;
      document.getSelection()?.removeAllRanges();
    }
    setAt(to);
    return true;
  };

  const box = at === undefined ? undefined : caretBox(known.get(at.page) ?? [], at);
  const place = at === undefined || box === undefined ? undefined : { page: at.page, box };
  const shown = useRef({ place, jumps });
  useEffect(() => {
    shown.current = { place, jumps };
  });
  useEffect(() => {
    if (at !== undefined && shown.current.place !== undefined)
      shown.current.jumps.reveal(at.page, shown.current.place.box);
  }, [at]);
  return { isOn: at !== undefined, place, toggle, keyDown };
}

/** The text nearest to the top left corner of the page that is being read, as far as it is in view. */
function topOfView(
  viewport: Viewport,
  words: ReadonlyMap<number, readonly Word[]>,
): DocumentPoint | undefined {
  const { layout, current } = viewport.state();
  if (layout === undefined) return undefined;
  const { top, height } = layout.box(current);
  const y = Math.max(0, (viewport.scroll.top - top) / height);
  const found = nearestText(words.get(current) ?? [], 0, y, 1.3);
  return found === undefined ? undefined : { page: current, ...found };
}
