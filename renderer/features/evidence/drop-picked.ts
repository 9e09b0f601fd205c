import { Extension } from '@tiptap/core';
import { Plugin, Selection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** Tells our texts that what is dragged was picked on a page. Others see its words alone. */
const PICKED_TYPE = 'application/x-imr-picked';

/** Marks what is dragged as what is picked in the records now. */
export function putPicked(data: DataTransfer): void {
  data.setData(PICKED_TYPE, '');
}

/** What a drop asks of the open case, which sets it. */
export const dropEvents: { cite(withQuotes: boolean): void } = { cite: () => undefined };

/** Text of a page that is dropped in a text is cited there, as Ctrl+E does; with Alt held it is quoted, as Ctrl+Alt+E does. */
export const DropPicked = Extension.create({
  name: 'dropPicked',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDrop: (view, event) => {
          if (!event.dataTransfer?.types.includes(PICKED_TYPE)) return false;
          const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
          if (at === undefined) return false;
          event.preventDefault();
          const to = Selection.near(view.state.doc.resolve(wordEnd(view, at)));
          view.dispatch(view.state.tr.setSelection(to));
          view.focus();
          dropEvents.cite(event.altKey);
          return true;
        },
      },
    }),
  ],
});

/** A citation stands behind a word, never within. */
function wordEnd(view: EditorView, at: number): number {
  const { parent, parentOffset } = view.state.doc.resolve(at);
  if (!parent.isTextblock) return at;
  const text = parent.textBetween(0, parent.content.size, undefined, '\ufffc');
  const isWithin = /[\p{L}\p{N}]$/u.test(text.slice(0, parentOffset));
  return at + (isWithin ? (/^[\p{L}\p{N}]*/u.exec(text.slice(parentOffset))?.[0].length ?? 0) : 0);
}
