import { leadsIn } from '../../../../shared/letter/leads-in.ts';
import type { Block } from '../../../../shared/letter/tree.ts';

/** Word's lengths are in points; a CSS pixel is three quarters of one. */
const px = (points: number): number => (points * 4) / 3;

/** US Letter with margins of one inch, as the Word letter has it. CSS pixels. */
export const PAPER = { width: 816, height: 1056, margin: 96, edge: px(35.4) };
/** Between the margins. */
export const TEXT = { width: PAPER.width - 2 * PAPER.margin, height: PAPER.height - 2 * PAPER.margin };
/** A line of the body in its 12 pt. */
export const LINE_HEIGHT = px(13.8);
/** A line of a footnote in its 10 pt. */
export const NOTE_LINE_HEIGHT = px(11.5);
/** What parts the footnotes from the text, as LibreOffice sets it. Word gives it a line of its own, and may take a line less. */
export const NOTE_RULE = px(6.2);

export interface Spacing {
  before: number;
  after: number;
}

/** The distances above and below a block, as the styles of the Word letter set them. */
export function spacingOf(block: Block, before: Block | undefined, after: Block | undefined): Spacing {
  switch (block.kind) {
    case 'heading':
      return { before: px(12), after: px(6) };
    case 'case-block':
    case 'page-break':
      return { before: 0, after: 0 };
    case 'paragraph':
      break;
  }
  if (block.role === 'item-title') return { before: px(10), after: px(8) };
  if (block.role === 'credential') return { before: 0, after: 0 };
  if (block.role.startsWith('cover')) {
    if (before?.kind === 'case-block') return { before: px(12), after: px(12) };
    const leadsLine = after?.kind === 'paragraph' && after.role === 'cover-line';
    return { before: 0, after: leadsLine ? 0 : px(12) };
  }
  // Entries of a list stand close.
  const isFollowedByEntry =
    block.list !== undefined && after?.kind === 'paragraph' && after.list !== undefined;
  return { before: 0, after: isFollowedByEntry ? 0 : px(10) };
}

/** Whether a block stays with the line after it, and whether it is never parted. */
export function keepsOf(blocks: readonly Block[], index: number): { keepNext: boolean; keepLines: boolean } {
  const block = blocks[index];
  if (block?.kind === 'heading') return { keepNext: true, keepLines: false };
  if (block?.kind !== 'paragraph') return { keepNext: false, keepLines: true };
  if (block.role === 'item-title') return { keepNext: true, keepLines: true };
  return { keepNext: leadsIn(blocks, index), keepLines: block.role === 'credential' };
}
