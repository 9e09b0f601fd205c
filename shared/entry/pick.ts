import { z } from 'zod';

/** Which pick list something is of. */
export const pickListSchema = z.enum([
  'chapter',
  'section',
  'guideline',
  'guideline-chapter',
  'guideline-section',
  'journal',
  'law',
]);

/** Something that was cited and is offered again. */
export const pickSchema = z.strictObject({
  list: pickListSchema,
  /** Of a section its chapter, of a chapter its guideline; else empty. */
  within: z.string().max(300),
  text: z.string().trim().min(1).max(300),
  /** Of a chapter its year, of a guideline its edition; else empty. */
  edition: z.string().max(60),
});

export type PickList = z.infer<typeof pickListSchema>;
export type Pick = z.infer<typeof pickSchema>;
export type LearnedPick = Pick & { uses: number };
