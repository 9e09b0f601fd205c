import { z } from 'zod';

/**
 * Backend to a job that reads pages: read these. `key` opens the encrypted record; it is that record's own and opens
 * nothing else. `password` is the PDF's.
 */
export const readRequestSchema = z.strictObject({
  id: z.int(),
  path: z.string(),
  key: z.instanceof(Uint8Array).optional(),
  password: z.string().optional(),
  /** From 0, in the order in which they are read. */
  pages: z.array(z.int().nonnegative()),
});
export type ReadRequest = z.infer<typeof readRequestSchema>;

/** More text than this is on no page that anybody reads. */
const MOST_TEXT = 1_000_000;
const MOST_WORD_BYTES = 2_000_000;
const share = z.number().min(0).max(1);

/** A page that was read: what the store writes (store/pages.ts). */
export const packedPageSchema = z.strictObject({
  state: z.enum(['needs-ocr', 'done']),
  width: z.number().positive().max(100_000),
  height: z.number().positive().max(100_000),
  source: z.enum(['layer', 'ocr', 'none']),
  confidence: share,
  turns: z.int().min(0).max(3),
  skew: z.number().min(-45).max(45),
  extractor: z.string().max(100),
  text: z.string().max(MOST_TEXT),
  words: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= MOST_WORD_BYTES),
});

export type PackedPage = z.infer<typeof packedPageSchema>;

/** Why one page cannot be read, or a whole file. */
export const readFailureSchema = z.enum([
  'broken-page',
  'too-many-pixels',
  'out-of-memory',
  'cannot-draw',
  'crashed',
  'late',
  'damaged-pdf',
  'password-protected',
  'unsupported-protection',
  'damaged-record',
  'stops-reader',
]);
export type ReadFailure = z.infer<typeof readFailureSchema>;

/** A page that was read, or why it could not be. */
const pageAnswerSchema = z.union([
  z.strictObject({ page: z.int(), read: packedPageSchema }),
  z.strictObject({ page: z.int(), code: readFailureSchema }),
]);
export type PageAnswer = z.infer<typeof pageAnswerSchema>;

/**
 * The job to the backend: `ready` once its engines stand and before it looks at the file; each page once, a few
 * together where they come fast, then `done`; or `refused` for the whole file.
 */
export const readReplySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready'), id: z.int() }),
  z.strictObject({ kind: z.literal('pages'), id: z.int(), pages: z.array(pageAnswerSchema) }),
  z.strictObject({ kind: z.literal('refused'), id: z.int(), code: readFailureSchema }),
  /**
   * `of`: pages of the file. `spent`: the job's memory has grown so much that it wants to be replaced; pages may be left.
   */
  z.strictObject({ kind: z.literal('done'), id: z.int(), of: z.int().positive(), spent: z.boolean() }),
]);
export type ReadReply = z.infer<typeof readReplySchema>;
