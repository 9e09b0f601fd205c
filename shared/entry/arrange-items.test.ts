import { describe, expect, it } from 'vitest';
import type { DisputedItem } from '../domain/item.ts';
import { plainText, richTextFrom } from '../domain/rich-text.ts';
import { aCase } from '../testing/case-builder.ts';
import { duplicateOf, halvesOf, mergeOf, splitInTwo } from './arrange-items.ts';

const anItem = (changes: Partial<DisputedItem> = {}): DisputedItem => {
  const [item] = aCase().withItem(changes).build().items;
  if (item === undefined) throw new Error('no item');
  return item;
};

describe('arranging items', () => {
  it('duplicates one with its texts and citations, to be decided anew', () => {
    const item = anItem();
    const copy = duplicateOf(item, 'new');
    expect(copy).toEqual({ ...item, id: 'new', outcome: undefined, asRead: undefined });
  });

  it.each([
    ['MRI of the lumbar spine and EMG of the legs', 'MRI of the lumbar spine', 'EMG of the legs'],
    ['Norco 10/325 mg #60; Soma 350 mg #30', 'Norco 10/325 mg #60', 'Soma 350 mg #30'],
    ['Lumbar brace', 'Lumbar brace', 'Lumbar brace'],
  ])('parts %s', (request, first, second) => {
    expect(halvesOf(request)).toEqual([first, second]);
  });

  it('splits one into two, each with what its own request says', () => {
    const item = anItem({ request: 'MRI of the right knee and acupuncture 6 visits' });
    const requests = halvesOf(item.request);
    const [first, second] = splitInTwo(item, { requests, id: 'new', reference: '2017-02-22' });
    expect([first.id, first.request, first.quantity, first.outcome]).toEqual([
      'item-1',
      'MRI of the right knee',
      undefined,
      undefined,
    ]);
    expect([second.id, second.request, second.quantity?.amount]).toEqual(['new', 'Acupuncture 6 visits', 6]);
    expect(second.bases).toEqual(item.bases);
    expect(plainText(second.rationale)).toBe(plainText(item.rationale));
  });

  it('merges two: quantities of one unit add up, citations and texts stand once', () => {
    const one = anItem({ request: 'Acupuncture 6 visits', quantity: { amount: 6, unit: 'visits' } });
    const other = anItem({
      request: 'Acupuncture 4 visits',
      quantity: { amount: 4, unit: 'visits' },
      rationale: richTextFrom('Other reasons.'),
    });
    const merged = mergeOf(one, other);
    expect(merged).toMatchObject({
      request: 'Acupuncture 6 visits; Acupuncture 4 visits',
      quantity: { amount: 10, unit: 'visits' },
      outcome: 'upheld',
      bases: one.bases,
    });
    expect(plainText(merged.rationale)).toBe('The request is not medically necessary.\nOther reasons.');
    expect(mergeOf(one, { ...other, outcome: 'overturned' }).outcome).toBeUndefined();
  });

  it('keeps the worksheet of an item in a copy and in both halves, and that of both in one that is merged', () => {
    const checked = (criterion: string) => ({ criterion, fact: richTextFrom('Seen.') });
    const worksheet = (...criteria: string[]) => ({
      searched: [{ step: 'mtus' as const, source: criteria.join() }],
      weighed: [],
      checklist: criteria.map(checked),
    });
    const one = anItem({ worksheet: worksheet('a', 'b') });
    const other = anItem({ worksheet: worksheet('b', 'c') });
    expect(duplicateOf(one, 'new').worksheet).toEqual(one.worksheet);
    const halves = splitInTwo(one, { requests: ['MRI', 'EMG'], id: 'new', reference: '2017-02-22' });
    expect(halves.map((half) => half.worksheet)).toEqual([one.worksheet, one.worksheet]);
    expect(mergeOf(one, other).worksheet).toEqual({
      searched: [{ step: 'mtus', source: 'a,b' }],
      weighed: [],
      checklist: ['a', 'b', 'c'].map(checked),
    });
    expect(mergeOf(anItem(), other).worksheet).toEqual(other.worksheet);
  });

  it('merges what is outside of the MTUS with chapters into one basis', () => {
    const reviewer = { kind: 'outside' as const, citations: [{ kind: 'other' as const, text: 'a' }] };
    const merged = mergeOf(anItem(), anItem({ bases: { reviewer } }));
    expect(merged.bases.reviewer).toMatchObject({ kind: 'mtus', citations: reviewer.citations });
    expect(merged.bases.administrator).toEqual({ kind: 'none' });
  });
});
