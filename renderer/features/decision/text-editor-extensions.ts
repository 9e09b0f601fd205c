import { Mark } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { Citation } from '../evidence/citation-node.ts';
import { DropPicked } from '../evidence/drop-picked.ts';
import { RestsOnNothing } from '../evidence/rests-on-nothing.ts';
import { PasteCleaned } from './paste/paste-cleaned.ts';

const markOf = (name: string, tag: string) =>
  Mark.create({
    name,
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
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
  DropPicked,
  PasteCleaned,
  RestsOnNothing,
];
