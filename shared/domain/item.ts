import { z } from 'zod';
import { basisSchema } from './basis.ts';
import { richTextSchema } from './rich-text.ts';
import { worksheetSchema } from './worksheet.ts';

export const outcomeSchema = z.enum(['upheld', 'overturned']);
export const sideSchema = z.enum(['left', 'right', 'bilateral']);

/** How much of what: `{amount: 8, unit: 'visits'}`. `asRead` keeps the wording ("2x4"). */
export const quantitySchema = z.strictObject({
  amount: z.number().nonnegative().optional(),
  unit: z.string().min(1).optional(),
  asRead: z.string().min(1).optional(),
});

export const bodyPartSchema = z.strictObject({
  name: z.string().min(1),
  side: sideSchema.optional(),
  /** Spine levels as written, such as `L4-5`. */
  level: z.string().min(1).optional(),
});

/**
 * What utilization review did to the request.
 * `partial`: a part was authorised and the rest is in dispute. `substituted`: something else was authorised.
 * `original`, `authorized` and `remaining` are worded as the letter prints them.
 */
export const urSplitSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('partial'),
    original: z.string().min(1),
    authorized: z.string().min(1),
    remaining: z.string().min(1),
  }),
  z.strictObject({
    kind: z.literal('substituted'),
    original: z.string().min(1),
    authorized: z.string().min(1),
  }),
]);

/** How the title stood in a letter that was read, where the letter's own form would be another. */
export const titleAsReadSchema = z.strictObject({
  /** All before the colon. */
  title: z.string().min(1).optional(),
  /** Whether " is" stood before the colon: it always does after a split, and never otherwise, unless this says so. */
  is: z.boolean().optional(),
  /** From the colon on: `: UPHELD`. */
  decision: z.string().min(1).optional(),
});

/** A disputed item: the request, what UR made of it, what each side rests on, and the decision. */
export const itemSchema = z.strictObject({
  id: z.string().min(1),
  /** The request as worded, with its quantity. */
  request: z.string(),
  quantity: quantitySchema.optional(),
  category: z.string().min(1).optional(),
  bodyParts: z.array(bodyPartSchema).default([]),
  ur: urSplitSchema.optional(),
  /** Id of the item this one depends on (an ancillary of a surgery in the same letter). */
  parent: z.string().min(1).optional(),
  bases: z
    .strictObject({ administrator: basisSchema.optional(), reviewer: basisSchema.optional() })
    .default({}),
  outcome: outcomeSchema.optional(),
  rationale: richTextSchema.default([]),
  worksheet: worksheetSchema.optional(),
  asRead: titleAsReadSchema.optional(),
});

/** What an item is made with: what was asked for, and what utilization review made of it. */
export const itemContentSchema = z.strictObject({
  request: z.string().trim().min(1),
  quantity: quantitySchema.optional(),
  category: z.string().min(1).optional(),
  bodyParts: z.array(bodyPartSchema),
  ur: urSplitSchema.optional(),
});

export type ItemContent = z.infer<typeof itemContentSchema>;
export type Outcome = z.infer<typeof outcomeSchema>;
export type BodyPart = z.infer<typeof bodyPartSchema>;
export type UrSplit = z.infer<typeof urSplitSchema>;
export type DisputedItem = z.infer<typeof itemSchema>;
