import { z } from 'zod';
import { richTextSchema } from './rich-text.ts';

/** What a guideline's criterion is for. A contraindication speaks against the treatment where it is there. */
export const criterionKindSchema = z.enum([
  'indication',
  'contraindication',
  'prerequisite',
  'limit',
  'documentation',
  'other',
]);

/** A number that a criterion holds to: `at-most` 24 `visits`. */
export const criterionLimitSchema = z.strictObject({
  bound: z.enum(['at-most', 'at-least', 'exactly']),
  number: z.number().nonnegative().max(1_000_000),
  unit: z.string().min(1).max(60),
});

/** What the record comes to, held against a criterion. */
export const criterionStatusSchema = z.enum(['met', 'not met', 'not documented']);

/** A criterion of the guideline beside what the record says of it. */
export const checkedCriterionSchema = z.strictObject({
  /** The sentence that is met or not. */
  criterion: z.string(),
  kind: criterionKindSchema.optional(),
  /** Kept from the section that it was taken from. It counts for nothing once the sentence gives another number. */
  limit: criterionLimitSchema.optional(),
  /** Where it stands, as the letter names it: `Low Back Disorders 2019, Activity`. One that was typed has none. */
  source: z.string().min(1).optional(),
  /** The record's words or the reviewer's, with citation chips that lead to the page. */
  fact: richTextSchema.default([]),
  status: criterionStatusSchema.optional(),
  note: z.string().min(1).optional(),
});

/** The criteria that an item is held against, in the reviewer's order. */
export const checklistSchema = z.array(checkedCriterionSchema);

export type CriterionLimit = z.infer<typeof criterionLimitSchema>;
export type CriterionStatus = z.infer<typeof criterionStatusSchema>;
export type CheckedCriterion = z.infer<typeof checkedCriterionSchema>;

/** Whether a criterion speaks for the request, or against it; undefined while it is open, or not documented. */
export function speaksFor({ kind, status }: CheckedCriterion): boolean | undefined {
  if (status === undefined || status === 'not documented') return undefined;
  return (status === 'met') !== (kind === 'contraindication');
}

const BOUNDS: Readonly<Record<CriterionLimit['bound'], string>> = {
  'at-most': 'at most',
  'at-least': 'at least',
  exactly: 'exactly',
};

/** `at most 24`: a limit without its unit. */
export function printBound({ bound, number }: CriterionLimit): string {
  return `${BOUNDS[bound]} ${number}`;
}
