import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemSchema } from '../domain/item.ts';
import { plainText, richTextFrom } from '../domain/rich-text.ts';
import { carryOver } from './carry-over.ts';

const anItem = (fields: object) => itemSchema.parse({ id: 'i', request: '', ...fields });
const therapy = anItem({
  request: 'Physical therapy right knee',
  quantity: { amount: 8, unit: 'visits' },
  bodyParts: [{ name: 'knee', side: 'right' }],
  outcome: 'upheld',
});
const acupuncture = anItem({
  request: 'Acupuncture low back',
  quantity: { amount: 6, unit: 'visits' },
  bodyParts: [{ name: 'low back' }],
  outcome: 'overturned',
});
const over = (text: string, from = therapy, to = acupuncture) =>
  plainText(carryOver(richTextFrom(text), { from, to, reference: '2017-02-01' }));

describe('a rationale taken over from another item', () => {
  it('says of the item what the item says of itself', () => {
    expect(over('The request for Physical therapy right knee, 8 visits, is not medically necessary.')).toBe(
      'The request for Acupuncture low back, 6 visits, is medically necessary.',
    );
    expect(over('Pain of the right knee goes on.')).toBe('Pain of the low back goes on.');
  });

  it('takes quantity, side and body part from the requests where the fields do not say them', () => {
    const of = (request: string) => anItem({ request, outcome: 'upheld' });
    const [from, to] = [of('Acupuncture 2x4, right shoulder'), of('Acupuncture 3x6, left knee')];
    expect(over('The guideline allows fewer than 8 visits for the right shoulder.', from, to)).toBe(
      'The guideline allows fewer than 18 visits for the left knee.',
    );
    expect(over('Acupuncture, 2x4, is asked for.', from, to)).toBe('Acupuncture, 3x6, is asked for.');
  });

  it('takes the drug of the other item, with its strength, and flags a mention that says more', () => {
    const of = (request: string) => anItem({ request, outcome: 'upheld' });
    const [from, to] = [of('Norco 10/325 mg #60'), of('Tramadol 50 mg #90')];
    expect(over('Norco is an opioid. He takes Norco 10/325 mg.', from, to)).toBe(
      'Tramadol is an opioid. He takes Tramadol 50 mg.',
    );
    expect(over('He takes Norco 10/325 mg 1 tablet twice a day.', from, to)).toContain('[check: Norco');
    expect(over('He takes Norco 10/325 mg.', from, of('Tramadol'))).toBe(
      'He takes [check: Norco 10/325 mg].',
    );
    expect(over('He takes Soma.', from, to)).toBe('He takes [check: Soma].');
  });

  it('flags every other date, drug, figure and part of the body', () => {
    expect(over('On 10/13/2016 he took Norco 10/325 mg for shoulder pain of 7/10 after 12 visits.')).toBe(
      'On [check: 10/13/2016] he took [check: Norco 10/325 mg] for [check: shoulder] pain of [check: 7/10] after [check: 12 visits].',
    );
  });

  it('flags the conclusion of an item that is not decided, and keeps one that is the same', () => {
    const undecided = { ...acupuncture, outcome: undefined };
    expect(over('It is not medically necessary.', therapy, undecided)).toBe(
      'It [check: is not medically necessary].',
    );
    expect(over('It is not medically necessary.', therapy, therapy)).toBe('It is not medically necessary.');
  });

  it('keeps marks and citations', () => {
    const chip = { evidence: 'e', printed: 'p. 1' };
    const text = [
      { content: [{ text: 'The right knee ', marks: ['bold' as const] }, chip, { text: ' hurts.' }] },
    ];
    expect(carryOver(text, { from: therapy, to: acupuncture, reference: '2017-02-01' })).toEqual([
      { content: [{ text: 'The low back ', marks: ['bold'] }, chip, { text: ' hurts.' }] },
    ]);
  });

  it('between items that say the same changes nothing but flags, in any text', () => {
    const piece = fc.constantFrom(
      'The right knee',
      ' hurts. ',
      'On 10/13/2016 ',
      '8 visits',
      ' Norco 10/325 mg',
      '\n',
      ' is not medically necessary.',
      ' L4-5 ',
      '[',
      'Physical therapy right knee',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const unflagged = over(text, therapy, therapy).replace(/\[check: ([^\]]*)\]/g, '$1');
        const folded = (one: string) => one.toLowerCase().replace(/\s+/g, ' ');
        expect(folded(unflagged)).toBe(folded(plainText(richTextFrom(text))));
      }),
      { numRuns: 150 },
    );
  });
});
