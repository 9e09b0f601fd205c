import type { Transaction } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { type Completion, completionsOf, type Term } from '../../../../shared/writing/complete.ts';

interface Offers {
  offers: readonly Completion[];
  /** Which of them Tab takes. */
  at: number;
}

const NONE: Offers = { offers: [], at: 0 };

/**
 * Offers terms for what is typed in an editor: arrow keys choose, Escape declines. Offers come with typing alone, and go when
 * the caret moves.
 * @returns what is offered, and a function that takes the chosen one: false when nothing is offered
 */
export function useCompletion(
  editor: Editor,
  terms: readonly Term[],
): Offers & { accept: RefObject<() => boolean> } {
  const [shown, setShown] = useState<Offers>(NONE);
  const current = useRef(shown);
  const latestTerms = useRef(terms);
  useEffect(() => {
    current.current = shown;
    latestTerms.current = terms;
  });
  const accept = useRef(() => {
    const { offers, at } = current.current;
    const chosen = offers[at];
    if (chosen === undefined) return false;
    setShown(NONE);
    const to = editor.state.selection.from;
    editor
      .chain()
      .focus()
      .insertContentAt({ from: to - chosen.typed, to }, chosen.term.text)
      .run();
    return true;
  });
  useEffect(() => {
    const { dom } = editor.view;
    let isTyped = false;
    const onInput = () => {
      isTyped = true;
    };
    const onTransaction = ({ transaction }: { transaction: Transaction }) => {
      // Others bring marks alone, such as those of spelling.
      if (!transaction.docChanged && !transaction.selectionSet) return;
      const offers = isTyped ? offersIn(editor, latestTerms.current) : [];
      isTyped = false;
      if (offers.length > 0 || current.current.offers.length > 0) setShown({ offers, at: 0 });
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const { offers, at } = current.current;
      if (offers.length === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === 'Escape') setShown(NONE);
      else if (event.key === 'ArrowDown') setShown({ offers, at: (at + 1) % offers.length });
      else if (event.key === 'ArrowUp') setShown({ offers, at: (at + offers.length - 1) % offers.length });
      else return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    const onBlur = () => setShown(NONE);
    dom.addEventListener('beforeinput', onInput);
    dom.addEventListener('keydown', onKeyDown, { capture: true });
    editor.on('transaction', onTransaction);
    editor.on('blur', onBlur);
    return () => {
      dom.removeEventListener('beforeinput', onInput);
      dom.removeEventListener('keydown', onKeyDown, { capture: true });
      editor.off('transaction', onTransaction);
      editor.off('blur', onBlur);
    };
  }, [editor]);
  return { ...shown, accept };
}

function offersIn({ state }: Editor, terms: readonly Term[]): Completion[] {
  const { $from, empty } = state.selection;
  if (!empty || !$from.parent.isTextblock) return [];
  const text = $from.parent.textBetween(0, $from.parentOffset, '\n', '\uFFFC');
  const next = $from.parent.textBetween($from.parentOffset, $from.parent.content.size, '\n', '\uFFFC');
  // Within a word another one would be torn apart.
  return /^[\p{L}\p{N}]/u.test(next) ? [] : completionsOf(text, terms);
}
