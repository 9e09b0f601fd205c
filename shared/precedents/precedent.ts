import { z } from 'zod';
import { outcomeSchema, sideSchema } from '../domain/item.ts';

/** What requests can be found by, and what is counted of them. */
export const FACET_KINDS = [
  'category',
  'part',
  'guideline',
  'section',
  'specialty',
  'year',
  'outcome',
  'origin',
] as const;
export const facetKindSchema = z.enum(FACET_KINDS);
export type FacetKind = z.infer<typeof facetKindSchema>;

/** Years of decision that requests are narrowed down by; a date of another year is a slip of the letter. */
export const YEARS = { first: 1990, last: 2200 } as const;

/** Where a determination comes from: the reviewer's own desk, or a letter that was posted. */
export const originSchema = z.enum(['own', 'posted']);
export type Origin = z.infer<typeof originSchema>;

/** What is known of a request beyond its words, by which it is compared with others. */
export const requestFactsSchema = z.strictObject({
  /** Its words without quantities, strengths, dates and codes: requests with the same key differ in these alone. */
  key: z.string(),
  /** Drugs by generic name, treatments and tests by their group of terms; `label` is what to show. */
  treatments: z.array(z.strictObject({ id: z.string(), label: z.string() })),
  /** CPT and HCPCS codes. */
  codes: z.array(z.string()),
  /** Regions of the body, by label. */
  parts: z.array(z.string()),
  sides: z.array(sideSchema),
  /** Such as `10/325 mg`. */
  strengths: z.array(z.string()),
});
export type RequestFacts = z.infer<typeof requestFactsSchema>;

/** One request of a determination with what was decided on it, as the posted letter prints it. */
export const precedentItemSchema = z.strictObject({
  request: z.string(),
  outcome: outcomeSchema.nullable(),
  category: z.string().nullable(),
  /** What each side's guideline line says. */
  administrator: z.string(),
  reviewer: z.string(),
  /** Paragraphs are parted by line feeds. */
  rationale: z.string(),
  facts: requestFactsSchema,
});
export type PrecedentItem = z.infer<typeof precedentItemSchema>;

/** A determination as it is kept to be looked up: what its posted letter says, and nothing else of the case. */
export interface Precedent {
  caseNumber: string | null;
  /** ISO. */
  decidedOn: string | null;
  specialties: string[];
  summary: string;
  items: { content: PrecedentItem; facets: Facet[] }[];
}

/** Something that a request is found by. `value`: letters and figures alone, one token of the index. */
export interface Facet {
  kind: FacetKind | 'treatment' | 'code' | 'key';
  value: string;
  /** As it is shown in a list of choices. */
  label: string;
}
