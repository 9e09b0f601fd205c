import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../domain/apply-change.ts';
import type { ImrCase } from '../domain/case.ts';
import type { DraftChange } from '../domain/draft.ts';
import { richTextFrom } from '../domain/rich-text.ts';
import { builtInProfile } from '../testing/profiles.ts';
import { composeLetter } from './compose.ts';
import { arbitraryLetterCase } from './parse/testing/arbitrary-letter.ts';
import type { Block } from './tree.ts';

const profiles = (['posted-2016', 'seed-2015'] as const).map(builtInProfile);

/** A change of one field that prints, with the part of the letter that it may change. */
function changes(item: string): [change: DraftChange, place: string][] {
  const outside = { kind: 'outside' as const, citations: [{ kind: 'study' as const, title: 'Q' }] };
  return [
    [{ field: 'summary', value: richTextFrom('Quite another summary.') }, 'summary'],
    [{ field: 'item.request', item, value: 'Quite another request' }, `title ${item}`],
    [{ field: 'item.outcome', item, value: 'upheld' }, `title ${item}`],
    [{ field: 'item.outcome', item, value: 'overturned' }, `title ${item}`],
    [
      { field: 'item.ur', item, value: { kind: 'substituted', original: 'Q', authorized: 'R' } },
      `title ${item}`,
    ],
    [{ field: 'item.rationale', item, value: richTextFrom('Quite.\nOther reasons.') }, `rationale ${item}`],
    [{ field: 'item.basis.administrator', item, value: outside }, `administrator ${item}`],
    [{ field: 'item.basis.reviewer', item, value: outside }, `reviewer ${item}`],
    [
      { field: 'item.worksheet', item, value: { searched: [{ step: 'mtus', source: 'Q' }], weighed: [] } },
      'nothing',
    ],
    [{ field: 'item.parent', item, value: null }, 'nothing'],
  ];
}

const placeOf = (block: Block): string => {
  const place = 'place' in block ? block.place : undefined;
  return place === undefined ? 'fixed' : [place.field, 'item' in place ? place.item : ''].join(' ').trim();
};
/** The blocks of the letter outside of one place. */
const without = (imrCase: ImrCase, place: string) =>
  profiles.map((profile) =>
    composeLetter(imrCase, profile, 'posted').blocks.filter((block) => placeOf(block) !== place),
  );

describe('a field that is changed', () => {
  it('changes its own sentence of the letter and no other', () => {
    fc.assert(
      fc.property(arbitraryLetterCase, fc.nat(), fc.nat(), (imrCase, whichItem, whichChange) => {
        const item = imrCase.items[whichItem % imrCase.items.length]?.id ?? '';
        const all = changes(item);
        const [change, place] = all[whichChange % all.length] ?? [];
        if (change === undefined || place === undefined) return;
        const changed = applyChange(imrCase, change);
        expect(without(changed, place)).toEqual(without(imrCase, place));
      }),
      { numRuns: 80 },
    );
  });
});
