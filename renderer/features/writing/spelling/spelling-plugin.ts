import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { type WordPlace, wordsIn } from '../../../../shared/spelling/words-in.ts';
import type { Spelling } from './spelling.ts';

/** So long nothing is typed before words are looked at: a word is done, and typing never waits for it. */
const IDLE_MS = 250;

/** A word in an editor's document. */
export interface PlacedWord {
  word: string;
  from: number;
  to: number;
}

interface SpellingState {
  marks: DecorationSet;
  /** The last thing that happened was typing: the word at the caret is not finished. */
  isTyping: boolean;
}

/** Names the plugin, to take it off again. */
export const spellingKey = new PluginKey<SpellingState>('spelling');

/** Underlines what is misspelt, never the word that is being typed. */
export function spellingPlugin(spelling: Spelling): Plugin {
  return new Plugin<SpellingState>({
    key: spellingKey,
    state: {
      init: () => ({ marks: DecorationSet.empty, isTyping: false }),
      apply: (transaction, before) => {
        const marks: unknown = transaction.getMeta(spellingKey);
        if (marks instanceof DecorationSet) return { ...before, marks };
        if (transaction.docChanged) return { marks: mapped(before.marks, transaction), isTyping: true };
        return transaction.selectionSet ? { ...before, isTyping: false } : before;
      },
    },
    props: { decorations: (state) => spellingKey.getState(state)?.marks },
    view: (view) => {
      const look = () => void underline(view, spelling);
      let timer = setTimeout(look, 0);
      const later = () => {
        clearTimeout(timer);
        timer = setTimeout(look, IDLE_MS);
      };
      const stop = spelling.subscribe(later);
      return {
        update: (_, before) => {
          if (before.doc !== view.state.doc || before.selection !== view.state.selection) later();
        },
        destroy: () => {
          clearTimeout(timer);
          stop();
        },
      };
    },
  });
}

/** Marks move with what is typed before them, and go where their word is touched: it is another one now. */
function mapped(marks: DecorationSet, { mapping, doc, selection }: Transaction): DecorationSet {
  const moved = marks.map(mapping, doc);
  const { from, to } = selection;
  return moved.remove(moved.find(from, to));
}

async function underline(view: EditorView, spelling: Spelling): Promise<void> {
  await spelling.learn(placedWords(view.state.doc).map(({ word }) => word));
  // Meanwhile the editor may be gone, or typed on: the words are looked for where they are now.
  if (view.isDestroyed) return;
  const { state } = view;
  const unfinished = spellingKey.getState(state)?.isTyping === true ? state.selection.head : undefined;
  const wrong = placedWords(state.doc).filter(
    ({ word, from, to }) =>
      spelling.isMisspelt(word) && (unfinished === undefined || unfinished < from || unfinished > to),
  );
  const marks = DecorationSet.create(
    state.doc,
    wrong.map(({ word, from, to }) =>
      Decoration.inline(from, to, { class: 'misspelt', 'aria-invalid': 'spelling' }, { word }),
    ),
  );
  if (isSame(spellingKey.getState(state)?.marks, marks)) return;
  view.dispatch(state.tr.setMeta(spellingKey, marks).setMeta('addToHistory', false));
}

function isSame(one: DecorationSet | undefined, other: DecorationSet): boolean {
  const places = (marks: DecorationSet | undefined) =>
    (marks?.find() ?? []).map(({ from, to }) => `${from}-${to}`).join();
  return places(one) === places(other);
}

/** Words by paragraph: one that was not touched is the same node, and is not gone through again. */
const known = new WeakMap<Node, WordPlace[]>();

function placedWords(doc: Node): PlacedWord[] {
  const placed: PlacedWord[] = [];
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    const words = known.get(node) ?? wordsIn(node.textBetween(0, node.content.size, '\n', '\uFFFC'));
    known.set(node, words);
    for (const { word, start, end } of words) placed.push({ word, from: at + 1 + start, to: at + 1 + end });
    return false;
  });
  return placed;
}

/** The underlined word at a place of the document; undefined where there is none. */
export function misspeltAt(state: EditorState, place: number): PlacedWord | undefined {
  return misspelt(state).find(({ from, to }) => from <= place && place <= to);
}

/** The next underlined word behind the caret, from the beginning again behind the last. */
export function nextMisspelt(state: EditorState): PlacedWord | undefined {
  const all = misspelt(state);
  return all.find(({ from }) => from > state.selection.from) ?? all[0];
}

function misspelt(state: EditorState): PlacedWord[] {
  return (spellingKey.getState(state)?.marks.find() ?? [])
    .map(({ from, to }) => ({ word: state.doc.textBetween(from, to), from, to }))
    .sort((a, b) => a.from - b.from);
}
