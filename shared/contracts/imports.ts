import { z } from 'zod';
import { errorDataSchema } from './result.ts';

/**
 * What becomes of a file. `waiting` and `working`: not done yet. `opened`: a folder, or an archive, whose files are
 * listed by themselves. `password`: it waits for the password that opens it. `known`: it is in the case already.
 */
export const importStateSchema = z.enum([
  'waiting',
  'working',
  'password',
  'imported',
  'known',
  'opened',
  'refused',
  'cancelled',
]);
export type ImportState = z.infer<typeof importStateSchema>;

/** One file of an import, as the reviewer sees it: by name, never by path. */
export const importFileSchema = z.strictObject({
  id: z.int(),
  importId: z.string(),
  /** The folder, archive or message that it is in. */
  parentId: z.int().nullable(),
  name: z.string(),
  /** Folders and archives around it, such as `records.zip › reports`; empty for one that was chosen itself. */
  origin: z.string(),
  state: importStateSchema,
  /** Undefined where the size is not known: a folder. */
  bytes: z.int().nonnegative().nullable(),
  /** How far work on it is: bytes copied, then pages made, of as many as there are (0: nobody knows). */
  progress: z
    .strictObject({
      of: z.int().nonnegative(),
      done: z.int().nonnegative(),
      unit: z.enum(['bytes', 'pages']),
    })
    .nullable(),
  documentId: z.string().nullable(),
  pages: z.int().nullable(),
  error: errorDataSchema.nullable(),
  /** Trying it again makes sense: the file is where it was chosen from. */
  canRetry: z.boolean(),
});
export type ImportFile = z.infer<typeof importFileSchema>;

/** The imports of a case that were not dismissed, in their order. `more`: how many of these are left out. */
export const importListSchema = z.strictObject({
  files: z.array(importFileSchema),
  counts: z.record(importStateSchema, z.int().nonnegative()),
  more: z.int().nonnegative(),
});
export type ImportList = z.infer<typeof importListSchema>;

/** No list is longer; what is under way or needs the reviewer comes first. */
export const MOST_LISTED = 1000;
