import type { Editor, JSONContent } from '@tiptap/react';
import { richTextFrom } from '../../../../shared/domain/rich-text.ts';
import { gapsIn } from '../../../../shared/writing/gaps.ts';
import { toEditor } from '../../decision/rich-text-doc.ts';

/** A snippet's name at the end of what was typed. */
const NAME_BEFORE_CARET = /;([a-z0-9][a-z0-9-]*)?$/;

export interface TypedName {
  name: string;
  from: number;
  to: number;
}

/** The `;name` that ends at the caret; undefined where there is none, or something is selected. */
export function typedName({ state }: Editor): TypedName | undefined {
  const { $from, empty, from } = state.selection;
  if (!empty || !$from.parent.isTextblock) return undefined;
  const before = $from.parent.textBetween(0, $from.parentOffset, '\n', '\uFFFC');
  const match = NAME_BEFORE_CARET.exec(before);
  // A semicolon in a sentence has a word before it; a snippet begins on its own.
  if (match === null || /[^\s(]$/.test(before.slice(0, match.index))) return undefined;
  return { name: match[1] ?? '', from: from - match[0].length, to: from };
}

/** Puts a filled snippet in the place of a range; paragraphs of several stay paragraphs. */
export function insertFilled(editor: Editor, { from, to }: { from: number; to: number }, text: string): void {
  const content: JSONContent[] = toEditor(richTextFrom(text)).content ?? [];
  const [only] = content;
  const inline = content.length === 1 ? (only?.content ?? []) : content;
  editor.chain().focus().insertContentAt({ from, to }, inline).run();
  if (!selectGap(editor, from, from + text.length + 2 * content.length)) editor.commands.focus();
}

/**
 * Selects the next gap behind a place, up to another.
 * @returns false where there is none
 */
export function selectGap(editor: Editor, after: number, until = Number.POSITIVE_INFINITY): boolean {
  let found: { from: number; to: number } | undefined;
  editor.state.doc.descendants((node, at) => {
    if (!node.isTextblock || found !== undefined) return found === undefined;
    for (const { start, end } of gapsIn(node.textBetween(0, node.content.size, '\n', '\uFFFC'))) {
      const from = at + 1 + start;
      if (found === undefined && from >= after && from < until) found = { from, to: at + 1 + end };
    }
    return false;
  });
  if (found === undefined) return false;
  editor.chain().focus().setTextSelection(found).scrollIntoView().run();
  return true;
}
