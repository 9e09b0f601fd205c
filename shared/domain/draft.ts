import { z } from 'zod';
import { basisSchema } from './basis.ts';
import { caseBlockSchema, credentialsSchema, partySchema } from './case.ts';
import { documentsReviewedSchema } from './documents-reviewed.ts';
import { bodyPartSchema, outcomeSchema, quantitySchema, urSplitSchema } from './item.ts';
import { richTextSchema } from './rich-text.ts';
import { worksheetSchema } from './worksheet.ts';

/** Null clears an optional field. */
const orNone = <T extends z.ZodType>(schema: T) => z.union([schema, z.null()]);
const itemField = <N extends string, T extends z.ZodType>(field: N, value: T) =>
  z.strictObject({ field: z.literal(field), item: z.string().min(1), value });

/**
 * One field of a case with its new value: what the page saves as it is typed.
 * Each (field, item) pair has a revision of its own, so that two fields never overwrite each other.
 */
export const draftChangeSchema = z.discriminatedUnion('field', [
  z.strictObject({
    field: z.literal('profile'),
    value: z.strictObject({ id: z.string(), version: z.int() }),
  }),
  z.strictObject({ field: z.literal('caseBlock'), value: orNone(caseBlockSchema) }),
  z.strictObject({ field: z.literal('credentials'), value: credentialsSchema }),
  z.strictObject({ field: z.literal('parties'), value: z.array(partySchema) }),
  z.strictObject({ field: z.literal('documentsReviewed'), value: orNone(documentsReviewedSchema) }),
  z.strictObject({ field: z.literal('summary'), value: richTextSchema }),
  itemField('item.request', z.string()),
  itemField('item.quantity', orNone(quantitySchema)),
  itemField('item.category', orNone(z.string().min(1))),
  itemField('item.bodyParts', z.array(bodyPartSchema)),
  itemField('item.ur', orNone(urSplitSchema)),
  itemField('item.parent', orNone(z.string().min(1))),
  itemField('item.worksheet', orNone(worksheetSchema)),
  itemField('item.outcome', orNone(outcomeSchema)),
  itemField('item.rationale', richTextSchema),
  itemField('item.basis.administrator', orNone(basisSchema)),
  itemField('item.basis.reviewer', orNone(basisSchema)),
]);

export type DraftChange = z.infer<typeof draftChangeSchema>;

/** Key of a field's revision: `summary`, or `item.rationale/ITEM`. */
export function draftKey(change: Pick<DraftChange, 'field'> & { item?: string }): string {
  return change.item === undefined ? change.field : `${change.field}/${change.item}`;
}
