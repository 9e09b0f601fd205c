import type { Editor } from '@tiptap/react';
import { type RefObject, useEffect } from 'react';
import type { Snippet } from '../../../../shared/contracts/writing.ts';
import { insertFilled, selectGap, typedName } from './insert-snippet.ts';

interface Options {
  snippets: readonly Snippet[];
  /** A snippet's text with its fields filled. */
  fill(text: string): string;
  /** Takes the term that is offered; false where none is. */
  accept: RefObject<() => boolean>;
}

/** Editors in which Tab goes on to the next gap: after a snippet, until all are written, or the text is left. */
const filling = new WeakSet<Editor>();

/** From now on Tab goes to the gaps of a text, one after the other. */
export function startFilling(editor: Editor): void {
  filling.add(editor);
}

/** Tab behind `;name` puts the snippet there; then Tab goes from gap to gap. Otherwise Tab leaves the text, as it does. */
export function useSnippetKeys(editor: Editor, { snippets, fill, accept }: Options): void {
  useEffect(() => {
    const { dom } = editor.view;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') filling.delete(editor);
      if (event.key !== 'Tab' || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return;
      if (!insertTyped() && !accept.current() && !nextGap()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    const insertTyped = (): boolean => {
      const typed = typedName(editor);
      const snippet = snippets.find(({ name }) => name === typed?.name);
      if (typed === undefined || snippet === undefined) return false;
      insertFilled(editor, typed, fill(snippet.text));
      startFilling(editor);
      return true;
    };
    const nextGap = (): boolean => {
      if (!filling.has(editor)) return false;
      const went = selectGap(editor, editor.state.selection.to);
      if (!went) filling.delete(editor);
      return went;
    };
    const onBlur = () => filling.delete(editor);
    // Before the editor's own handler, which gives Tab to the page.
    dom.addEventListener('keydown', onKeyDown, { capture: true });
    editor.on('blur', onBlur);
    return () => {
      dom.removeEventListener('keydown', onKeyDown, { capture: true });
      editor.off('blur', onBlur);
    };
  }, [editor, snippets, fill, accept]);
}
