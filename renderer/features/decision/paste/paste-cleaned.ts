import { Extension } from '@tiptap/core';
import { Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { RichText } from '../../../../shared/domain/rich-text.ts';
import { toEditor } from '../rich-text-doc.ts';
import { readHtml } from './html-text.ts';
import { dividedWords, finished } from './paragraphs.ts';
import { readPlainText, withLists } from './plain-text.ts';
import { toHtml } from './to-html.ts';

/** What of some words the dictionary has. The open case sets it; none is known without. */
export const pasteWords: { known(words: readonly string[]): Promise<ReadonlySet<string>> } = {
  known: async () => new Set(),
};

/**
 * What is pasted or dropped becomes the letter's paragraphs and lists; with Ctrl+Shift+V its words alone. What was copied in a text
 * of ours is taken as it is. Where the ends of lines divided words the dictionary is asked first, which takes a moment.
 */
export const PasteCleaned = Extension.create({
  name: 'pasteCleaned',
  addProseMirrorPlugins: () => [pastePlugin()],
});

function pastePlugin(): Plugin {
  let known: ReadonlySet<string> = new Set();
  /** The same paste once more, with the dictionary's answer. */
  let isAgain = false;
  let wasPlain = false;
  const isWord = (word: string): boolean => known.has(word.toLowerCase());
  const asSlice = (view: EditorView, rich: RichText): Slice =>
    rich.length === 0 ? Slice.empty : Slice.maxOpen(view.state.schema.nodeFromJSON(toEditor(rich)).content);
  return new Plugin({
    props: {
      transformPastedHTML: (html) => (isOurs(html) ? html : toHtml(finished(readHtml(html), isWord))),
      clipboardTextParser: (text, _, plain, view) => {
        if (!isAgain) wasPlain = plain;
        const lines = readPlainText(text);
        return asSlice(view, finished(wasPlain ? lines : withLists(lines), isWord));
      },
      handlePaste: (view, event) => {
        if (isAgain) return false;
        const html = wasPlain ? '' : (event.clipboardData?.getData('text/html') ?? '');
        const text = event.clipboardData?.getData('text/plain') ?? '';
        const isPlain = wasPlain;
        wasPlain = false;
        if (isOurs(html)) return false;
        const divided = dividedWords(html === '' ? readPlainText(text) : readHtml(html));
        if (divided.length === 0) return false;
        void pasteWords.known(divided.map((word) => word.toLowerCase())).then((words) => {
          if (view.isDestroyed) return;
          known = words;
          isAgain = true;
          wasPlain = isPlain;
          if (html === '') view.pasteText(text, event);
          else view.pasteHTML(html, event);
          known = new Set();
          isAgain = false;
          wasPlain = false;
        });
        return true;
      },
    },
  });
}

function isOurs(html: string): boolean {
  return html.includes('data-pm-slice');
}
