import type { Inline, Mark, RichText } from '../domain/rich-text.ts';
import type { Block, Place, Run } from './tree.ts';

/**
 * Paragraphs of running text. A label ("Decision rationale:") stands at the head of the first paragraph;
 * before a list it gets a paragraph of its own.
 */
export function composeRichText(rich: RichText, place: Place, label?: string): Block[] {
  const blocks: Block[] = rich.map((paragraph) => ({
    kind: 'paragraph',
    role: 'body',
    ...(paragraph.list === undefined ? {} : { list: paragraph.list }),
    runs: paragraph.content.map(composeInline),
    place,
  }));
  if (label === undefined) return blocks;
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph' || first.list !== undefined) {
    return [{ kind: 'paragraph', role: 'body', runs: [{ text: label }], place }, ...blocks];
  }
  return [{ ...first, runs: [{ text: `${label} ` }, ...first.runs] }, ...rest];
}

function composeInline(inline: Inline): Run {
  if (!('text' in inline)) return { text: inline.printed };
  const has = (mark: Mark) => inline.marks?.includes(mark) ?? false;
  return {
    text: inline.text,
    ...(has('bold') ? { bold: true } : {}),
    ...(has('italic') ? { italic: true } : {}),
    ...(has('superscript') ? { vertical: 'superscript' as const } : {}),
    ...(has('subscript') ? { vertical: 'subscript' as const } : {}),
  };
}
