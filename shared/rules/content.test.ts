import { describe, expect, it } from 'vitest';
import type { Basis } from '../domain/basis.ts';
import type { ImrCase } from '../domain/case.ts';
import type { DisputedItem } from '../domain/item.ts';
import { richTextFrom } from '../domain/rich-text.ts';
import { aCase } from '../testing/case-builder.ts';
import { checkCase } from './index.ts';

const found = (imrCase: ImrCase) =>
  checkCase({ imrCase, copy: 'posted' }).findings.map(({ severity, rule, excerpts }) =>
    [severity, rule, ...(excerpts ?? []).map(({ text }) => `"${text}"`)].join(' '),
  );
const mtus = (title: string, year: string, ...sections: string[]): Basis => ({
  kind: 'mtus',
  chapters: [{ title, year, sections }],
  citations: [],
});
const item = (
  request: string,
  rationale: string,
  changes: Omit<Partial<DisputedItem>, 'rationale'> & { basis?: Basis } = {},
) => {
  const { basis = mtus('Chronic Pain Medical Treatment', '2016', 'Introduction'), ...rest } = changes;
  return aCase()
    .withCaseBlock()
    .withItem({
      request,
      rationale: richTextFrom(rationale),
      bases: { administrator: { kind: 'none' }, reviewer: basis },
      ...rest,
    })
    .build();
};
const summary = (text: string) =>
  aCase()
    .withCaseBlock()
    .withItem()
    .with({ summary: richTextFrom(text) })
    .build();

describe('a closing sentence against the decision', () => {
  const closing = (outcome: 'upheld' | 'overturned', rationale: string) =>
    found(item('Crutches', rationale, { outcome })).filter((one) => one.includes('closing-contradicts'));

  it.each([
    ['upheld', 'He walks well. As such, the request is medically necessary.'],
    ['overturned', 'He cannot walk. Therefore, the request is not medically necessary.'],
    ['overturned', 'The records are silent. Medical necessity has not been established.'],
  ] as const)('%s: %s', (outcome, rationale) => {
    expect(closing(outcome, rationale)).toHaveLength(1);
    expect(closing(outcome, rationale)[0]).toMatch(/^blocking/);
  });

  it.each([
    ['upheld', 'As such, the request is not medically necessary.'],
    ['overturned', 'The request for crutches is medically necessary and appropriate.'],
    ['upheld', 'Crutches are medically necessary if the worker cannot walk.'],
    ['upheld', 'The provider considers crutches medically necessary.'],
    ['overturned', 'One pair is medically necessary, but a second one is not.'],
    ['upheld', 'Nothing speaks for it.'],
  ] as const)('is none where it agrees or says nothing plain, %s: %s', (outcome, rationale) => {
    expect(closing(outcome, rationale)).toEqual([]);
  });
});

describe('parts of the body', () => {
  it.each([
    ['MRI of the left knee', 'The lumbar spine is tender.', 'warning body-part-agrees "lumbar spine"'],
    ['Injection, right shoulder', 'The left shoulder is stiff.', 'warning side-agrees "left shoulder"'],
    ['Injection at L4-5', 'There is stenosis at L1-2 of the lumbar spine.', 'warning level-agrees'],
  ])('%s, argued as: %s', (request, rationale, expected) => {
    expect(found(item(request, rationale)).join('\n')).toContain(expected);
  });

  it.each([
    ['MRI of the left knee', 'The left knee locks; the lumbar spine is tender.'],
    ['Injection, bilateral shoulders', 'The left shoulder is stiff.'],
    ['Injection at L4-5', 'There is stenosis at L5-S1 and L4-5 of the lumbar spine.'],
    ['Injection at L4-S1', 'There is stenosis at L5-S1 of the lumbar spine.'],
    ['MRI of the left knee', 'A study of patients with back pain found no benefit.'],
    ['Gym membership', 'The lumbar spine is tender.'],
    ['Therapy, lumbar', 'Lumbago persists; his back is stiff.'],
  ])('%s and %s may well belong together', (request, rationale) => {
    expect(found(item(request, rationale))).toEqual([]);
  });

  it('that a chapter is about are those of the request, where it names some', () => {
    const chapter = (request: string, basis: Basis) => found(item(request, 'It is stiff.', { basis })).join();
    const knee = 'MRI of the left knee';
    expect(chapter(knee, mtus('Low Back Complaints', '2004', 'Imaging'))).toContain(
      'chapter-of-another-body-part',
    );
    expect(chapter(knee, mtus('Knee Complaints', '2004', 'Imaging'))).toBe('');
    expect(chapter('MRI', mtus('Low Back Complaints', '2004', 'Imaging'))).toBe('');
    const both = { ...mtus('Low Back Complaints', '2004', 'Imaging'), citations: [] } as Basis & {
      kind: 'mtus';
    };
    const general = { title: 'Chronic Pain Medical Treatment', year: '2016', sections: ['Imaging'] };
    expect(chapter(knee, { ...both, chapters: [...both.chapters, general] })).toBe('');
  });

  it('a chapter for one treatment is not cited for another', () => {
    const basis = mtus('Acupuncture Treatment', '2007');
    expect(found(item('Naproxen', 'Pain persists.', { basis }))).toEqual([
      'warning chapter-of-another-treatment',
    ]);
    expect(found(item('Acupuncture, 6 visits', 'Pain persists.', { basis }))).toEqual([]);
  });
});

describe('drugs', () => {
  it.each([
    ['Naproxen 500 mg #60, naproxen 550 mg', 'Pain persists.', 'warning drug-strength-within-request'],
    ['Naproxen 500 mg', 'Naproxen 550 mg helped.', 'warning drug-strength-agrees'],
    ['Cyclobenzaprne 10 mg', 'Spasm persists.', 'note drug-name-spelling'],
    ['Norco 10/325 mg', 'Pain fell to 3/10, he works again, without side effects.', 'note opioid-four-as'],
    [
      'Norco 10/325 mg',
      'Pain relief, function, side effects and urine screens are documented.',
      'warning tapering-notice',
    ],
    ['Alprazolam 1 mg', 'It is not for long use.', 'warning tapering-notice'],
  ])('%s, argued as: %s', (request, rationale, expected) => {
    expect(found(item(request, rationale)).join('\n')).toContain(expected);
  });

  it.each([
    ['Naproxen 500 mg', 'Naproxen 500 mg replaced naproxen 550 mg.'],
    ['Naproxen 500 mg', 'It is not for long use.'],
    [
      'Norco 10/325 mg',
      'Pain relief, function, side effects and urine screens are documented. It should be weaned, not stopped.',
    ],
  ])('%s and %s are in order', (request, rationale) => {
    expect(found(item(request, rationale))).toEqual([]);
  });
});

describe('dates', () => {
  it.each([
    ['The date of injury is 11/19/2016.', 'warning summary-date-of-injury "11/19/2016"'],
    ['On 01/15/2017 utilization review denied it.', 'warning summary-review-date "01/15/2017"'],
    ['He was seen on 02/30/2016.', 'warning impossible-date "02/30/2016"'],
    ['He was seen on 12/09/3026.', 'warning impossible-date "12/09/3026"'],
    ['An MRI was done on 03/01/2017.', 'warning date-after-decision "03/01/2017"'],
    ['He underwent surgery on 10/01/2016.', 'note date-before-injury "10/01/2016"'],
  ])('%s', (text, expected) => {
    expect(found(summary(text))).toContain(expected);
  });

  it.each([
    'The date of injury is 11/09/16; an earlier injury was in 2009.',
    'He was injured in November 2016.',
    'Utilization review denied it on 1/14/17. He was seen on 02/20/2017.',
  ])('%s is in order', (text) => {
    expect(found(summary(text)).filter((one) => /date/.test(one))).toEqual([]);
  });

  it('of the case block stand in the order of events, and a late decision is named', () => {
    const block = (changes: Parameters<ReturnType<typeof aCase>['withCaseBlock']>[0]) =>
      found(aCase().withCaseBlock(changes).withItem().build());
    expect(block({ urDenialDate: { iso: '2017-01-19' } })).toEqual(['warning case-block-order']);
    expect(block({ decisionDate: { asRead: '02/30/20216' } })).toContain('warning impossible-date');
    expect(block({ decisionDate: { iso: '2017-02-24' } })).toEqual(['note deadline']);
    expect(block({ decisionDate: { iso: '2017-02-23' } })).toEqual([]);
    expect(block({ priority: 'Expedited', decisionDate: { iso: '2017-01-28' } })).toEqual(['note deadline']);
  });
});

describe('the person', () => {
  it.each([
    ['A 50 year old female fell. He has knee pain.', 'warning sex-and-pronouns "He"'],
    ['A 50 year old male fell. At 58 years old, the 58 year old male has pain.', 'warning ages-agree'],
  ])('%s', (text, expected) => {
    expect(found(summary(text)).join('\n')).toContain(expected);
  });

  it.each([
    'A 50 year old female fell. The physician saw her; he advised rest.',
    'A 50 year old female fell. His or her consent was asked.',
    'The worker fell. He has knee pain. She rests.',
  ])('%s is in order', (text) => {
    expect(found(summary(text))).toEqual([]);
  });
});

describe('citations', () => {
  const cited = (basis: Basis, decisionDate = '2017-02-22') =>
    found(
      aCase()
        .withCaseBlock({ decisionDate: { iso: decisionDate }, dateAssigned: { iso: decisionDate } })
        .withItem({ bases: { administrator: { kind: 'none' }, reviewer: basis } })
        .build(),
    );
  const outside = (...citations: (Basis & { kind: 'outside' })['citations']): Basis => ({
    kind: 'outside',
    citations,
  });

  it('name edition, chapter and section, or say what they lack', () => {
    expect(cited(mtus('Knee Complaints', '2004'))).toEqual(['note citation-complete']);
    const odg = { kind: 'guideline' as const, title: 'Official Disability Guidelines (ODG)' };
    expect(cited(outside({ ...odg, places: [{ chapter: 'Knee' }] }))).toEqual(['note citation-complete']);
    expect(
      cited(outside({ ...odg, edition: '2016', places: [{ chapter: 'Knee', section: 'MRI' }] })),
    ).toEqual([]);
    expect(cited(outside({ kind: 'other', text: 'A trial of braces' }))).toEqual(['note citation-complete']);
    expect(cited(outside({ kind: 'other', text: 'A trial of braces. J Example 2015;3:1-9' }))).toEqual([]);
    expect(cited(outside({ kind: 'other', text: 'https://slides.example/braces' }))).toEqual([
      'warning citation-complete',
    ]);
  });

  it('give titles of sections, no pages', () => {
    expect(cited(mtus('Knee Complaints', '2004', 'Page 341'))).toEqual(['warning page-as-section']);
    expect(cited(mtus('Knee Complaints', '2004', 'Imaging, 2 views'))).toEqual([]);
  });

  it('are of an edition in force on the decision date', () => {
    expect(cited(mtus('Knee Complaints', '2004', 'Imaging'), '2017-11-30')).toEqual([]);
    expect(cited(mtus('Knee Complaints', '2004', 'Imaging'), '2017-12-01')).toEqual([
      'warning edition-in-force',
    ]);
    expect(cited(mtus('Knee Disorders', '2019', 'Imaging'), '2020-09-20')).toEqual([
      'warning edition-in-force',
    ]);
    expect(cited(mtus('Knee Disorders', '2019', 'Imaging'), '2020-09-21')).toEqual([]);
    expect(cited(mtus('Chronic Pain Medical Treatment', '2009', 'Opioids'))).toEqual([
      'note edition-in-force',
    ]);
    expect(cited(mtus('Knee of the Future', '2031', 'Imaging'))).toEqual([]);
  });
});

describe('quantities', () => {
  const split = (original: string, authorized: string, remaining: string) =>
    found(item(original, 'Pain persists.', { ur: { kind: 'partial', original, authorized, remaining } }));

  it('add up', () => {
    expect(split('12 visits', '4 visits', '6 visits')).toEqual(['warning split-adds-up']);
    expect(split('12 visits', '6 visits', '6 visits')).toEqual([]);
    expect(split('12 visits', 'some visits', '6 visits')).toEqual([]);
    expect(found(item('Acupuncture 2x4 (6 visits)', 'Pain persists.'))).toEqual([
      'warning course-adds-up "2x4 (6 visits)"',
    ]);
  });

  it('stay under the cap of the law, or say why', () => {
    expect(found(item('Physical therapy, 30 visits', 'Pain persists.'))).toEqual(['note visit-cap']);
    expect(found(item('Postoperative physical therapy, 30 visits', 'Pain persists.'))).toEqual([]);
    expect(found(item('Physical therapy, 24 visits', 'Pain persists.'))).toEqual([]);
  });
});

describe('reasons', () => {
  const long =
    'The guideline asks for improvement after a trial of six visits, and the records show none of it at all.';

  it('are one’s own', () => {
    expect(found(item('Crutches', 'I agree with the utilization review.')).join()).toMatch(
      /solely-on-utilization/,
    );
    expect(found(item('Crutches', 'The utilization review denied it. The worker walks well.'))).toEqual([]);
  });

  it('are not the same for two items', () => {
    const twice = (second: 'upheld' | 'overturned') =>
      aCase()
        .withCaseBlock()
        .withItem({ rationale: richTextFrom(`${long} ${long}`) })
        .withItem({ rationale: richTextFrom(`${long}  ${long}`), outcome: second })
        .build();
    expect(found(twice('upheld'))).toEqual(['note repeated-rationale']);
    expect(found(twice('overturned'))).toEqual(['warning repeated-rationale']);
  });

  it('can be followed', () => {
    expect(found(summary(`He fell ${'and stood up again and '.repeat(13)}rested.`))).toHaveLength(1);
  });
});

describe('abbreviations', () => {
  const named = (text: string, request = 'Crutches') =>
    found(item(request, text)).filter((one) => one.includes('abbreviations'));

  it.each([
    ['Pain is 7 on the VAS.', 'note abbreviations-explained "VAS"'],
    [
      'He takes NSAIDs. An ESI gave relief, an ESI is asked for.',
      'note abbreviations-explained "NSAID" "ESI"',
    ],
  ])('that the letter does not explain are a note: %s', (text, expected) => {
    expect(named(text)).toEqual([expected]);
  });

  it.each([
    'Pain is 7 on the visual analog scale (VAS). The VAS was 8 before.',
    'An ESI (epidural steroid injection) gave relief; the ESI is repeated.',
    'Range of motion is full; ROM was limited before.',
    'An MRI was done in the USA; MTUS and ODG agree.',
    'Norco ER and Tylenol III were tried; L5-S1 and C5 are stable.',
    'Example AB, Sample CD, et al. found no benefit.',
    'PAST MEDICAL HISTORY AND CURRENT COMPLAINTS',
    'Code E0730-NU and M54.5 are given.',
  ])('need no words here: %s', (text) => {
    expect(named(text)).toEqual([]);
  });

  it('are explained by what is asked for, too', () => {
    expect(named('PT helped.', 'Physical therapy, 6 visits')).toEqual([]);
    expect(named('PT helped.')).toHaveLength(1);
  });
});

describe('the specialty', () => {
  it('is compared with the category of an item, where there is one', () => {
    expect(found(item('Fusion', 'It is stable.', { category: 'Surgery * Spine *' }))).toEqual([]);
    expect(found(item('Counseling', 'It helps.', { category: 'Psych Services * Therapies *' }))).toEqual([
      'note specialty-fits',
    ]);
    const { notChecked } = checkCase({ imrCase: item('Fusion', 'It is stable.'), copy: 'posted' });
    expect(notChecked.map(({ rule }) => rule)).toContain('specialty-fits');
  });
});
