import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TODAY } from '../../encounters/testing/page.ts';
import { aPaper, DECISION } from '../testing/papers.ts';
import { decidedItems, listedItems } from './items-of.ts';
import { numberBefore } from './listed-item.ts';
import { outcomeIn } from './outcome.ts';

const decided = (text: string) =>
  decidedItems(aPaper('ur-decision', [text]), TODAY).map(({ text: request, outcome, authorized }) => [
    request,
    outcome,
    ...(authorized === undefined ? [] : [authorized.text]),
  ]);
const listed = (text: string) => listedItems(aPaper('application', [text])).map((item) => item.text);

describe('what utilization review decided', () => {
  it.each([
    ['NOT CERTIFIED', 'denied'],
    ['Adverse determination', 'denied'],
    ['Non-certified', 'denied'],
    ['Not medically necessary', 'denied'],
    ['Denied', 'denied'],
    ['CONDITIONALLY NON-CERTIFIED / MODIFIED', 'modified'],
    ['Partially certified', 'modified'],
    ['Approved', 'certified'],
    ['AUTHORIZED', 'certified'],
    ['The records were sent to the office in time', undefined],
  ])('"%s" is %s', (text, outcome) => {
    expect(outcomeIn(text)).toBe(outcome);
  });

  it('is read from a table, whose entries may have several lines', () => {
    const table = DECISION.replace('8 sessions of PT, lumbar\tMODIFIED', '8 sessions of PT\tMODIFIED');
    expect(decided(table)[0]).toEqual(['8 sessions of PT', 'modified', 'PT, 4 sessions']);
    const wrapped = `
= UTILIZATION REVIEW DETERMINATION
@100 Treatment requested	CPT	Decision
@120 Acupuncture for the	97810	NOT
@132 lumbar spine	97811	CERTIFIED
@152 TENS unit	E0730	Approved
@190 Rationale: Acupuncture`;
    expect(decided(wrapped)).toEqual([
      ['Acupuncture for the lumbar spine', 'denied'],
      ['TENS unit', 'certified'],
    ]);
  });

  it('is read from labels, whose values may go on in the next line', () => {
    expect(
      decided(`
REQUEST: 9 sessions of physical therapy, right
shoulder
DECISION: PARTIALLY CERTIFIED - ALLOW physical therapy for the right
shoulder, 5 visits
RATIONALE: A shorter course is reasonable.
REQUEST: Compound cream 180 g
DECISION: NOT CERTIFIED
RATIONALE: The guidelines recommend against it.`),
    ).toEqual([
      [
        '9 sessions of physical therapy, right shoulder',
        'modified',
        'physical therapy for the right shoulder, 5 visits',
      ],
      ['Compound cream 180 g', 'denied'],
    ]);
  });

  it('is read from numbered requests and from questions', () => {
    expect(decided('1. Right carpal tunnel release: Authorized\n2. Wrist brace: Denied')).toEqual([
      ['Right carpal tunnel release', 'certified'],
      ['Wrist brace', 'denied'],
    ]);
    expect(decided('1. Interferential unit, purchase\nDecision: Denied')).toEqual([
      ['Interferential unit, purchase', 'denied'],
    ]);
    expect(
      decided(
        'QUESTION 1: IS TENS UNIT, 30 DAY RENTAL, MEDICALLY\nNECESSARY?\nDetermination: NOT CERTIFIED.',
      ),
    ).toEqual([['TENS UNIT, 30 DAY RENTAL', 'denied']]);
  });

  it('says what is authorised of a modified request, in the decision, under it or in its reasons', () => {
    const asked = '1. Omeprazole 20 mg #30\nDecision: ';
    for (const told of [
      'Modified to omeprazole 20 mg #8',
      'Modified. Approve omeprazole 20 mg #8.',
      'Partial certification of omeprazole 20 mg #8; the remainder is not certified.',
      'Modified\nAuthorized: omeprazole 20 mg #8',
      'Modified\n\nRationale\nThe request is modified to omeprazole 20 mg\n#8; the remainder is not certified.',
    ])
      expect(decided(asked + told), told).toEqual([
        ['Omeprazole 20 mg #30', 'modified', 'omeprazole 20 mg #8'],
      ]);
    // The reasons of another request say nothing of this one.
    const other = 'Modified\n\nRationale\nThe request is modified to physical therapy, 4 visits.';
    expect(decided(asked + other)).toEqual([['Omeprazole 20 mg #30', 'modified']]);
  });

  it('is not read out of lists of records', () => {
    expect(
      decided('Records reviewed\n1. Progress report dated 01/22/2015\n2. MRI report\nGuideline: ODG'),
    ).toEqual([]);
  });
});

describe('what an application lists', () => {
  it('is read from numbers, beside or above the text, and from letters', () => {
    expect(listed('Disputed Treatment\n1.\nKnee brace\n2.\nMRI of the knee\nEmployee Signature:')).toEqual([
      'Knee brace',
      'MRI of the knee',
    ]);
    expect(listed('13. Treatment denied, delayed or modified\na) Hinged knee brace\n14. Body parts')).toEqual(
      ['Hinged knee brace'],
    );
  });

  it('is read from a table with what became of each', () => {
    const table =
      'Disputed Treatment\nNo.\tTreatment\tUR outcome\n1\tKnee brace\tDenied\n2\tMRI of the knee\tModified\n\nConsent';
    expect(listed(table)).toEqual(['Knee brace', 'MRI of the knee']);
  });

  it('leaves out rows that were not filled in, and what is stamped over the form', () => {
    expect(
      listed('Disputed Medical Treatment\n1.\tCOPY\nKnee brace\n2.\n3.\nI request an independent review'),
    ).toEqual(['Knee brace']);
  });
});

describe('a number before an entry', () => {
  it('has a sign behind it, or stands alone: quantities are none', () => {
    expect(numberBefore('2. Knee brace')).toEqual({ place: 2, rest: 'Knee brace' });
    expect(numberBefore('b) Knee brace')).toEqual({ place: 2, rest: 'Knee brace' });
    expect(numberBefore('12')).toEqual({ place: 12, rest: '' });
    for (const text of ['16 sessions of PT', 'a knee brace', '2x4 lumbar', '3.5 mg', '']) {
      expect(numberBefore(text), text).toBeUndefined();
    }
  });
});

it('any text is read without an error, and every item has words and a place', () => {
  const line = fc.constantFrom(
    '1.',
    '2. Knee brace',
    'Decision: Denied',
    'Treatment\tDecision',
    'x\tDenied',
    'REQUEST:',
    '',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(line, fc.string({ maxLength: 40 })), { maxLength: 14 }), (lines) => {
      const paper = aPaper('ur-decision', [lines.join('\n')]);
      for (const { text, at } of [...decidedItems(paper, TODAY), ...listedItems(paper)]) {
        expect(text).not.toBe('');
        expect(at.end).toBeGreaterThanOrEqual(at.start);
      }
    }),
    { numRuns: 60 },
  );
});
