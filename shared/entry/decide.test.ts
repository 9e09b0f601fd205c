import { describe, expect, it } from 'vitest';
import { applyChange } from '../domain/apply-change.ts';
import type { Basis } from '../domain/basis.ts';
import type { ImrCase } from '../domain/case.ts';
import type { DisputedItem, Outcome } from '../domain/item.ts';
import { plainText, richTextFrom } from '../domain/rich-text.ts';
import { aCase } from '../testing/case-builder.ts';
import { closedFor, closingOf, withClosing } from './closing-sentence.ts';
import { decide, dependOn, releaseFrom } from './decide.ts';

const OPEN = { outcome: undefined, rationale: [], bases: {} };
const SHORT =
  'The associated surgical procedure is not medically necessary. As such, the request is not medically necessary.';

/** An arthroscopy, a brace that goes with it, and an item of its own. */
function surgery(changes: Partial<DisputedItem> = {}): ImrCase {
  return aCase()
    .withItem({ ...OPEN, request: 'Right knee arthroscopy' })
    .withItem({ ...OPEN, request: 'Knee brace', parent: 'item-1', ...changes })
    .withItem({ ...OPEN, request: 'Norco' })
    .build();
}
const decided = (imrCase: ImrCase, id: string, outcome: Outcome) =>
  decide(imrCase, id, outcome).changes.reduce(applyChange, imrCase);
const shown = ({ items }: ImrCase) =>
  items.map(({ outcome, bases, rationale }) =>
    [outcome ?? 'open', bases.reviewer?.kind ?? 'none yet', plainText(rationale)].join(' | '),
  );

describe('an item that depends on another', () => {
  it('follows it when it is upheld, and stops when it is not any more', () => {
    const upheld = decided(surgery(), 'item-1', 'upheld');
    expect(shown(upheld)).toEqual(['upheld | none yet | ', `upheld | none | ${SHORT}`, 'open | none yet | ']);
    expect(decide(surgery(), 'item-1', 'upheld').said).toEqual([
      'Item 2 follows item 1: Upheld, nothing cited.',
    ]);
    const overturned = decided(upheld, 'item-1', 'overturned');
    expect(shown(overturned)[1]).toBe('open | none yet | ');
    expect(decide(upheld, 'item-1', 'overturned').said).toEqual([
      'Item 2 does not follow any more and is open.',
    ]);
  });

  it('keeps what the reviewer wrote', () => {
    const own = surgery({ outcome: 'overturned', rationale: richTextFrom('It helps by itself.') });
    expect(decide(own, 'item-1', 'upheld').changes).toHaveLength(1);
    const edited = applyChange(decided(surgery(), 'item-1', 'upheld'), {
      field: 'item.rationale',
      item: 'item-2',
      value: richTextFrom(`${SHORT} No brace is needed.`),
    });
    expect(shown(decided(edited, 'item-1', 'overturned'))[1]).toContain('No brace is needed.');
  });

  it('follows as soon as it depends, and stops when it depends on nothing', () => {
    const upheld = decided(surgery({ parent: undefined }), 'item-1', 'upheld');
    expect(shown(upheld)[1]).toBe('open | none yet | ');
    const dependent = dependOn(upheld, 'item-2', 'item-1').changes.reduce(applyChange, upheld);
    expect(shown(dependent)[1]).toBe(`upheld | none | ${SHORT}`);
    const free = dependOn(dependent, 'item-2', null).changes.reduce(applyChange, dependent);
    expect(shown(free)[1]).toBe('open | none yet | ');
    expect(free.items[1]?.parent).toBeUndefined();
  });

  it('is open again when the other one is taken out, unless it was edited', () => {
    const upheld = decided(surgery(), 'item-1', 'upheld');
    const released = releaseFrom(upheld, 'item-1').reduce(applyChange, upheld);
    expect(shown(released)[1]).toBe('open | none yet | ');
    expect(released.items[1]?.parent).toBeUndefined();
    const own = surgery({ outcome: 'overturned', rationale: richTextFrom('It helps by itself.') });
    expect(releaseFrom(own, 'item-1')).toEqual([]);
  });

  it('still follows when it is entered later that the other one is a surgery', () => {
    const upheld = decided(surgery(), 'item-1', 'upheld');
    const reworded = applyChange(upheld, { field: 'item.request', item: 'item-1', value: 'Treatment' });
    expect(shown(decided(reworded, 'item-1', 'overturned'))[1]).toBe('open | none yet | ');
  });

  it('leaves what the claims administrator cited', () => {
    const administrator: Basis = { kind: 'outside', citations: [{ kind: 'other', text: 'ODG' }] };
    const upheld = decided(surgery({ bases: { administrator } }), 'item-1', 'upheld');
    expect(upheld.items[1]?.bases).toEqual({ administrator, reviewer: { kind: 'none' } });
    expect(decided(upheld, 'item-1', 'overturned').items[1]?.bases).toEqual({ administrator });
  });

  it('stops to follow when it is decided otherwise, and does not keep the reason of the other', () => {
    const upheld = decided(surgery(), 'item-1', 'upheld');
    expect(shown(decided(upheld, 'item-2', 'overturned'))[1]).toBe('overturned | none yet | ');
  });

  it('hands it on to those that depend on it', () => {
    const chain = aCase()
      .withItem({ ...OPEN, request: 'Right knee arthroscopy' })
      .withItem({ ...OPEN, request: 'Knee brace', parent: 'item-1' })
      .withItem({ ...OPEN, request: 'Fitting of the brace', parent: 'item-2' })
      .build();
    expect(decided(chain, 'item-1', 'upheld').items.map(({ outcome }) => outcome)).toEqual([
      'upheld',
      'upheld',
      'upheld',
    ]);
    const back = decided(decided(chain, 'item-1', 'upheld'), 'item-1', 'overturned');
    expect(back.items.map(({ outcome }) => outcome)).toEqual(['overturned', undefined, undefined]);
  });
});

describe('the closing sentence', () => {
  it.each([
    'As such, the request is not medically necessary.',
    'Therefore, the requested MRI is not medically necessary and appropriate.',
    'The request for 8 visits is not medically necessary at this time.',
  ])('follows the decision where it is a standard one: %s', (closing) => {
    const rationale = richTextFrom(`The criteria are not met.\n${closing}`);
    const other = closedFor(rationale, 'overturned');
    expect(plainText(other ?? [])).toBe(
      `The criteria are not met.\n${closing.replace(' not medically', ' medically')}`,
    );
    expect(plainText(closedFor(other ?? [], 'upheld') ?? [])).toBe(plainText(rationale));
    expect(closedFor(rationale, 'upheld')).toBeUndefined();
  });

  it.each([
    'Part of the request is medically necessary, but not all of it.',
    'Medical necessity was not shown.',
    'The request is only medically necessary after surgery.',
  ])('is left to the reviewer where it says more: %s', (closing) => {
    expect(closingOf(richTextFrom(closing)).kind).toBe('own');
    expect(closedFor(richTextFrom(closing), 'upheld')).toBeUndefined();
  });

  it('keeps citations and marks where it changes, and is added behind the text', () => {
    const rationale = [
      {
        content: [
          { text: 'Pain is 7/10 ' },
          { evidence: 'e', printed: 'p. 1' },
          { text: '. As such, the request is not medically necessary.' },
        ],
      },
    ];
    expect(closedFor(rationale, 'overturned')?.[0]?.content).toEqual([
      { text: 'Pain is 7/10 ' },
      { evidence: 'e', printed: 'p. 1' },
      { text: '. As such, the request is medically necessary.' },
    ]);
    expect(plainText(withClosing(richTextFrom('A.\nB.'), 'upheld'))).toBe(
      'A.\nB. As such, the request is not medically necessary.',
    );
  });

  it('that was taken over from another item and waits for the decision gets it', () => {
    const waiting = richTextFrom('Facts. As such, the request [check: is not medically necessary].');
    expect(plainText(closedFor(waiting, 'overturned') ?? [])).toBe(
      'Facts. As such, the request is medically necessary.',
    );
    expect(plainText(closedFor(waiting, 'upheld') ?? [])).toBe(
      'Facts. As such, the request is not medically necessary.',
    );
  });

  it('changes with the decision itself', () => {
    const imrCase = aCase()
      .withItem({ rationale: richTextFrom('Facts. As such, the request is not medically necessary.') })
      .build();
    expect(shown(decided(imrCase, 'item-1', 'overturned'))[0]).toBe(
      'overturned | mtus | Facts. As such, the request is medically necessary.',
    );
  });
});
