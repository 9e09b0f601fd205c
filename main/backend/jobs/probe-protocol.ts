import { z } from 'zod';

/** Of the outline of a PDF; what goes beyond is left out. */
export const MOST_BOOKMARKS = 20_000;
export const MOST_TITLE = 300;

/**
 * Backend to probe: look at this file. `key` opens it where it is an encrypted record; it is that record's own and
 * opens nothing else, so that a file which takes the probe over learns what it knows already: itself.
 */
export const probeRequestSchema = z.strictObject({
  id: z.int(),
  path: z.string(),
  key: z.instanceof(Uint8Array).optional(),
  /** The PDF's. */
  password: z.string().optional(),
  /** Its bookmarks are asked for, and not how many pages it has. */
  bookmarks: z.literal(true).optional(),
});
export type ProbeRequest = z.infer<typeof probeRequestSchema>;

const refusalSchema = z.enum([
  'not-a-pdf',
  'damaged-pdf',
  'password-protected',
  'unsupported-protection',
  'no-pages',
  'unreadable',
]);
export type Refusal = z.infer<typeof refusalSchema>;

/** A bookmark of a PDF: its depth, from 1, and the page that it leads to, from 0. */
const bookmarkSchema = z.strictObject({
  title: z.string().min(1).max(MOST_TITLE),
  level: z.int().positive(),
  page: z.int().nonnegative(),
});
export type PdfBookmark = z.infer<typeof bookmarkSchema>;

/** Probe to backend. `looksLike`: what a file that is no PDF seems to be, as a noun phrase. */
export const probeReplySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('pages'), id: z.int(), pages: z.int().positive() }),
  z.strictObject({
    kind: z.literal('bookmarks'),
    id: z.int(),
    bookmarks: z.array(bookmarkSchema).max(MOST_BOOKMARKS),
  }),
  z.strictObject({
    kind: z.literal('refused'),
    id: z.int(),
    reason: refusalSchema,
    looksLike: z.string().optional(),
  }),
]);
export type ProbeReply = z.infer<typeof probeReplySchema>;
