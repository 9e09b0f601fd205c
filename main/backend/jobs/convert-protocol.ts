import { z } from 'zod';

/**
 * Backend to the job that converts: look at this file. `key` opens the encrypted record; it is that record's own and
 * opens nothing else. `identify`: say what kind it is; `convert`: make a PDF of it, or hand out what is in it.
 */
export const convertRequestSchema = z.strictObject({
  kind: z.enum(['identify', 'convert']),
  id: z.int(),
  path: z.string(),
  key: z.instanceof(Uint8Array).optional(),
});
export type ConvertRequest = z.infer<typeof convertRequestSchema>;

/** Backend to job: so many bytes of what was sent are dealt with, and as many more may come. */
export const takenSchema = z.strictObject({
  kind: z.literal('taken'),
  id: z.int(),
  bytes: z.int().positive(),
});

/** As many parts may come out of one chosen file; one that holds more is no archive of records. */
export const MOST_PARTS = 5_000;

/** No message carries more bytes. */
export const MOST_BYTES_AT_ONCE = 256 * 1024;
/** As much may be under way: the job waits when the backend does not keep up. */
export const BYTES_UNDER_WAY = 2 * 1024 * 1024;

/** What a converter makes a PDF of, and what it takes apart. */
export const convertibleSchema = z.enum([
  ...(['tiff', 'jpeg', 'png', 'docx', 'rtf', 'html', 'text', 'eml', 'msg', 'zip'] as const),
]);
export type Convertible = z.infer<typeof convertibleSchema>;

/** Which limit a file goes beyond. */
export const limitSchema = z.enum([
  'bytes',
  'pages',
  'pixels',
  'parts',
  'depth',
  'expansion',
  'text',
  'time',
  'memory',
]);
export type Limit = z.infer<typeof limitSchema>;

/** Why a file, or a part of one, is refused. */
export const refusalSchema = z.discriminatedUnion('reason', [
  z.strictObject({ reason: z.literal('empty') }),
  z.strictObject({
    reason: z.literal('unsupported'),
    /** A noun phrase; absent when nothing is known of it. */
    looksLike: z.string().max(100).optional(),
    advice: z.string().max(200).optional(),
  }),
  z.strictObject({ reason: z.literal('damaged') }),
  z.strictObject({ reason: z.literal('password') }),
  z.strictObject({ reason: z.literal('too-large'), limit: limitSchema }),
  z.strictObject({ reason: z.literal('nothing-inside') }),
  z.strictObject({ reason: z.literal('link') }),
]);
export type ConvertRefusal = z.infer<typeof refusalSchema>;

const name = z.string().max(1024);
const id = z.int();
const amount = z.int().nonnegative();

/**
 * The job to the backend. Of a file that becomes a PDF: `bytes` of it, in order, then `done`. Of what a file holds:
 * `part` with its length, its `bytes`, and `part-end`; or `part-refused` in place of the three. A message has both.
 */
export const convertReplySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready'), id }),
  z.strictObject({ kind: z.literal('identified'), id, is: convertibleSchema }),
  /** Pages, of as many as there are, or bytes looked at. */
  z.strictObject({ kind: z.literal('progress'), id, done: amount, of: amount }),
  z.strictObject({ kind: z.literal('bytes'), id, bytes: z.instanceof(Uint8Array) }),
  /** `folder`: of an archive, parts of its path joined by ` › `. */
  z.strictObject({ kind: z.literal('part'), id, name, folder: z.string().max(2048), bytes: amount }),
  /** `refused`: it turned out other than was said, or cannot be read to its end. */
  z.strictObject({ kind: z.literal('part-end'), id, refused: refusalSchema.nullable() }),
  z.strictObject({
    kind: z.literal('part-refused'),
    id,
    name,
    folder: z.string().max(2048),
    refused: refusalSchema,
  }),
  z.strictObject({ kind: z.literal('refused'), id, refused: refusalSchema }),
  z.strictObject({
    kind: z.literal('done'),
    id,
    is: convertibleSchema,
    /** Of the PDF; 0 for an archive. */
    pages: amount,
    /** Name and version of what made it. */
    converter: z.string().max(100),
  }),
]);
export type ConvertReply = z.infer<typeof convertReplySchema>;
