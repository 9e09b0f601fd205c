import { z } from 'zod';
import { declineReasonSchema } from '../domain/acceptance.ts';
import { grammarSchema } from '../domain/basis.ts';

/** Served: to the parties, with everything. Posted: the public copy, without identifiers. */
export const copySchema = z.enum(['posted', 'served']);
export type Copy = z.infer<typeof copySchema>;

const sentence = z.string().min(1);
const perCopy = z.strictObject({ posted: z.boolean(), served: z.boolean() });

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
