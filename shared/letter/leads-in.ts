import type { Block } from './tree.ts';

/**
 * True for a paragraph that stays on the page of what it leads in: the first entry of a list, or the title of the first
 * item. What stands before the titles after it is the rationale of another item, and is parted from them like any text.
 */
export function leadsIn(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index];
  const after = blocks[index + 1];
  if (block?.kind !== 'paragraph' || after?.kind !== 'paragraph' || block.list !== undefined) return false;
  if (after.list !== undefined) return true;
  return after.role === 'item-title' && blocks.findIndex(isTitle) === index + 1;
}

function isTitle(block: Block): boolean {
  return block.kind === 'paragraph' && block.role === 'item-title';
}
