import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Basis } from '../domain/basis.ts';
import type { ImrCase } from '../domain/case.ts';
import type { DisputedItem } from '../domain/item.ts';
import { richTextFrom } from '../domain/rich-text.ts';
import { aCase, type CaseBuilder } from '../testing/case-builder.ts';
import type { RecordsInput } from './finding.ts';
import { checkCase, RULES } from './index.ts';
import type { RecordsMentions } from './records/mentions.ts';

/*
 * What went wrong in the trade, each as a case written afresh: once wrong, when its rule finds it, and once right, when that
 * rule is silent. `docs/checks.md` has the table of them by title.
 */

const mtus = (title: string, ...sections: string[]): Basis => ({
  kind: 'mtus',
  chapters: [{ title, year: title === 'Chronic Pain Medical Treatment' ? '2016' : '2004', sections }],
  citations: [],
});
const KNEE = mtus('Knee Complaints', 'Imaging');
const outside = (...citations: (Basis & { kind: 'outside' })['citations']): Basis => ({
  kind: 'outside',
  citations,
});

type Item = Omit<Partial<DisputedItem>, 'rationale'> & { rationale?: string; basis?: Basis };
const withItem = (
  { rationale = 'The request is not medically necessary.', basis = KNEE, ...rest }: Item,
  from = aCase(),
): CaseBuilder =>
  from.withCaseBlock().withItem({
    rationale: richTextFrom(rationale),
    bases: { administrator: { kind: 'none' }, reviewer: basis },
    ...rest,
  });
const item = (given: Item): ImrCase => withItem(given).build();
const summary = (text: string): ImrCase =>
  aCase()
    .withCaseBlock()
    .withItem()
    .with({ summary: richTextFrom(text) })
    .build();

const NOTHING: RecordsMentions = { isRead: true, earlier: [], missing: [], days: {} };
const on = { documentId: 'd1', page: 2, record: 'Progress report, 12/01/2016', words: '' };
const records = (mentions: Partial<RecordsMentions> = {}, pages = 0): RecordsInput => ({
  pagesWith: () => pages,
  mentions: () => ({ ...NOTHING, ...mentions }),
  quoted: () => null,
  seen: () => ({ pages: 9, unseen: 0, records: [], evidence: 1, unseenEvidence: new Set() }),
});

interface Defect {
  title: string;
  rule: string;
  wrong: ImrCase;
  right: ImrCase;
  /** With the wrong case, and with the right one. */
  records?: readonly [RecordsInput, RecordsInput];
}

const PT = 'There is no documentation of physical therapy. The request is not medically necessary.';
const DETERMINATION = {
  of: 'imr' as const,
  caseNumber: 'CM14-0012345',
  date: '2014-05-06',
  treatments: [],
  on,
};
const TRIAL_MET: DisputedItem['worksheet'] = {
  searched: [],
  weighed: [],
  checklist: [
    {
      criterion: 'A trial of up to 6 visits.',
      kind: 'limit',
      limit: { bound: 'at-most', number: 6, unit: 'visits' },
      fact: [],
      status: 'met',
    },
  ],
};
const LONG =
  'The record shows no gain from the six visits so far, neither in strength nor in what the worker can do at home.';
const two = (second: string): ImrCase =>
  withItem({ rationale: second }, withItem({ rationale: LONG + LONG })).build();

const DEFECTS: readonly Defect[] = [
  {
    title: 'Gonzalez-Ornelas, McAtee: what the letter says is not documented is in the file',
    rule: 'absence-in-file',
    wrong: item({ rationale: PT }),
    right: item({ rationale: PT }),
    records: [records({}, 2), records({}, 0)],
  },
  {
    title: 'Bowen: an earlier IMR of the same treatment is ignored',
    rule: 'earlier-imr',
    wrong: item({}),
    right: item({ rationale: 'An earlier IMR, CM14-0012345, was of another knee.' }),
    records: [records({ earlier: [DETERMINATION] }), records({ earlier: [DETERMINATION] })],
  },
  {
    title: 'Garibay-Jimenez: evaluations named in the file never arrived',
    rule: 'records-missing',
    wrong: item({}),
    right: item({}),
    records: [
      records({ missing: [{ what: 'QME report', iso: '2016-12-02', by: 'dispute', on }] }),
      records(),
    ],
  },
  {
    title: 'Heath: the wrong spine level is reviewed',
    rule: 'level-agrees',
    wrong: item({
      request: 'Epidural injection at L4-5',
      rationale: 'The lumbar spine has stenosis at L1-2.',
      basis: mtus('Low Back Complaints', 'Injections'),
    }),
    right: item({
      request: 'Epidural injection at L4-5',
      rationale: 'The lumbar spine has stenosis at L4-5.',
      basis: mtus('Low Back Complaints', 'Injections'),
    }),
  },
  {
    title: 'Cantillo: facts that a guideline is applied to rest on no page',
    rule: 'rests-on-nothing',
    wrong: item({ rationale: 'The worker completed six visits of therapy.' }),
    right: item({ rationale: 'The guideline asks for six visits of therapy.' }),
    records: [records(), records()],
  },
  {
    title: 'Mackie: the specialty is another than the treatment’s',
    rule: 'specialty-fits',
    wrong: item({ category: 'Psych Services * Therapies *' }),
    right: item({ category: 'Surgery * Spine *' }),
  },
  {
    title: 'Complaint of 2013: no authority is cited',
    rule: 'item-reviewer-basis',
    wrong: item({ bases: { administrator: { kind: 'none' }, reviewer: { kind: 'none' } } }),
    right: item({}),
  },
  {
    title: 'A knee MRI cites the Low Back chapter',
    rule: 'chapter-of-another-body-part',
    wrong: item({ request: 'MRI of the right knee', basis: mtus('Low Back Complaints', 'Imaging') }),
    right: item({ request: 'MRI of the right knee' }),
  },
  {
    title: 'A rationale argues another body part than its title',
    rule: 'body-part-agrees',
    wrong: item({ request: 'Brace for the right knee', rationale: 'The cervical spine is stiff.' }),
    right: item({ request: 'Brace for the right knee', rationale: 'The right knee is stiff.' }),
  },
  {
    title: 'The date of injury differs from the case block',
    rule: 'summary-date-of-injury',
    wrong: summary('The date of injury is 11/08/2016.'),
    right: summary('The date of injury is 11/09/2016.'),
  },
  {
    title: 'The date of the utilization review differs from the case block',
    rule: 'summary-review-date',
    wrong: summary('On 01/15/2017 utilization review denied the request.'),
    right: summary('On 01/14/2017 utilization review denied the request.'),
  },
  {
    title: 'A year of five digits',
    rule: 'impossible-date',
    wrong: summary('He was seen on 12/01/20216.'),
    right: summary('He was seen on 12/01/2016.'),
  },
  {
    title: 'A surgery before the injury',
    rule: 'date-before-injury',
    wrong: summary('He underwent surgery on 10/01/2016 for it.'),
    right: summary('He underwent surgery on 12/01/2016 for it.'),
  },
  {
    title: 'A drug’s strength changes within a title',
    rule: 'drug-strength-within-request',
    wrong: item({ request: 'Naproxen 500 mg #60 (naproxen 550 mg)' }),
    right: item({ request: 'Naproxen 550 mg #60 (naproxen 550 mg)' }),
  },
  {
    title: 'Pronoun and sex disagree',
    rule: 'sex-and-pronouns',
    wrong: summary('A 43 year old male was hurt. She has knee pain.'),
    right: summary('A 43 year old male was hurt. He has knee pain.'),
  },
  {
    title: 'A page number stands as a section',
    rule: 'page-as-section',
    wrong: item({ basis: mtus('Knee Complaints', 'Page 343') }),
    right: item({ basis: KNEE }),
  },
  {
    title: 'A birth date is printed in the posted copy',
    rule: 'birth-date',
    wrong: summary('The worker (date of birth 03/04/1966) fell.'),
    right: summary('The worker, 50 years old, fell.'),
  },
  {
    title: 'A slip in a specialty',
    rule: 'specialty-spelling',
    wrong: aCase()
      .withItem()
      .with({ credentials: { licensure: ['California'], specialties: ['Occupational Medcine'] } })
      .build(),
    right: aCase()
      .withItem()
      .with({ credentials: { licensure: ['California'], specialties: ['Occupational Medicine'] } })
      .build(),
  },
  {
    title: 'The closing sentence contradicts the decision',
    rule: 'closing-contradicts',
    wrong: item({ outcome: 'overturned', rationale: 'As such, the request is not medically necessary.' }),
    right: item({ outcome: 'upheld', rationale: 'As such, the request is not medically necessary.' }),
  },
  {
    title: 'A citation shows neither year nor edition',
    rule: 'citation-complete',
    wrong: item({
      basis: outside({
        kind: 'guideline',
        title: 'Official Disability Guidelines (ODG)',
        places: [{ chapter: 'Knee', section: 'MRI' }],
      }),
    }),
    right: item({
      basis: outside({
        kind: 'guideline',
        title: 'Official Disability Guidelines (ODG)',
        edition: '2016',
        places: [{ chapter: 'Knee', section: 'MRI' }],
      }),
    }),
  },
  {
    title: 'A slide-sharing site is cited',
    rule: 'citation-complete',
    wrong: item({ basis: outside({ kind: 'other', text: 'http://slides.example/acute-care' }) }),
    right: item({
      basis: outside({ kind: 'other', text: 'Example J. A trial of braces. J Example 2015;3:1-9' }),
    }),
  },
  {
    title: 'A rationale repeats another of the letter',
    rule: 'repeated-rationale',
    wrong: two(LONG + LONG),
    right: two(
      `${LONG} Walking aids are another matter; the gait is even and the knee holds when it is tested.`,
    ),
  },
  {
    title: 'A denial of an opioid has no notice on tapering',
    rule: 'tapering-notice',
    wrong: item({ request: 'Norco 10/325 mg', rationale: 'The request is not medically necessary.' }),
    right: item({
      request: 'Norco 10/325 mg',
      rationale: 'It is to be tapered. The request is not medically necessary.',
    }),
  },
  {
    title: 'The parts of a split request do not add up',
    rule: 'split-adds-up',
    wrong: item({
      request: '12 visits',
      ur: { kind: 'partial', original: '12 visits', authorized: '4 visits', remaining: '6 visits' },
    }),
    right: item({
      request: '12 visits',
      ur: { kind: 'partial', original: '12 visits', authorized: '6 visits', remaining: '6 visits' },
    }),
  },
  {
    title: 'More visits than the cited criterion allows, and it is called met',
    rule: 'criterion-limit',
    wrong: item({ request: 'Acupuncture 2x4', worksheet: TRIAL_MET }),
    right: item({ request: 'Acupuncture 2x3', worksheet: TRIAL_MET }),
  },
  {
    title: 'A decision rests on the utilization review alone',
    rule: 'solely-on-utilization-review',
    wrong: item({ rationale: 'I agree with the utilization review.' }),
    right: item({ rationale: 'The utilization review denied it. The knee is stable.' }),
  },
];

const found = (imrCase: ImrCase, rule: string, input: RecordsInput | undefined) =>
  checkCase({ imrCase, copy: 'posted', records: input }).findings.filter((one) => one.rule === rule);

describe('a defect of the trade', () => {
  it.each(DEFECTS)('$title: $rule', ({ rule, wrong, right, records: inputs }) => {
    expect(found(wrong, rule, inputs?.[0])).not.toEqual([]);
    expect(found(right, rule, inputs?.[1])).toEqual([]);
  });
});

describe('the table of the checks', () => {
  const docs = readFileSync(new URL('../../docs/checks.md', import.meta.url), 'utf8');

  it('names every rule there is, and no other in the table of defects', () => {
    const ids = new Set(RULES.map(({ id }) => id));
    expect([...ids].filter((id) => !docs.includes(`\`${id}\``))).toEqual([]);
    const table = docs.slice(docs.indexOf('## What goes wrong'), docs.indexOf('## Dismissals'));
    const named = [...table.matchAll(/`([a-z0-9]+(?:-[a-z0-9]+)+)`/g)].map(([, id]) => id ?? '');
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('has every defect that is tested here by its title', () => {
    expect(DEFECTS.map(({ title }) => title).filter((title) => !docs.includes(title))).toEqual([]);
  });
});
