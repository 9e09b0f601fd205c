import { z } from 'zod';

export const licenceSchema = z.strictObject({
  /** As the letter prints it: `California`. */
  state: z.string().min(1),
  /** Kept for qualification checks; never printed. */
  number: z.string().optional(),
  expires: z.iso.date().optional(),
});

/** The one reviewer of a vault. Name and numbers stay inside it: letters carry states and specialties only. */
export const reviewerSchema = z.strictObject({
  name: z.string(),
  /** The organisation's number for the reviewer; what a signing identity is made out to. */
  reviewerNumber: z.string(),
  licences: z.array(licenceSchema),
  specialties: z.array(z.string().min(1)),
});

export type Licence = z.infer<typeof licenceSchema>;
export type Reviewer = z.infer<typeof reviewerSchema>;
