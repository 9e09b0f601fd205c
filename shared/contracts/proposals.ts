import { z } from 'zod';
import { bodyPartSchema, quantitySchema } from '../domain/item.ts';
import { BLOCK_FIELDS } from '../proposals/block-field.ts';
import { UR_OUTCOMES } from '../proposals/items/outcome.ts';
import { contract } from './contract.ts';
import { standSchema } from './encounters.ts';

const confidence = z.number().min(0).max(1);

/** A value that a paper gives: as it is printed, where, and in which record of the index. */
const evidenceSchema = z.strictObject({
  value: z.string(),
  asRead: z.string(),
  at: standSchema,
  recordId: z.string(),
});

const blockProposalSchema = z.strictObject({
  field: z.enum(BLOCK_FIELDS),
  /** A date is ISO; the priority `Standard` or `Expedited`. */
  value: z.string(),
  confidence,
  /** Places that give it, the best first. */
  evidence: z.array(evidenceSchema),
  /** Other values that papers give for the field: they disagree, and a person should look. */
  others: z.array(evidenceSchema),
});

const wordingSchema = z.strictObject({ text: z.string(), at: standSchema, recordId: z.string() });

const itemProposalSchema = z.strictObject({
  /** As the application words it; as the UR decision does where no application lists it. */
  request: z.string(),
  quantity: quantitySchema.optional(),
  bodyParts: z.array(bodyPartSchema),
  category: z.string().optional(),
  /** What utilization review did; null where its decision does not name the request, or was not found. */
  outcome: z.enum(UR_OUTCOMES).nullable(),
  /** What was authorised of a modified request, or in its place. */
  authorized: wordingSchema.nullable(),
  /** Every place that words the request, that of `request` first. */
  wordings: z.array(wordingSchema).min(1),
  confidence,
});

export const proposalsSchema = z.strictObject({
  /** `working`: pages were read since, and more may be proposed. */
  state: z.enum(['current', 'working']),
  block: z.array(blockProposalSchema),
  items: z.array(itemProposalSchema),
});
export type CaseProposals = z.infer<typeof proposalsSchema>;

export const proposalContracts = {
  /**
   * The case block and the disputed items, as the application, the notice of assignment and the UR decision in the file give
   * them. Nothing is written to the case. Ask again at the event `encounters-changed`.
   */
  get: contract('proposals.get', z.strictObject({ caseId: z.string().min(1) }), proposalsSchema),
};
