import { z } from 'zod';
import { declineReasonSchema } from '../domain/acceptance.ts';
import { grammarSchema } from '../domain/basis.ts';
import { REVIEWED_STYLES } from '../domain/documents-reviewed.ts';

/** Served: to the parties, with everything. Posted: the public copy, without identifiers. */
export const copySchema = z.enum(['posted', 'served']);
export type Copy = z.infer<typeof copySchema>;

const perCopy = z.strictObject({ posted: z.boolean(), served: z.boolean() });

/** The parts of a letter whose order a profile chooses. The case block stands before them, the cover before that. */
export const letterSectionSchema = z.enum(['how', 'documentsReviewed', 'summary', 'items']);
export type LetterSection = z.infer<typeof letterSectionSchema>;

/** How pages are numbered at their foot: `Page 1 of 3`, `Page 1`, or not at all. */
export const pageNumbersSchema = z.enum(['page-of-pages', 'page', 'none']);
export type PageNumbers = z.infer<typeof pageNumbersSchema>;

/** How citation chips print: not at all, between parentheses in the running text, or as footnotes. */
export const evidenceStyleSchema = z.enum(['none', 'parentheses', 'footnotes']);
export type EvidenceStyle = z.infer<typeof evidenceStyleSchema>;

/** What the fields say in profiles that were made before there were these. */
const BEFORE = {
  page: { header: { posted: '', served: '' }, numbers: 'page-of-pages' },
  documentsReviewed: {
    served: true,
    style: 'itemised',
    heading: 'DOCUMENTS REVIEWED',
    leadIn: 'The expert reviewer reviewed the following documents of the case file:',
  },
  closing: {
    upheld: 'As such, the request is not medically necessary.',
    overturned: 'As such, the request is medically necessary.',
  },
  evidence: { posted: 'none', served: 'none' },
  signing: {
    line: { returned: false, posted: false, served: false },
    lineTitle: { reviewer: 'Expert Reviewer', organisation: 'Medical Director' },
    byOrganisation: { posted: false, served: false },
  },
} as const;

/** What signed copies show, and who signs those that leave the organisation. The reviewer signs the returned copy. */
function signingSchema(sentence: z.ZodString) {
  return z.strictObject({
    /** A visible signature line at the letter's end, where the copy is signed. */
    line: perCopy.extend({ returned: z.boolean() }),
    /** What stands under the name on the line, by who signs. */
    lineTitle: z.strictObject({ reviewer: sentence, organisation: sentence }),
    /** Copies that leave signed by the organisation's identity; the others leave unsigned. */
    byOrganisation: perCopy,
  });
}

/**
 * Every fixed sentence of a letter and every choice of form, so that nothing of either is in code.
 * `{…}` are placeholders, filled by the composer; each sentence may use those named beside it.
 */
function profileSchema(sentence: z.ZodString) {
  return z.strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    version: z.int().positive(),
    name: sentence,
    /** BCP 47 tag of the document. */
    language: z.string().min(2),
    organisation: sentence,
    grammar: grammarSchema,
    coverPage: perCopy,
    /** The order of the letter's parts, each once. */
    sections: z
      .array(letterSectionSchema)
      .length(letterSectionSchema.options.length)
      .refine((parts) => new Set(parts).size === parts.length, 'each part stands once')
      .default(() => [...letterSectionSchema.options]),
    page: z
      .strictObject({
        /** Text at the head of every page but a cover: {caseNumber} {decisionDate} {organisation}. Empty: none. */
        header: z.strictObject({ posted: z.string(), served: z.string() }),
        numbers: pageNumbersSchema,
      })
      .default(BEFORE.page),
    /** How the evidence that a text cites is printed. The returned copy has the form of the posted one. */
    evidence: z
      .strictObject({ posted: evidenceStyleSchema, served: evidenceStyleSchema })
      .default(BEFORE.evidence),
    signing: signingSchema(sentence).default(BEFORE.signing),
    cover: z.strictObject({
      /** Lines under the organisation's name: its address, a telephone number. */
      letterhead: z.array(sentence).default([]),
      /** The case block stands on the cover, in place of the page after it. */
      caseBlock: z.boolean().default(false),
      title: sentence,
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
      .strictObject({
        served: z.boolean(),
        /** The style that the list is proposed in first. */
        style: z.enum(REVIEWED_STYLES).default('itemised'),
        heading: sentence,
        leadIn: sentence,
      })
      .default(BEFORE.documentsReviewed),
    summaryLeadIn: sentence,
    itemsLeadIn: sentence,
    labels: z.strictObject({ administrator: sentence, reviewer: sentence, rationale: sentence }),
    decisions: z.strictObject({ upheld: sentence, overturned: sentence }),
    /** The sentence that is offered where a rationale does not close with the decision. */
    closing: z.strictObject({ upheld: sentence, overturned: sentence }).default(BEFORE.closing),
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
}

export const letterProfileSchema = profileSchema(z.string().min(1));
export type LetterProfile = z.infer<typeof letterProfileSchema>;

/** A profile while it is being written: its texts may still be empty. */
export const profileDraftSchema = profileSchema(z.string());
