import type { RedlinePart } from './redline.ts';
import type { RedlineBlock } from './redline-blocks.ts';
import type { Piece } from './redline-words.ts';

/**
 * Numbers the changes in reading order, in place: what stands next to each other in a paragraph is one, and so are
 * whole blocks of one item (or of the letter's frame) in a row, and an item that moved.
 * @returns how many there are
 */
export function numberChanges(parts: readonly RedlinePart[]): number {
  let count = 0;
  let previous: RedlineBlock | undefined;
  for (const part of parts) {
    if (part.kind === 'moved-here') part.number = ++count;
    const block = part.kind === 'block' ? part.block : undefined;
    if (block !== undefined && isWhole(block)) {
      const goesOn = previous !== undefined && isWhole(previous) && previous.item === block.item;
      block.number = goesOn ? count : ++count;
      for (const piece of piecesOf(block).flat()) piece.number = count;
    } else if (block !== undefined) {
      for (const text of piecesOf(block)) count = numberPieces(text, count);
    }
    previous = block;
  }
  return count;
}

function isWhole({ change }: RedlineBlock): boolean {
  return change === 'deleted' || change === 'inserted';
}

/** The texts of a block: one, or those of the cells of a table. */
function piecesOf(block: RedlineBlock): Piece[][] {
  if (block.kind === 'case-block') return block.rows.flat().map(({ label, value }) => [...label, ...value]);
  return block.kind === 'page-break' ? [] : [block.pieces];
}

function numberPieces(pieces: readonly Piece[], from: number): number {
  let count = from;
  let wasChanged = false;
  for (const piece of pieces) {
    const isChanged = piece.change !== 'same';
    if (isChanged) piece.number = wasChanged ? count : ++count;
    wasChanged = isChanged;
  }
  return count;
}
