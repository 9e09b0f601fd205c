import { Mark, mergeAttributes, Node } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';

const markOf = (name: string, tag: string) =>
  Mark.create({
    name,
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
  });

/** A citation chip: one unit in the text, kept as it is. */
const Citation = Node.create({
  name: 'citation',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ evidence: { default: '' }, printed: { default: '' }, note: { default: null } }),
  parseHTML: () => [{ tag: 'span[data-evidence]' }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'span',
    mergeAttributes(HTMLAttributes, { 'data-evidence': String(node.attrs.evidence) }),
    String(node.attrs.printed),
  ],
  renderText: ({ node }) => String(node.attrs.printed),
});

/** What the letter can print, and nothing else: pasted headings, links and colours become plain text. */
export const EXTENSIONS = [
  StarterKit.configure({
    blockquote: false,
    code: false,
    codeBlock: false,
    heading: false,
    horizontalRule: false,
    link: false,
    strike: false,
    underline: false,
  }),
  markOf('superscript', 'sup'),
  markOf('subscript', 'sub'),
  Citation,
];
