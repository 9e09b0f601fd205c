import { AlignmentType, Header, Paragraph, TextRun } from 'docx';
import type { Block } from '../../../shared/letter/tree.ts';
import { printable } from './docx-printable.ts';

const HEADER_HALF_POINTS = 18;

/** A line at the head of pages. */
export function wordHeader(text: string): Header {
  const run = new TextRun({ size: HEADER_HALF_POINTS, text: printable(text) });
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [run] })] });
}

/** A cover is a letterhead already: it has no header. */
export function beginsWithCover(blocks: readonly Block[]): boolean {
  const [first] = blocks;
  return first?.kind === 'paragraph' && first.role === 'cover-strong';
}
