import type { RedlinePart } from '../../../shared/letter/redline.ts';
import type { RedlineBlock } from '../../../shared/letter/redline-blocks.ts';

export type ShownPart = RedlinePart | { kind: 'left-out'; blocks: number };

/**
 * What of a redline is shown. Of changes alone: what changed, with the title of its item or its heading for context,
 * and how much was left out in between.
 */
export function shownParts(parts: readonly RedlinePart[], onlyChanges: boolean): ShownPart[] {
  if (!onlyChanges) return [...parts];
  const shown: ShownPart[] = [];
  /** Blocks without changes since the last one that is shown. */
  let waiting: RedlinePart[] = [];
  for (const part of parts) {
    if (!isChanged(part)) {
      waiting.push(part);
      continue;
    }
    const title = waiting.findLastIndex((one) => isTitleOf(one, part));
    const context = waiting[title];
    if (context === undefined) shown.push(...leftOut(waiting), part);
    else shown.push(...leftOut(waiting.slice(0, title)), context, ...leftOut(waiting.slice(title + 1)), part);
    waiting = [];
  }
  return [...shown, ...leftOut(waiting)];
}

function leftOut(parts: readonly RedlinePart[]): ShownPart[] {
  return parts.length === 0 ? [] : [{ kind: 'left-out', blocks: parts.length }];
}

function isChanged(part: RedlinePart): boolean {
  return part.kind !== 'block' || part.block.change !== 'same';
}

/** Whether a block is the heading, or the title of the item, under which a changed part stands. */
function isTitleOf(one: RedlinePart, part: RedlinePart): boolean {
  if (one.kind !== 'block' || part.kind !== 'block' || isTitle(part.block)) return false;
  return isTitle(one.block) && one.block.item === part.block.item;
}

function isTitle(block: RedlineBlock): boolean {
  return block.kind === 'heading' || (block.kind === 'paragraph' && block.role === 'item-title');
}
