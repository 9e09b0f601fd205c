import { describe, expect, it } from 'vitest';
import type { CheckedCriterion } from '../domain/checklist.ts';
import { plainText, type RichText, richTextFrom } from '../domain/rich-text.ts';
import { absenceClaims } from '../rules/records/absence-claims.ts';
import { aCase } from '../testing/case-builder.ts';
import { layOutChecklist } from './lay-out-checklist.ts';

const SOURCE = 'Low Back Disorders 2019, Injections';
const chip = { evidence: 'e1', printed: 'Progress report 12/03/2014, p. 12' };
const cited = (text: string): RichText => [{ content: [{ text }, chip] }];
const one = (criterion: string, rest: Partial<CheckedCriterion> = {}): CheckedCriterion => ({
  criterion,
  source: SOURCE,
  fact: [],
  ...rest,
});
const lay = (checklist: CheckedCriterion[], rest: object = {}) =>
  layOutChecklist({
    worksheet: { searched: [], weighed: [], checklist },
    outcome: undefined,
    rationale: [],
    request: '',
    ...rest,
  });

describe('a rationale that is laid out from a checklist', () => {
  it('says the criteria, the facts with their pages, and the decision, in this order', () => {
    const draft = lay(
      [
        one('Radicular pain is documented.', {
          status: 'met',
          fact: cited('Straight leg raise is positive. '),
        }),
        one('Prior fusion at the level', {
          kind: 'contraindication',
          status: 'not met',
          fact: richTextFrom('None.'),
        }),
        one('Six weeks of conservative care have failed.', { status: 'not documented' }),
      ],
      { outcome: 'upheld' },
    );
    expect(draft).toEqual([
      {
        content: [
          {
            text: `${SOURCE} gives these criteria: (1) Radicular pain is documented; (2) contraindication: Prior fusion at the level; (3) Six weeks of conservative care have failed.`,
          },
        ],
      },
      {
        content: [
          { text: 'In this case: Criterion 1 is met: Straight leg raise is positive ' },
          chip,
          {
            text: '. Criterion 2 is not met: None. Criterion 3 is without documentation in the records reviewed. As such, the request is not medically necessary.',
          },
        ],
      },
    ]);
  });

  it('shows what was not entered as gaps, and invents nothing', () => {
    const draft = plainText(
      lay([one('Radicular pain', { source: undefined }), one('MRI', { status: 'met' })]),
    );
    expect(draft).toBe(
      `[guideline and section] gives this criterion: (1) Radicular pain. ${SOURCE} gives this criterion: (2) MRI.\n` +
        'In this case: Criterion 1 is [met, not met or not documented]: [fact with its page]. Criterion 2 is met: [fact with its page]. [conclusion].',
    );
  });

  it('gives what the request comes to as the fact on a limit, where none was entered', () => {
    const most = (rest: Partial<CheckedCriterion>) =>
      one('No more than 6 visits.', {
        kind: 'limit',
        limit: { bound: 'at-most', number: 6, unit: 'visits' },
        ...rest,
      });
    const fact = richTextFrom('The trial is over');
    const given = [most({ status: 'not met' }), most({ fact }), most({ status: 'not documented' })];
    const rationale = lay(given, { request: 'Acupuncture 2x4' });
    expect(plainText(rationale)).toContain(
      'Criterion 1 is not met: the request is for 8 visits. Criterion 2 is [met, not met or not documented]: The trial is over. ' +
        'Criterion 3 is without documentation in the records reviewed.',
    );
    expect(plainText(lay([most({ status: 'met' })], { request: 'Acupuncture' }))).toContain(
      'Criterion 1 is met: [fact with its page].',
    );
  });

  it('stands before what was written, which stays as it is and concludes by itself', () => {
    const rationale = richTextFrom('Written.\nAs such, the request is not medically necessary.');
    const draft = lay([one('MRI', { status: 'met', fact: richTextFrom('Seen') })], {
      rationale,
      outcome: 'upheld',
    });
    expect(draft.slice(2)).toEqual(rationale);
    expect(plainText(draft.slice(0, 2))).not.toContain('As such');
    expect(lay([one('  ')], { rationale })).toBe(rationale);
  });

  it('makes no claim that the check would search for in other words than the criterion has', () => {
    const rationale = lay([one('Six weeks of conservative care', { status: 'not documented' })]);
    expect(absenceClaims(aCase().withItem({ rationale }).build())).toEqual([]);
  });
});
