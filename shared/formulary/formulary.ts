import { z } from 'zod';
import { isoDateSchema } from '../domain/dates.ts';

export const FORMULARY_SCHEMA = 'imr-formulary/1';

/** Bounds of a list: the public one has a few hundred drugs, a listing by product some thousands. */
export const MOST = {
  drugs: 20_000,
  columns: 100,
  cell: 4000,
  guidelines: 60,
  brands: 60,
  days: 365,
} as const;

/** One printable line, as cells are after `cleanCell`. */
const line = z
  .string()
  .min(1)
  .max(MOST.cell)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a line must not hold
  .refine((value) => !/[\u0000-\u001f\u007f]/.test(value) && value.trim() === value && value.isWellFormed(), {
    message: 'holds spaces around the text, or characters that do not print',
  });
const days = z.number().int().min(1).max(MOST.days);

/** 8 CCR 9792.27.1 and .10. An unlisted drug needs authorization through prospective review, as a non-exempt one does. */
export const STATUSES = ['exempt', 'non-exempt', 'unlisted'] as const;
export type FormularyStatus = (typeof STATUSES)[number];

/** What a guideline says of the drug for one condition or more: ✓, ✕ and ⦸ of the public list. */
export const MARKS = ['recommended', 'not-recommended', 'no-recommendation'] as const;
export type Mark = (typeof MARKS)[number];

const guidelineSchema = z.strictObject({
  name: line,
  /** Empty where the list names the guideline alone. */
  marks: z.array(z.enum(MARKS)).max(MARKS.length),
});
export type GuidelineMarks = z.infer<typeof guidelineSchema>;

/** A row of the list. The same ingredient may stand in several, with other forms and other statuses. */
export const drugSchema = z.strictObject({
  /** The row in the imported file, from 1. */
  row: z.number().int().min(1),
  ingredient: line,
  brands: z.array(line).max(MOST.brands),
  drugClass: line.optional(),
  status: z.enum(STATUSES),
  /** Days of supply without prospective review at the first visit within 7 days of injury, 9792.27.12. */
  specialFillDays: days.optional(),
  /** The same from 4 days before to 4 days after surgery, 9792.27.13. */
  perioperativeFillDays: days.optional(),
  guidelines: z.array(guidelineSchema).max(MOST.guidelines),
  form: line.optional(),
  strength: line.optional(),
  notes: line.optional(),
});
export type FormularyDrug = z.infer<typeof drugSchema>;

/** A drug list as it was imported, 8 CCR 9792.27.15. */
export const formularySchema = z.strictObject({
  schema: z.literal(FORMULARY_SCHEMA),
  title: line.optional(),
  /** First day in force; absent where the file does not say. */
  effective: isoDateSchema.optional(),
  drugs: z.array(drugSchema).min(1).max(MOST.drugs),
});
export type Formulary = z.infer<typeof formularySchema>;
