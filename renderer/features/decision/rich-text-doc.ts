import type { JSONContent } from '@tiptap/core';
import type { Inline, Mark, Paragraph, RichText } from '../../../shared/domain/rich-text.ts';

/** Marks of a run to marks of the editor; the editor's names are the same. */
const MARKS: readonly Mark[] = ['bold', 'italic', 'superscript', 'subscript'];
const LIST_NODE = { bullet: 'bulletList', number: 'orderedList' } as const;

/** A case's text as a document of the editor. Neighbouring list paragraphs of one kind become one list. */
export function toEditor(rich: RichText): JSONContent {
  const content: JSONContent[] = [];
  for (const paragraph of rich) {
    const node = { type: 'paragraph', content: paragraph.content.filter(isPrintable).map(toEditorInline) };
    if (paragraph.list === undefined) {
      content.push(node);
      continue;
    }
    const item = { type: 'listItem', content: [node] };
    const last = content.at(-1);
    if (last?.type === LIST_NODE[paragraph.list]) last.content?.push(item);
    else content.push({ type: LIST_NODE[paragraph.list], content: [item] });
  }
  return { type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : content };
}

/** ProseMirror knows no empty text nodes. */
function isPrintable(inline: Inline): boolean {
  return !('text' in inline) || inline.text !== '';
}

function toEditorInline(inline: Inline): JSONContent {
  if (!('text' in inline)) {
    const { evidence, printed, note = null } = inline;
    return { type: 'citation', attrs: { evidence, printed, note } };
  }
  return {
    type: 'text',
    text: inline.text,
    ...(inline.marks ? { marks: inline.marks.map((type) => ({ type })) } : {}),
  };
}

/** The editor's document as a case's text. A document with nothing in it is an empty text. */
export function fromEditor(doc: JSONContent): RichText {
  const paragraphs = (doc.content ?? []).flatMap((node) => fromBlock(node, undefined));
  return paragraphs.every((paragraph) => paragraph.content.length === 0) ? [] : paragraphs;
}

function fromBlock(node: JSONContent, list: Paragraph['list']): Paragraph[] {
  const children = node.content ?? [];
  switch (node.type) {
    case 'bulletList':
      return children.flatMap((child) => fromBlock(child, 'bullet'));
    case 'orderedList':
      return children.flatMap((child) => fromBlock(child, 'number'));
    case 'listItem':
      return children.flatMap((child) => fromBlock(child, list));
    default:
      return [{ ...(list === undefined ? {} : { list }), content: children.flatMap(fromInline) }];
  }
}

function fromInline(node: JSONContent): Inline[] {
  if (node.type === 'citation') {
    const { evidence, printed, note } = node.attrs ?? {};
    const chip = { evidence: String(evidence ?? ''), printed: String(printed ?? '') };
    return [typeof note === 'string' ? { ...chip, note } : chip];
  }
  if (node.type === 'hardBreak') return [{ text: ' ' }];
  if (node.text === undefined) return [];
  const marks = MARKS.filter((mark) => node.marks?.some((one) => one.type === mark));
  return [{ text: node.text, ...(marks.length > 0 ? { marks } : {}) }];
}
