import { z } from 'zod';
import { contract } from './contract.ts';
import { errorDataSchema } from './result.ts';

/** A record file of a case. `sha256` is of the original's bytes, in hex. */
export const documentSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string(),
  sha256: z.string().length(64),
  /** Size of the original, in bytes. */
  bytes: z.int().nonnegative(),
  pages: z.int().positive(),
  addedAt: z.iso.datetime(),
});
export type DocumentRow = z.infer<typeof documentSchema>;

/** What became of one file: imported, already there, or refused with the reason. */
export const importOutcomeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('imported'), file: z.string(), document: documentSchema }),
  z.strictObject({ kind: z.literal('known'), file: z.string(), document: documentSchema }),
  z.strictObject({ kind: z.literal('refused'), file: z.string(), error: errorDataSchema }),
]);
export type ImportOutcome = z.infer<typeof importOutcomeSchema>;

const caseId = z.string().min(1);
const documentId = z.string().min(1);
const stale = ['cases.open', 'cases.list'];

export const recordContracts = {
  /** Shell: asks for files and imports them. No outcomes when the dialog was cancelled. */
  import: contract('records.import', z.strictObject({ caseId }), z.array(importOutcomeSchema), {
    at: 'shell',
    invalidates: stale,
  }),
  importFrom: contract(
    'records.importFrom',
    z.strictObject({ caseId, paths: z.array(z.string()) }),
    z.array(importOutcomeSchema),
    { fromPage: false, invalidates: stale },
  ),
  /** A handle for reading: the page asks `record/<handle>` on the app's own origin, with ranges. Dies with the lock. */
  open: contract(
    'records.open',
    z.strictObject({ documentId }),
    z.strictObject({
      handle: z.string(),
      bytes: z.int().nonnegative(),
      name: z.string(),
      pages: z.int().positive(),
    }),
  ),
  /** Bytes `start` to `end`, both included, of an open handle. */
  read: contract(
    'records.read',
    z.strictObject({ handle: z.string(), start: z.int().nonnegative(), end: z.int().nonnegative() }),
    z.strictObject({ data: z.instanceof(Uint8Array), total: z.int().nonnegative() }),
    { fromPage: false },
  ),
  remove: contract('records.remove', z.strictObject({ caseId, documentId }), z.strictObject({}), {
    invalidates: stale,
  }),
};
