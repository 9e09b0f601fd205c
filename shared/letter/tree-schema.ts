import { z } from 'zod';
import { AppError } from '../errors.ts';
import { pageNumbersSchema } from './profile.ts';
import type { LetterTree } from './tree.ts';

const runSchema = z.union([
  z.strictObject({
    text: z.string(),
    bold: z.boolean().exactOptional(),
    italic: z.boolean().exactOptional(),
    vertical: z.enum(['superscript', 'subscript']).exactOptional(),
  }),
  z.strictObject({ footnote: z.string() }),
]);

const placeSchema = z.strictObject({
  field: z.enum([
    'caseBlock',
    'credentials',
    'documentsReviewed',
    'summary',
    'title',
    'administrator',
    'reviewer',
    'rationale',
  ]),
  item: z.string().exactOptional(),
});

const cellSchema = z.strictObject({ label: z.string(), value: z.string() });

const blockSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), text: z.string() }),
  z.strictObject({
    kind: z.literal('paragraph'),
    role: z.enum(['body', 'cover', 'cover-line', 'cover-strong', 'credential', 'item-title']),
    list: z.enum(['bullet', 'number']).exactOptional(),
    runs: z.array(runSchema),
    place: placeSchema.exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('case-block'),
    rows: z.array(z.array(cellSchema)),
    place: placeSchema,
  }),
  z.strictObject({ kind: z.literal('page-break') }),
]);

const letterTreeSchema = z.strictObject({
  title: z.string(),
  language: z.string(),
  page: z.strictObject({ header: z.string(), numbers: pageNumbersSchema }).exactOptional(),
  blocks: z.array(blockSchema),
}) satisfies z.ZodType<LetterTree>;

/**
 * A letter's tree as it was frozen with a version.
 * @throws AppError Damaged `letter-tree` for anything else, also for one that a later version of the program composed
 */
export function parseLetterTree(value: unknown): LetterTree {
  const parsed = letterTreeSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const message =
    'The letter of this version cannot be shown by this version of IMR Desk. The signed file can be exported.';
  throw new AppError('Damaged', 'letter-tree', message, { cause: parsed.error });
}
