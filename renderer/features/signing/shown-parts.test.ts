import { describe, expect, it } from 'vitest';
import { redline } from '../../../shared/letter/redline.ts';
import type { Block } from '../../../shared/letter/tree.ts';
import { shownParts } from './shown-parts.ts';

const heading = (text: string): Block => ({ kind: 'heading', text });
const line = (text: string, item?: string): Block => ({
  kind: 'paragraph',
  role: item === undefined ? 'body' : 'item-title',
  runs: [{ text }],
  ...(item !== undefined && { place: { field: 'title', item } }),
});

const shown = (before: Block[], after: Block[], onlyChanges: boolean) =>
  shownParts(redline({ blocks: before }, { blocks: after }).parts, onlyChanges).map((part) => {
    if (part.kind === 'left-out') return part.blocks;
    if (part.kind !== 'block' || !('pieces' in part.block)) return part.kind;
    return part.block.pieces.map((piece) => ('text' in piece ? piece.text : '')).join('');
  });

describe('a redline of changes alone', () => {
  const head = [heading('HOW'), line('One.'), line('Two.'), heading('SUMMARY'), line('Lead-in.')];

  it('keeps what changed under its heading, and counts what it leaves out', () => {
    const before = [...head, line('Pain is 7.'), line('Last.')];
    const after = [...head, line('Pain is 8.'), line('Last.')];
    expect(shown(before, after, true)).toEqual([3, 'SUMMARY', 1, 'Pain is 78.', 1]);
    expect(shown(before, after, false)).toHaveLength(7);
  });

  it('names the item of a change by its title', () => {
    const rationale = (text: string): Block => ({
      kind: 'paragraph',
      role: 'body',
      runs: [{ text }],
      place: { field: 'rationale', item: 'b' },
    });
    const items = [line('MRI: Upheld', 'a'), line('Brace: Upheld', 'b')];
    const before = [...items, rationale('It is not needed now.')];
    const after = [...items, rationale('It is needed now.')];
    expect(shown(before, after, true)).toEqual([1, 'Brace: Upheld', 'It is not needed now.']);
  });

  it('puts no other item’s title above an item that moved', () => {
    const items = [line('MRI: Upheld', 'a'), line('Brace: Upheld', 'b'), line('Visits: Upheld', 'c')];
    const turned = [...items.slice(1), ...items.slice(0, 1)];
    expect(shown(items, turned, true)).toEqual(['moved-away', 2, 'moved-here', 1]);
  });

  it('is one line for letters that say the same', () => {
    expect(shown(head, head, true)).toEqual([5]);
  });
});
