import { z } from 'zod';
import { checklistSchema } from './checklist.ts';

/** Where is looked, in the order that 8 CCR 9792.21.1(d) gives: each next only where the one before does not answer. */
export const searchStepSchema = z.enum(['mtus', 'acoem-odg', 'other-guidelines', 'studies']);

/** What was found there: an answer, none, or one whose presumption of correctness is challenged. */
export const searchResultSchema = z.enum(['addresses', 'silent', 'challenged']);

/** One source that was searched for a recommendation. */
const searchedSchema = z.strictObject({
  step: searchStepSchema,
  /** As the reviewer names it: `Low Back Disorders 2019`. */
  source: z.string(),
  result: searchResultSchema.optional(),
  note: z.string().min(1).optional(),
});

/**
 * Levels of evidence of 8 CCR 9792.25.1, the strongest first. They rate studies, not guidelines. A list of its own: the schema's
 * options stand in the order of an object's keys, which puts whole numbers first.
 */
export const EVIDENCE_ORDER = ['1a', '1b', '1c', '2', '3', '4', '5'] as const;
export const evidenceLevelSchema = z.enum(EVIDENCE_ORDER);

/** Whether a study is of patients and circumstances like those of the case; this is looked at before its level. */
export const applicabilitySchema = z.enum(['applies', 'in part', 'does not apply']);

/** One of the recommendations that compete, with what its evidence weighs. */
const weighedSchema = z.strictObject({
  recommendation: z.string(),
  applicability: applicabilitySchema.optional(),
  level: evidenceLevelSchema.optional(),
});

/** What the reviewer makes of what the claims administrator cited. */
export const agreementSchema = z.enum(['agrees', 'in part', 'disagrees']);

/** How a basis was found and what the record comes to by it, kept with the item and printed nowhere. */
export const worksheetSchema = z.strictObject({
  /** Whether the claims administrator's basis is the right one for the request, whatever follows from it. */
  agreement: agreementSchema.optional(),
  searched: z.array(searchedSchema).default([]),
  weighed: z.array(weighedSchema).default([]),
  checklist: checklistSchema.optional(),
});

export type Agreement = z.infer<typeof agreementSchema>;
export type SearchStep = z.infer<typeof searchStepSchema>;
export type SearchResult = z.infer<typeof searchResultSchema>;
export type Searched = z.infer<typeof searchedSchema>;
export type EvidenceLevel = z.infer<typeof evidenceLevelSchema>;
export type Applicability = z.infer<typeof applicabilitySchema>;
export type Weighed = z.infer<typeof weighedSchema>;
export type Worksheet = z.infer<typeof worksheetSchema>;

export const EMPTY_WORKSHEET: Worksheet = { searched: [], weighed: [] };
