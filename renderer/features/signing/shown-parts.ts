import type { RedlinePart } from '../../../shared/letter/redline.ts';

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
    const title = waiting.findLastIndex(isTitle);
    shown.push(...leftOut(title < 0 ? waiting : waiting.slice(0, title)));
    const context = waiting[title];
    if (context !== undefined) shown.push(context, ...leftOut(waiting.slice(title + 1)));
    shown.push(part);
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

function isTitle(part: RedlinePart): boolean {
  if (part.kind !== 'block') return false;
  const { block } = part;
  return block.kind === 'heading' || (block.kind === 'paragraph' && block.role === 'item-title');
}
