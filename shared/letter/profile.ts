import { z } from 'zod';
import { declineReasonSchema } from '../domain/acceptance.ts';
import { grammarSchema } from '../domain/basis.ts';

/** Served: to the parties, with everything. Posted: the public copy, without identifiers. */
export const copySchema = z.enum(['posted', 'served']);
export type Copy = z.infer<typeof copySchema>;

const sentence = z.string().min(1);
const perCopy = z.strictObject({ posted: z.boolean(), served: z.boolean() });

/** How citation chips print: not at all, between parentheses in the running text, or as footnotes. */
export const evidenceStyleSchema = z.enum(['none', 'parentheses', 'footnotes']);
export type EvidenceStyle = z.infer<typeof evidenceStyleSchema>;

/** What signed copies show, and who signs those that leave the organisation. The reviewer signs the returned copy. */
const signingSchema = z.strictObject({
  /** A visible signature line at the letter's end, where the copy is signed. */
  line: perCopy.extend({ returned: z.boolean() }),
  /** What stands under the name on the line, by who signs. */
  lineTitle: z.strictObject({ reviewer: sentence, organisation: sentence }),
  /** Copies that leave signed by the organisation's identity; the others leave unsigned. */
  byOrganisation: perCopy,
});

/** What the fields say in profiles that were made before there were these. */
const BEFORE = {
  documentsReviewed: {
    served: true,
    heading: 'DOCUMENTS REVIEWED',
    leadIn: 'The expert reviewer reviewed the following documents of the case file:',
  },
  evidence: { posted: 'none', served: 'none' },
  signing: {
    line: { returned: false, posted: false, served: false },
    lineTitle: { reviewer: 'Expert Reviewer', organisation: 'Medical Director' },
    byOrganisation: { posted: false, served: false },
  },
} as const;

/**
 * Every fixed sentence of a letter and every choice of form, so that nothing of either is in code.
 * `{…}` are placeholders, filled by the composer; each sentence may use those named beside it.
 */
export const letterProfileSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.int().positive(),
  name: sentence,
  /** BCP 47 tag of the document. */
  language: z.string().min(2),
  organisation: sentence,
  grammar: grammarSchema,
  coverPage: perCopy,
  /** How the evidence that a text cites is printed. The returned copy has the form of the posted one. */
  evidence: z
    .strictObject({ posted: evidenceStyleSchema, served: evidenceStyleSchema })
    .default(BEFORE.evidence),
  signing: signingSchema.default(BEFORE.signing),
  cover: z.strictObject({
    title: sentence,
    /** {decision} */
    overall: z.strictObject({ uphold: sentence, overturn: sentence, partial: sentence }),
    paragraphs: z.array(sentence),
    signatory: sentence,
  }),
  headings: z.strictObject({ how: sentence, summary: sentence, items: sentence }),
  how: sentence,
  credentials: z.strictObject({ leadIn: sentence, licensure: sentence, specialty: sentence }),
  /**
   * The list of documents reviewed (8 CCR 9792.10.6(d)): in the served copy, if the case has one. Never in the posted copy, which must not
   * name who treated the employee.
   */
  documentsReviewed: z
    .strictObject({ served: z.boolean(), heading: sentence, leadIn: sentence })
    .default(BEFORE.documentsReviewed),
  summaryLeadIn: sentence,
  itemsLeadIn: sentence,
  labels: z.strictObject({ administrator: sentence, reviewer: sentence, rationale: sentence }),
  decisions: z.strictObject({ upheld: sentence, overturned: sentence }),
  who: z.strictObject({ administrator: sentence, reviewer: sentence }),
  split: z.strictObject({
    /** {original} {authorized} {remaining} */
    partial: sentence,
    /** {original} {authorized} */
    substituted: sentence,
  }),
  basis: z.strictObject({
    /** {chapters} */
    mtus: sentence,
    chapterSeparator: z.string(),
    /** {sections} */
    sections: sentence,
    /** {pages} */
    pages: sentence,
    /** {who}: one for each grammar */
    outside: z.strictObject({ '2015': sentence, '2016': sentence }),
    /** {citations} */
    nonMtus: sentence,
    /** {text} */
    otherGuidelines: sentence,
    /** {who} */
    none: sentence,
  }),
  /**
   * What goes back to the organisation with the letters. The reviewer may leave more out, and send no more: the
   * organisation has the records already (45 CFR 164.502(b), minimum necessary).
   */
  returns: z
    .strictObject({
      records: z.boolean().default(false),
      audit: z.boolean().default(true),
      timeSpent: z.boolean().default(true),
    })
    .prefault({}),
  /** The notice that a reviewer declines a case. */
  notice: z.strictObject({
    title: sentence,
    heading: sentence,
    labels: z.strictObject({ caseNumber: sentence, date: sentence, reviewer: sentence }),
    /** {reason} */
    declines: sentence,
    reasons: z.record(declineReasonSchema, sentence),
    /** {note} */
    note: sentence,
    closing: sentence,
  }),
});

export type LetterProfile = z.infer<typeof letterProfileSchema>;
