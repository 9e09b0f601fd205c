import { z } from 'zod';

/** What a note is about. A page is that of a file by its content, from 0, so that it is there again when the file is. */
const aboutSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('case') }),
  z.strictObject({ kind: z.literal('item'), item: z.string().min(1) }),
  z.strictObject({
    kind: z.literal('page'),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    page: z.int().nonnegative(),
  }),
]);

/** A note of the reviewer's own: it is never printed, and leaves the vault in a case package alone. */
export const noteSchema = z.strictObject({
  id: z.string().min(1).max(80),
  about: aboutSchema,
  text: z.string().trim().min(1).max(10_000),
  createdAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
});
export type Note = z.infer<typeof noteSchema>;
