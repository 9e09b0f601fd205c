import { align } from './redline-align.ts';
import {
  blockKey,
  itemOf,
  likeBlocks,
  type RedlineBlock,
  redlineBlocks,
  redlinePair,
  textOf,
} from './redline-blocks.ts';
import { numberChanges } from './redline-numbers.ts';
import { bagOfWords, similarity } from './redline-words.ts';
import type { Block, LetterTree } from './tree.ts';

/** A part of the redline, in the order in which it is read. */
export type RedlinePart =
  | {
      kind: 'block';
      block: RedlineBlock;
      /** The item that moved here with this block; in the earlier letter it stood at `moved-away`. */
      moved?: string;
    }
  /** Where an item stood in the earlier letter. `to`: its place among the items of the later one, from 1. */
  | { kind: 'moved-away'; item: string; title: string; to: number }
  /** Above an item that moved. `from`: its place among the items of the earlier letter, from 1. */
  | { kind: 'moved-here'; item: string; from: number; number: number };

/** Two letters as one: what both say once, and what was deleted and inserted in its place. */
export interface Redline {
  parts: RedlinePart[];
  /** How many changes there are. Pieces, blocks and moves carry the number of theirs, from 1. */
  changes: number;
}

/**
 * The differences between two letters: blocks side by side by what they say, words within them, disputed items by
 * their ids wherever they stand. What a letter does not print makes no difference (`canonicalLetter`).
 * Reading it without what was inserted gives the earlier letter, without what was deleted the later one.
 */
export function redline(before: Pick<LetterTree, 'blocks'>, after: Pick<LetterTree, 'blocks'>): Redline {
  const old = elementsOf(before.blocks, 'before');
  const fresh = elementsOf(after.blocks, 'after');
  const [oldItems, freshItems] = [itemsOf(old), itemsOf(fresh)];
  const stable = inSameOrder(oldItems, freshItems);
  const moved = new Set(oldItems.filter((id) => freshItems.includes(id) && !stable.has(id)));
  const byItem = new Map(old.flatMap((one) => (one.item === undefined ? [] : [[one.item, one.blocks]])));

  const key = (one: Element): string => {
    if (one.item === undefined) return one.blocks.map(blockKey).join();
    return stable.has(one.item) ? `item ${one.item}` : `only ${one.side} ${one.item}`;
  };
  const likeness = (one: Element, other: Element): number => {
    // An item has one counterpart, wherever it stands.
    const isBound = [one.item, other.item].some(
      (id) => id !== undefined && (stable.has(id) || moved.has(id)),
    );
    return isBound ? 0 : likeElements(one, other);
  };
  const parts = align(old, fresh, { key, likeness }).flatMap((pair): RedlinePart[] => {
    const id = pair.after?.item ?? pair.before?.item;
    if (id === undefined || !moved.has(id))
      return redlineElements(pair).map((block) => ({ kind: 'block', block }));
    if (pair.after === undefined) {
      const title = textOf(pair.before?.blocks[0] ?? { kind: 'page-break' });
      return [{ kind: 'moved-away', item: id, title, to: freshItems.indexOf(id) + 1 }];
    }
    const blocks = redlineBlocks(byItem.get(id) ?? [], pair.after.blocks);
    return [
      { kind: 'moved-here', item: id, from: oldItems.indexOf(id) + 1, number: 0 },
      ...blocks.map((block) => ({ kind: 'block' as const, block, moved: id })),
    ];
  });
  return { parts, changes: numberChanges(parts) };
}

/** One block of the letter's frame, or all blocks of a disputed item. */
interface Element {
  side: 'before' | 'after';
  item?: string;
  blocks: Block[];
}

function elementsOf(blocks: readonly Block[], side: Element['side']): Element[] {
  const elements: Element[] = [];
  for (const block of blocks) {
    const item = itemOf(block);
    const last = elements.at(-1);
    if (item !== undefined && last?.item === item) last.blocks.push(block);
    else elements.push({ side, ...(item !== undefined && { item }), blocks: [block] });
  }
  // No letter has the parts of one item in two places: then its id tells nothing of where it stands.
  const items = itemsOf(elements);
  const split = new Set(items.filter((id, at) => items.indexOf(id) !== at));
  return elements.flatMap((one) => {
    if (one.item === undefined || !split.has(one.item)) return [one];
    return one.blocks.map((block) => ({ side, blocks: [block] }));
  });
}

function itemsOf(elements: readonly Element[]): string[] {
  return elements.flatMap(({ item }) => item ?? []);
}

/** The most items that stand in the same order in both letters (longest increasing subsequence): the others have moved. */
function inSameOrder(before: readonly string[], after: readonly string[]): Set<string> {
  const common = after.filter((id) => before.includes(id));
  const at = common.map((id) => before.indexOf(id));
  const best: { length: number; previous: number }[] = [];
  at.forEach((place, index) => {
    let found = { length: 1, previous: -1 };
    for (let earlier = 0; earlier < index; earlier += 1) {
      const length = (best[earlier]?.length ?? 0) + 1;
      if ((at[earlier] ?? 0) < place && length > found.length) found = { length, previous: earlier };
    }
    best.push(found);
  });
  const longest = Math.max(0, ...best.map(({ length }) => length));
  const stable = new Set<string>();
  let index = best.findIndex(({ length }) => length === longest);
  while (index >= 0) {
    const id = common[index];
    if (id !== undefined) stable.add(id);
    index = best[index]?.previous ?? -1;
  }
  return stable;
}

function likeElements(one: Element, other: Element): number {
  if (one.item !== undefined && other.item !== undefined) return similarity(bagOf(one), bagOf(other));
  const [block, counterpart] = [one.blocks[0], other.blocks[0]];
  const areFrame = one.item === undefined && other.item === undefined;
  return areFrame && block !== undefined && counterpart !== undefined ? likeBlocks(block, counterpart) : 0;
}

function bagOf({ blocks }: Element): Map<string, number> {
  return bagOfWords(blocks.map(textOf).join(' '));
}

function redlineElements({ before, after }: { before?: Element; after?: Element }): RedlineBlock[] {
  const isFrame = before?.item === undefined && after?.item === undefined;
  if (!isFrame) return redlineBlocks(before?.blocks ?? [], after?.blocks ?? []);
  const [one, other] = [before?.blocks[0], after?.blocks[0]];
  return [redlinePair({ ...(one && { before: one }), ...(other && { after: other }) })];
}
