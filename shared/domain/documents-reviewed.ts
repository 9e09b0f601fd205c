import { z } from 'zod';

/** `itemised`: type, author, date, pages of each. `by-provider`: each provider with the days that the records span. */
export const REVIEWED_STYLES = ['itemised', 'by-provider'] as const;
export type ReviewedStyle = (typeof REVIEWED_STYLES)[number];

export const listedDocumentSchema = z.strictObject({
  /** As the letter prints it. */
  text: z.string().min(1),
  /** Ids of the records of the index that it names; none for one that a person wrote. */
  records: z.array(z.string().min(1)),
  /** What the index said, where a person worded it otherwise. */
  proposed: z.string().min(1).optional(),
});

/** The documents that were reviewed, as the determination lists them (8 CCR 9792.10.6(d)). */
export const documentsReviewedSchema = z.strictObject({
  style: z.enum(REVIEWED_STYLES),
  entries: z.array(listedDocumentSchema),
  /** Ids of records of the index that a person left out. */
  leftOut: z.array(z.string().min(1)).default([]),
});

export type ListedDocument = z.infer<typeof listedDocumentSchema>;
export type DocumentsReviewed = z.infer<typeof documentsReviewedSchema>;
