import { z } from 'zod';

/** More pages than any drug list has. */
export const MOST_TABLE_PAGES = 300;

/** Backend to the job that reads tables: read this file's. */
export const tableRequestSchema = z.strictObject({ path: z.string() });

const lines = z.array(z.string());
const pageSchema = z.strictObject({ above: lines, rows: z.array(lines), below: lines });

/** `pages`: as `TablePage` of ruled-rows.ts. */
export const tableReplySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('pages'), pages: z.array(pageSchema) }),
  z.strictObject({
    kind: z.literal('refused'),
    reason: z.enum([
      'unreadable',
      'damaged-pdf',
      'password-protected',
      'unsupported-protection',
      'too-many-pages',
      'no-text',
    ]),
  }),
]);
export type TableReply = z.infer<typeof tableReplySchema>;
