import fc from 'fast-check';
import type { Basis, Citation } from '../../../../shared/domain/basis.ts';
import { CASE_SCHEMA, fixedTextSchema, type ImrCase } from '../../../../shared/domain/case.ts';
import {
  criterionKindSchema,
  criterionLimitSchema,
  criterionStatusSchema,
} from '../../../../shared/domain/checklist.ts';
import type { CaseDate } from '../../../../shared/domain/dates.ts';
import type { DisputedItem, UrSplit } from '../../../../shared/domain/item.ts';
import type { Inline, RichText } from '../../../../shared/domain/rich-text.ts';
import {
  agreementSchema,
  applicabilitySchema,
  evidenceLevelSchema,
  searchResultSchema,
  searchStepSchema,
  type Worksheet,
} from '../../../../shared/domain/worksheet.ts';

/** Any text that UTF-8 can carry, control characters included. */
const text = fc.string({ unit: 'binary', maxLength: 20 });
const filled = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 });

/** A plain object with all of these fields. */
const record = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(model, { noNullPrototype: true });

/** A plain object in which any of the optional fields may be absent. */
const partly = <R extends object, O extends object>(
  required: { [K in keyof R]: fc.Arbitrary<R[K]> },
  optional: { [K in keyof O]: fc.Arbitrary<O[K]> },
): fc.Arbitrary<R & Partial<O>> =>
  fc
    .tuple(record<R>(required), fc.record(optional, { requiredKeys: [], noNullPrototype: true }))
    .map(([always, sometimes]) => Object.assign({}, always as R, sometimes as Partial<O>));

const isoDate = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2050-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const caseDate: fc.Arbitrary<CaseDate> = fc.oneof(
  record({ iso: isoDate }),
  record({ asRead: filled }),
  record({ iso: isoDate, asRead: filled }),
);

const mark = fc.constantFrom('bold', 'italic', 'superscript', 'subscript' as const);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  partly({ text }, { marks: fc.array(mark, { maxLength: 2 }) }),
  partly({ evidence: filled, printed: text }, { note: text }),
);
const richText: fc.Arbitrary<RichText> = fc.array(
  partly(
    { content: fc.array(inline, { maxLength: 3 }) },
    { list: fc.constantFrom('bullet', 'number' as const) },
  ),
  { maxLength: 3 },
);

const year = fc.integer({ min: 1000, max: 9999 }).map(String);
const separator = fc.constantFrom(', ', ': ', '; ', '/', ' ');
const citation: fc.Arbitrary<Citation> = fc.oneof(
  partly(
    {
      kind: fc.constant('guideline' as const),
      title: filled,
      places: fc.array(partly({ chapter: filled }, { section: filled, lead: separator, joint: separator }), {
        maxLength: 2,
      }),
    },
    { edition: filled, lead: separator },
  ),
  partly(
    { kind: fc.constant('study' as const), title: filled },
    { author: filled, journal: filled, year, volume: filled, pages: filled, lead: separator },
  ),
  partly(
    { kind: fc.constant('regulation' as const), law: filled, section: filled },
    { title: filled, lead: separator },
  ),
  partly({ kind: fc.constant('other' as const), text: filled }, { lead: separator }),
);
const basisExtras = {
  otherGuidelines: filled,
  grammar: fc.constantFrom('2015', '2016' as const),
  asRead: filled,
};
const chapter = partly(
  {
    title: filled,
    year,
    sections: fc.array(filled, { maxLength: 2 }),
  },
  { pages: filled },
);
const basis: fc.Arbitrary<Basis> = fc.oneof(
  partly(
    {
      kind: fc.constant('mtus' as const),
      chapters: fc.array(chapter, { minLength: 1, maxLength: 3 }),
      citations: fc.array(citation, { maxLength: 3 }),
    },
    basisExtras,
  ),
  partly(
    {
      kind: fc.constant('outside' as const),
      citations: fc.array(citation, { minLength: 1, maxLength: 3 }),
    },
    basisExtras,
  ),
  partly({ kind: fc.constant('none' as const) }, { asRead: filled }),
  record({ kind: fc.constant('verbatim' as const), asRead: filled }),
);

const ur: fc.Arbitrary<UrSplit> = fc.oneof(
  record({
    kind: fc.constant('partial' as const),
    original: filled,
    authorized: filled,
    remaining: filled,
  }),
  record({ kind: fc.constant('substituted' as const), original: filled, authorized: filled }),
);
const worksheet: fc.Arbitrary<Worksheet> = partly(
  {
    searched: fc.array(
      partly(
        { step: fc.constantFrom(...searchStepSchema.options), source: text },
        { result: fc.constantFrom(...searchResultSchema.options), note: filled },
      ),
      { maxLength: 2 },
    ),
    weighed: fc.array(
      partly(
        { recommendation: text },
        {
          applicability: fc.constantFrom(...applicabilitySchema.options),
          level: fc.constantFrom(...evidenceLevelSchema.options),
        },
      ),
      { maxLength: 2 },
    ),
  },
  {
    agreement: fc.constantFrom(...agreementSchema.options),
    checklist: fc.array(
      partly(
        { criterion: text, fact: richText },
        {
          kind: fc.constantFrom(...criterionKindSchema.options),
          limit: record({
            bound: fc.constantFrom(...criterionLimitSchema.shape.bound.options),
            number: fc.nat(1_000_000),
            unit: fc.constantFrom('visits', 'injections'),
          }),
          source: filled,
          status: fc.constantFrom(...criterionStatusSchema.options),
          note: filled,
        },
      ),
      { maxLength: 2 },
    ),
  },
);
const amount = fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }).map(Math.abs);
const item: fc.Arbitrary<DisputedItem> = partly(
  {
    id: filled,
    request: text,
    bodyParts: fc.array(
      partly(
        { name: filled },
        { side: fc.constantFrom('left', 'right', 'bilateral' as const), level: filled },
      ),
      { maxLength: 2 },
    ),
    bases: partly({}, { administrator: basis, reviewer: basis }),
    rationale: richText,
  },
  {
    quantity: partly({}, { amount, unit: filled, asRead: filled }),
    category: filled,
    worksheet,
    ur,
    outcome: fc.constantFrom('upheld', 'overturned' as const),
    asRead: partly({}, { title: filled, is: fc.boolean(), decision: filled }),
  },
);

/** Items with ids of their own; each may depend on an earlier one, so that there is no circle. */
const items: fc.Arbitrary<DisputedItem[]> = fc
  .uniqueArray(fc.tuple(item, fc.option(fc.nat(), { nil: undefined })), {
    maxLength: 4,
    selector: ([one]) => one.id,
  })
  .map((pairs) =>
    pairs.map(([one, seed], index) => {
      const parent = seed === undefined || index === 0 ? undefined : pairs[seed % index]?.[0].id;
      return parent === undefined ? one : { ...one, parent };
    }),
  );

/** JSON keys as any program writes them; `__proto__` means something else to JavaScript. */
const key = filled.filter((name) => name !== '__proto__');
const extra = fc.dictionary(
  key,
  fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null), fc.array(text, { maxLength: 2 })),
  { noNullPrototype: true, maxKeys: 3 },
);

/** Any valid case: what the schema allows, the store must keep. */
export const arbitraryCase: fc.Arbitrary<ImrCase> = partly(
  {
    schema: fc.constant(CASE_SCHEMA),
    id: filled,
    profile: record({ id: filled, version: fc.integer({ min: 1, max: 99 }) }),
    parties: fc.array(
      record({ role: fc.constantFrom('employee', 'provider', 'other' as const), name: filled }),
      { maxLength: 2 },
    ),
    credentials: partly(
      { licensure: fc.array(filled, { maxLength: 2 }), specialties: fc.array(filled, { maxLength: 2 }) },
      { asRead: partly({}, { licensure: filled, specialties: filled }) },
    ),
    summary: richText,
    items,
    attestations: fc.array(record({ id: filled, attestedAt: fc.constant('2026-11-20T08:30:00-08:00') }), {
      maxLength: 1,
    }),
  },
  {
    caseBlock: partly(
      {},
      {
        caseNumber: filled,
        dateAssigned: caseDate,
        dateOfInjury: caseDate,
        decisionDate: caseDate,
        urDenialDate: caseDate,
        applicationReceived: caseDate,
        priority: filled,
      },
    ),
    documentsReviewed: record({
      style: fc.constantFrom('itemised', 'by-provider' as const),
      entries: fc.array(
        partly({ text: filled, records: fc.array(filled, { maxLength: 2 }) }, { proposed: filled }),
        { maxLength: 3 },
      ),
      leftOut: fc.array(filled, { maxLength: 2 }),
    }),
    asRead: fc.record(Object.fromEntries(Object.keys(fixedTextSchema.shape).map((place) => [place, text])), {
      requiredKeys: [],
      noNullPrototype: true,
    }),
    extra,
  },
);
