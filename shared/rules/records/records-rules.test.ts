import { describe, expect, it } from 'vitest';
import type { ImrCase } from '../../domain/case.ts';
import { type RichText, richTextFrom } from '../../domain/rich-text.ts';
import { aCase } from '../../testing/case-builder.ts';
import { applyDismissals, keyOf } from '../dismissals.ts';
import type { RecordsInput } from '../finding.ts';
import { checkCase } from '../index.ts';
import type { RecordsMentions } from './mentions.ts';
import type { SeenInput } from './seen.ts';

const on = (page: number, words = '') => ({
  documentId: 'd1',
  page,
  record: 'Progress report, 03/04/2014',
  words,
});
const MENTIONS: RecordsMentions = { isRead: true, earlier: [], missing: [], days: {} };
const SEEN: SeenInput = { pages: 9, unseen: 0, records: [], evidence: 0, unseenEvidence: new Set() };

const records = (
  mentions: Partial<RecordsMentions> | undefined,
  seen?: Partial<SeenInput>,
): RecordsInput => ({
  pagesWith: () => 0,
  mentions: () => (mentions === undefined ? undefined : { ...MENTIONS, ...mentions }),
  quoted: () => null,
  seen: () => ({ ...SEEN, ...seen }),
});
const saying = (rationale: RichText | string, request = 'Norco 10/325 mg'): ImrCase =>
  aCase()
    .withCaseBlock()
    .withItem({ request, rationale: typeof rationale === 'string' ? richTextFrom(rationale) : rationale })
    .build();
const check = (imrCase: ImrCase, input: RecordsInput | undefined, rule: string) =>
  checkCase({ imrCase, copy: 'posted', records: input }).findings.filter((one) => one.rule === rule);
const unchecked = (input: RecordsInput | undefined) =>
  checkCase({ imrCase: saying('Pain persists.'), copy: 'posted', records: input }).notChecked.map(
    ({ rule }) => rule,
  );

const IMR = {
  of: 'imr' as const,
  caseNumber: 'CM13-0012345',
  date: '2013-05-06',
  treatments: ['drug hydrocodone/acetaminophen'],
};
const REVIEW = {
  of: 'review' as const,
  caseNumber: null,
  date: '2016-05-06',
  treatments: ['category Rehabilitation * Acupuncture *'],
};

describe('an earlier independent medical review in the records', () => {
  const earlier = [{ ...IMR, on: on(3) }];

  it('is a finding with its pages where the letter says nothing of it', () => {
    expect(check(saying('Pain persists.'), records({ earlier }), 'earlier-imr')).toMatchObject([
      {
        severity: 'warning',
        place: { field: 'records' },
        message: expect.stringContaining('CM13-0012345, 05/06/2013'),
        pages: { listed: [{ documentId: 'd1', page: 3 }], more: 0 },
      },
    ]);
  });

  it('is none where the letter speaks of it', () => {
    expect(check(saying('An earlier IMR allowed Norco.'), records({ earlier }), 'earlier-imr')).toEqual([]);
    expect(check(saying('CM13-0012345 allowed it.'), records({ earlier }), 'earlier-imr')).toEqual([]);
  });

  it('is a note where it is of another treatment, or only spoken of', () => {
    expect(
      check(saying('Pain persists.', 'Acupuncture, 6 visits'), records({ earlier }), 'earlier-imr'),
    ).toMatchObject([{ severity: 'note' }]);
    const spokenOf = [{ ...IMR, caseNumber: null, date: null, treatments: [], on: on(3, 'the prior IMR') }];
    expect(check(saying('Pain persists.'), records({ earlier: spokenOf }), 'earlier-imr')).toMatchObject([
      { severity: 'note' },
    ]);
  });

  it('once dismissed stays so until another page tells of one', () => {
    const imrCase = saying('Pain persists.');
    const [finding] = check(imrCase, records({ earlier }), 'earlier-imr');
    if (finding === undefined) throw new Error('no finding');
    const dismissal = {
      ...keyOf(imrCase, finding),
      reason: 'of another drug',
      dismissedAt: '2017-01-01T00:00:00Z',
    };
    const left = (now: RecordsMentions['earlier']) =>
      applyDismissals(imrCase, check(imrCase, records({ earlier: now }), 'earlier-imr'), [dismissal]).findings
        .length;
    expect(left(earlier)).toBe(0);
    expect(left([...earlier, { ...IMR, on: on(7) }])).toBe(1);
  });
});

describe('an earlier utilization review in the records', () => {
  const earlier = [{ ...REVIEW, on: on(2) }];

  it('of the treatment that is asked for is a note; of another treatment none', () => {
    expect(
      check(saying('Pain persists.', 'Acupuncture, 6 visits'), records({ earlier }), 'earlier-review'),
    ).toMatchObject([{ severity: 'note', message: expect.stringContaining('05/06/2016') }]);
    expect(check(saying('Pain persists.'), records({ earlier }), 'earlier-review')).toEqual([]);
  });

  it('is none where the letter speaks of it', () => {
    const letter = saying('Six visits were previously certified.', 'Acupuncture, 6 visits');
    expect(check(letter, records({ earlier }), 'earlier-review')).toEqual([]);
  });
});

describe('records that are named and not in the file', () => {
  const missing = (by: 'dispute' | 'reports', iso = '2014-03-04') => ({
    what: 'QME report',
    iso,
    by,
    on: on(4, 'QME report of 03/04/2014'),
  });

  it('weigh more where request or review name them', () => {
    const found = check(
      saying('Pain persists.'),
      records({ missing: [missing('dispute'), missing('reports', '2014-03-05')] }),
      'records-missing',
    );
    expect(found.map(({ severity, message }) => `${severity} ${message}`)).toEqual([
      'warning The request or the utilization review names a record that is not in the index: QME report, 03/04/2014.',
      'note Progress reports name a record that is not in the index: QME report, 03/05/2014.',
    ]);
    expect(found[0]?.pages?.listed).toMatchObject([{ page: 4, words: 'QME report of 03/04/2014' }]);
  });

  it('named by the letter are a note at its words, unless the file has a record of the day', () => {
    const letter = saying('The MRI of the knee dated 12/01/2016 shows a tear.');
    expect(check(letter, records({}), 'record-not-in-file')).toMatchObject([
      { severity: 'note', place: { field: 'item.rationale', item: 'item-1' } },
    ]);
    expect(check(letter, records({ days: { imaging: ['2016-12-01'] } }), 'record-not-in-file')).toEqual([]);
    expect(
      check(letter, records({ days: { 'therapy-note': ['2016-12-01'] } }), 'record-not-in-file'),
    ).toHaveLength(1);
  });
});

const UNSEEN = {
  name: 'Imaging, 12/01/2016',
  type: 'imaging' as const,
  date: '2016-12-01',
  pages: 2,
  unseen: 2,
  next: { documentId: 'd1', page: 6 },
};

describe('pages that were never in view', () => {
  it('are a note that lists the records and leads to the next page of each', () => {
    expect(
      check(saying('Pain persists.'), records({}, { unseen: 2, records: [UNSEEN] }), 'pages-unseen'),
    ).toMatchObject([
      {
        severity: 'note',
        message: '2 of the 9 pages of the records were never in view.',
        pages: { listed: [{ page: 6, record: 'Imaging, 12/01/2016', words: 'none of its 2 pages seen' }] },
      },
    ]);
    expect(check(saying('Pain persists.'), records({}), 'pages-unseen')).toEqual([]);
  });

  it('stay dismissed while reading goes on, not when the file grows', () => {
    const imrCase = saying('Pain persists.');
    const of = (seen: Partial<SeenInput>) => check(imrCase, records({}, seen), 'pages-unseen');
    const [finding] = of({ unseen: 5 });
    if (finding === undefined) throw new Error('no finding');
    const dismissal = { ...keyOf(imrCase, finding), reason: 'copies', dismissedAt: '2017-01-01T00:00:00Z' };
    expect(applyDismissals(imrCase, of({ unseen: 4 }), [dismissal]).findings).toEqual([]);
    expect(applyDismissals(imrCase, of({ unseen: 4, pages: 12 }), [dismissal]).findings).toHaveLength(1);
  });

  it('weigh more where the letter cites one, or names a record of which none was', () => {
    const cited: RichText = [
      {
        content: [
          { text: 'The knee locks ' },
          { evidence: 'e1', printed: 'p. 7' },
          { text: '. It is stable.' },
        ],
      },
    ];
    const seen = { unseen: 2, records: [UNSEEN], unseenEvidence: new Set(['e1']) };
    const found = check(saying(cited), records({}, seen), 'cited-page-unseen');
    expect(found).toMatchObject([{ severity: 'warning', excerpts: [{ text: 'The knee locks .' }] }]);
    const named = saying('The MRI of the knee dated 12/01/2016 shows a tear.');
    expect(check(named, records({}, seen), 'cited-page-unseen')).toMatchObject([
      { pages: { listed: [{ page: 6 }] } },
    ]);
    const begun = { ...seen, records: [{ ...UNSEEN, unseen: 1 }] };
    expect(check(named, records({}, begun), 'cited-page-unseen')).toEqual([]);
  });
});

describe('sentences of a rationale that rest on nothing', () => {
  const cites: RichText = [
    {
      content: [
        { text: 'The worker fell on 11/09/2016. The knee locks' },
        { evidence: 'e1', printed: 'p. 7' },
        { text: '. The guideline asks for imaging. The request is not medically necessary.' },
      ],
    },
  ];

  it('are a note with those that tell of the record and cite nothing', () => {
    expect(check(saying(cites), undefined, 'rests-on-nothing')).toMatchObject([
      { severity: 'note', excerpts: [{ text: 'The worker fell on 11/09/2016.' }] },
    ]);
  });

  it('are not looked for in a case without evidence', () => {
    expect(unchecked(records({}))).toContain('rests-on-nothing');
    expect(unchecked(records({}, { evidence: 1 }))).not.toContain('rests-on-nothing');
  });
});

describe('rules that look into the records', () => {
  const RULES = ['earlier-imr', 'earlier-review', 'records-missing', 'record-not-in-file'];

  it('say that they could not look, without records and while pages are being read', () => {
    for (const input of [undefined, records(undefined), records({ isRead: false })])
      expect(unchecked(input)).toEqual(expect.arrayContaining(RULES));
    expect(unchecked(undefined)).toEqual(expect.arrayContaining(['pages-unseen', 'cited-page-unseen']));
    expect(unchecked(records({}))).toEqual(expect.not.arrayContaining(RULES));
  });
});
