import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { create } from 'zustand';
import { CITED, type Sentence } from '../../../shared/evidence/sentences.ts';
import { unsupportedIn } from '../../../shared/evidence/unsupported.ts';

/** Whether sentences that rest on nothing are shown: in all texts, until the desk is closed. */
export const useRestsOnNothing = create<{ isOn: boolean }>()(() => ({ isOn: false }));

interface Shown {
  decorations: DecorationSet;
  count: number;
}

const NOTHING: Shown = { decorations: DecorationSet.empty, count: 0 };
const KEY = new PluginKey<Shown>('restsOnNothing');
/** Typing changes one paragraph: the others are the same objects, and are not gone through again. */
const known = new WeakMap<Node, readonly Sentence[]>();

/** How many sentences are shown to rest on nothing. */
export function restsOnNothing(state: EditorState): number {
  return KEY.getState(state)?.count ?? 0;
}

/** Underlines sentences that tell of the record and cite nothing of it, while that is wanted. */
export const RestsOnNothing = Extension.create({
  name: 'restsOnNothing',
  addProseMirrorPlugins: () => [
    new Plugin<Shown>({
      key: KEY,
      state: {
        init: (_, state) => shownIn(state.doc),
        apply: (transaction, before) =>
          transaction.docChanged || transaction.getMeta(KEY) !== undefined
            ? shownIn(transaction.doc)
            : before,
      },
      props: { decorations: (state) => KEY.getState(state)?.decorations },
      view: (view) => ({
        destroy: useRestsOnNothing.subscribe(() => {
          if (!view.isDestroyed)
            view.dispatch(view.state.tr.setMeta(KEY, true).setMeta('addToHistory', false));
        }),
      }),
    }),
  ],
});

function shownIn(doc: Node): Shown {
  if (!useRestsOnNothing.getState().isOn) return NOTHING;
  const marks: Decoration[] = [];
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    for (const { start, end } of unsupportedOf(node)) {
      marks.push(Decoration.inline(at + 1 + start, at + 1 + end, { class: 'rests-on-nothing' }));
    }
    return false;
  });
  return { decorations: DecorationSet.create(doc, marks), count: marks.length };
}

function unsupportedOf(paragraph: Node): readonly Sentence[] {
  const before = known.get(paragraph);
  if (before !== undefined) return before;
  // Every leaf counts one, as positions in the document do.
  const text = paragraph.textBetween(0, paragraph.content.size, undefined, (leaf) =>
    leaf.type.name === 'citation' ? CITED : ' ',
  );
  const found = unsupportedIn(text);
  known.set(paragraph, found);
  return found;
}
