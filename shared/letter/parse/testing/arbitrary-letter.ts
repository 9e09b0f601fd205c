import fc from 'fast-check';
import type { Basis, BasisWho, Citation, MtusChapter } from '../../../domain/basis.ts';
import type { ImrCase } from '../../../domain/case.ts';
import { type DisputedItem, itemSchema } from '../../../domain/item.ts';
import { MTUS_CHAPTERS } from '../../../domain/mtus-chapters.ts';
import { MTUS_SECTIONS } from '../../../domain/mtus-sections.ts';
import { type RichText, richTextFrom } from '../../../domain/rich-text.ts';
import { aCase } from '../../../testing/case-builder.ts';

/** Words of the field, with the marks that letters hold. */
const WORDS = [
  ...[
    'lumbar',
    'pain',
    'the',
    'patient',
    'was',
    'of',
    'and',
    'therapy',
    'knee',
    'MRI',
    'with',
    'in',
    'Norco',
  ],
  ...[
    '10/325',
    '5/5',
    'L4-5',
    'self-directed',
    '50%',
    '(chronic)',
    '“as',
    'needed”',
    "worker's",
    '7-8/10',
    '#60',
  ],
  ...['11/14/16', 'SLAP', 'x-ray', 'q.d.', 'no', 'relief', 'care,', 'sessions;', 'Section', 'page'],
];
const word = fc.constantFrom(...WORDS);
const words = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.array(word, { minLength, maxLength }).map((list) => list.join(' '));
const capital = (text: string): string => text.replace(/^\W*\p{Ll}/u, (start) => start.toUpperCase());
const sentence = words(4, 24).map((text) => `${capital(text.replace(/[.,;]+$/, ''))}.`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 7 }).map((list) => list.join(' '));
const richText: fc.Arbitrary<RichText> = fc
  .array(paragraph, { minLength: 1, maxLength: 3 })
  .map((list) => richTextFrom(list.join('\n')));

const request = fc
  .tuple(fc.constantFrom('Retrospective ', 'Associated surgical service: ', '', '', ''), words(1, 16))
  .map(([prefix, text]) => capital(`${prefix}${text}`).replace(/[\s.,;:]+$/, ''));

const chapter: fc.Arbitrary<MtusChapter> = fc
  .tuple(
    fc.constantFrom(...MTUS_CHAPTERS),
    fc.uniqueArray(fc.constantFrom(...MTUS_SECTIONS), { maxLength: 3 }),
  )
  .map(([edition, sections]) => ({ ...edition, sections }));
const olderChapter: fc.Arbitrary<MtusChapter> = fc
  .tuple(fc.constantFrom(...MTUS_CHAPTERS), fc.constantFrom('78-80', '12, 98-99', '(s) 4'))
  .map(([edition, pages]) => ({ ...edition, sections: [], pages }));
const place = fc.constantFrom(
  { chapter: 'Low Back', section: 'Epidural steroid injections (ESIs)' },
  { chapter: 'Forearm, Wrist and Hand' },
  { chapter: 'Pain (Chronic)', section: 'Lidoderm' },
  { chapter: 'Knee & Leg', section: 'MRI’s (magnetic resonance imaging)' },
);
const citation: fc.Arbitrary<Citation> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('Official Disability Guidelines (ODG)', 'Official Disability Guidelines'),
      fc.array(place, { maxLength: 2 }),
    )
    .map(([title, places]) => ({ kind: 'guideline' as const, title, places })),
  fc.constantFrom(
    {
      kind: 'study' as const,
      author: 'Doe J, et al',
      title: 'Exercise for low back pain. A randomized trial',
      journal: 'J Occup Med',
      year: '2014',
      volume: '12(3)',
      pages: '101-9',
    },
    { kind: 'study' as const, author: 'van Roe AB', title: 'Bracing', journal: 'Spine', year: '2009' },
    { kind: 'regulation' as const, law: '8 CCR', section: '9792.24.2' },
    { kind: 'regulation' as const, law: 'Labor Code', section: '4610.5(c)(2)', title: 'medical necessity' },
  ),
  words(2, 8).map((text) => ({ kind: 'other' as const, text: text.replace(/[\s.,;]+$/, '') })),
);
/** Numbered places of one among several numbered citations: what belongs to which cannot be told again. */
const numberedOnce = (citations: readonly Citation[]): Citation[] =>
  citations.map((one) =>
    citations.length > 1 && one.kind === 'guideline' ? { ...one, places: one.places.slice(0, 1) } : one,
  );
const cited = fc.record(
  {
    citations: fc.array(citation, { minLength: 1, maxLength: 3 }).map(numberedOnce),
    otherGuidelines: words(2, 6).map((text) => text.replace(/[\s.,;]+$/, '')),
  },
  { requiredKeys: ['citations'], noNullPrototype: true },
);
const basis: fc.Arbitrary<Basis> = fc.oneof(
  fc.constant({ kind: 'none' as const }),
  fc
    .tuple(fc.constantFrom('2015' as const, '2016' as const), cited)
    .map(([grammar, rest]) => ({ kind: 'outside' as const, grammar, ...rest })),
  fc
    .tuple(fc.array(chapter, { minLength: 1, maxLength: 3 }), fc.option(cited, { nil: undefined }))
    .map(([chapters, rest]) => ({ kind: 'mtus' as const, chapters, citations: [], ...rest })),
  fc.array(olderChapter, { minLength: 1, maxLength: 2 }).map((chapters) => {
    return { kind: 'mtus' as const, grammar: '2015' as const, chapters, citations: [] };
  }),
);
const bases: fc.Arbitrary<Record<BasisWho, Basis>> = fc.record(
  { administrator: basis, reviewer: basis },
  { noNullPrototype: true },
);

const split: fc.Arbitrary<DisputedItem['ur']> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  fc.tuple(request, request, request).map(([original, authorized, remaining]) => {
    return { kind: 'partial' as const, original, authorized, remaining };
  }),
  fc.tuple(request, request).map(([original, authorized]) => {
    return { kind: 'substituted' as const, original, authorized };
  }),
);

const item: fc.Arbitrary<Omit<DisputedItem, 'id'>> = fc
  .record(
    { request, ur: split, bases, outcome: fc.constantFrom('upheld', 'overturned'), rationale: richText },
    { noNullPrototype: true },
  )
  .map(({ ur, ...rest }) =>
    itemSchema.omit({ id: true }).parse(ur === undefined ? rest : { ...rest, ur, request: ur.original }),
  );

/** Letters as reviewers write them: what text can carry of a case, and no more. */
export const arbitraryLetterCase: fc.Arbitrary<ImrCase> = fc
  .record({
    licensure: fc.uniqueArray(fc.constantFrom('California', 'New York', 'Texas'), { minLength: 1 }),
    specialties: fc.uniqueArray(fc.constantFrom('Pain Management', 'Physical Medicine & Rehabilitation'), {
      minLength: 1,
    }),
    summary: richText,
    items: fc.array(item, { minLength: 1, maxLength: 5 }),
    hasBlock: fc.boolean(),
  })
  .map(({ licensure, specialties, summary, items, hasBlock }) => {
    const builder = aCase().with({ credentials: { licensure, specialties }, summary });
    if (hasBlock) builder.withCaseBlock();
    for (const one of items) builder.withItem(one);
    return builder.build();
  });
