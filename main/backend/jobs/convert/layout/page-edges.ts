import type { Block, Inline } from './blocks.ts';

/** What stands over and under one page. */
export interface PageEdge {
  header: readonly Block[];
  footer: readonly Block[];
}

/** What stands over and under the pages of a part of a document. */
export interface PageEdges {
  /** Asked once for each page as it begins, in their order. @param page from 1 */
  of: (page: number) => PageEdge;
  /** Height of the tallest, in points: what no text and no picture can have. */
  most: number;
}

/** Blocks with the number of their page in its places. */
export function withPageNumber(blocks: readonly Block[], page: number): Block[] {
  const inlineOf = (one: Inline): Inline =>
    one.kind === 'text' && one.standsFor === 'page' ? { ...one, text: String(page) } : one;
  return blocks.map((block) => {
    if (block.kind === 'paragraph') return { ...block, inlines: block.inlines.map(inlineOf) };
    if (block.kind !== 'row') return block;
    const cells = block.cells.map((cell) => ({ ...cell, blocks: withPageNumber(cell.blocks, page) }));
    return { ...block, cells };
  });
}
