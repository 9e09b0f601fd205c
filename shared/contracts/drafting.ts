import { z } from 'zod';
import { draftOrderSchema } from '../drafting/order.ts';
import { DRAFT_PARTS } from '../drafting/parts.ts';
import { contract } from './contract.ts';
import { recordTypeSchema } from './encounters.ts';

const caseId = z.string().min(1);

const factSchema = z.strictObject({
  id: z.string().min(1),
  part: z.enum(DRAFT_PARTS),
  /** Facts of one part with one key say the same. */
  key: z.string(),
  /** As a summary tells it. */
  value: z.string().min(1),
  documentId: z.string().min(1),
  /** From 0. */
  page: z.int().nonnegative(),
  /** Where it stands on the page: UTF-16 units of its text, `end` excluded. */
  start: z.int().nonnegative(),
  end: z.int().positive(),
});

export const draftFactsSchema = z.strictObject({
  /** Records that say something that a summary may tell, in the order of the file. */
  records: z.array(
    z.strictObject({
      id: z.string().min(1),
      type: recordTypeSchema,
      title: z.string(),
      /** ISO. */
      date: z.string().nullable(),
      /** With the credential: `Q.R., MD`. */
      author: z.string().nullable(),
      facts: z.array(factSchema),
    }),
  ),
  /** Pages of these records that have no text (yet): what stands on them is not told. */
  unread: z.int().nonnegative(),
  /** The file has more pages than are looked through; its later records are left out. */
  isCut: z.boolean(),
});
export type DraftFacts = z.infer<typeof draftFactsSchema>;

export const draftingContracts = {
  /** What the records say that a summary may tell. */
  facts: contract('drafting.facts', z.strictObject({ caseId }), draftFactsSchema),
  /** The order in which the reviewer put records and facts; empty lists for the usual one. It is kept with the case. */
  order: contract('drafting.order', z.strictObject({ caseId }), draftOrderSchema),
  saveOrder: contract(
    'drafting.saveOrder',
    z.strictObject({ caseId, order: draftOrderSchema }),
    z.strictObject({}),
    { invalidates: ['drafting.order'] },
  ),
};
