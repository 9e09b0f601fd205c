import { z } from 'zod';
import { documentKindSchema } from '../domain/document-kind.ts';
import { contract } from './contract.ts';
import { importListSchema } from './imports.ts';
import { errorDataSchema } from './result.ts';

/** A record file of a case. `sha256` is of the original's bytes, in hex. */
export const documentSchema = z.strictObject({
  id: z.string().min(1),
  /** As it is shown: the file's own, or the one that the reviewer gave it. */
  name: z.string(),
  /** The file's own name. */
  importedAs: z.string(),
  sha256: z.string().length(64),
  /** Size of the original, in bytes. */
  bytes: z.int().nonnegative(),
  pages: z.int().positive(),
  addedAt: z.iso.datetime(),
  kind: documentKindSchema,
  /** The PDF that is shown and read in place of an original without pages; null where that is the original itself. */
  shown: z
    .strictObject({
      sha256: z.string().length(64),
      bytes: z.int().nonnegative(),
      /** Name and version of what made it. */
      converter: z.string(),
    })
    .nullable(),
  /** The message that it was attached to. */
  partOf: z.string().nullable(),
  /** Archive and folders that it came in, such as `records.zip › reports`; empty when it was chosen itself. */
  origin: z.string(),
});
export type DocumentRow = z.infer<typeof documentSchema>;

/** What became of one file: imported, already there, or refused with the reason. */
export const importOutcomeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('imported'), file: z.string(), document: documentSchema }),
  z.strictObject({ kind: z.literal('known'), file: z.string(), document: documentSchema }),
  z.strictObject({ kind: z.literal('refused'), file: z.string(), error: errorDataSchema }),
]);
export type ImportOutcome = z.infer<typeof importOutcomeSchema>;

/** Of a document, in characters; file systems have no longer ones. */
export const MOST_NAME_LENGTH = 255;

const caseId = z.string().min(1);
const documentId = z.string().min(1);
const ofCase = z.strictObject({ caseId });
const done = z.strictObject({});
/** Files of an import by their ids; without any, all that it can be meant for. */
const ofFiles = z.strictObject({ caseId, files: z.array(z.int()).optional() });
/** Null: nothing was chosen. */
const begun = z.strictObject({ importId: z.string().nullable() });
const stale = ['cases.open', 'cases.list'];
/** What lists documents, by name and in their order. */
const listed = [
  ...['cases.open', 'viewing.seen', 'text.status', 'encounters.list', 'encounters.documentsReviewed'],
  // Citations name the document where nothing is known of a page's record.
  ...['search.case', 'search.all', 'proposals.get', 'evidence.list'],
];
const imports = { invalidates: ['records.imports'] };

export const recordContracts = {
  /** Shell: asks for files, or for a folder, and begins to import them. */
  import: contract('records.import', z.strictObject({ caseId, what: z.enum(['files', 'folder']) }), begun, {
    at: 'shell',
    ...imports,
  }),
  /** Shell: imports what was dropped on the window; the event `files-dropped` gave the token. */
  importDropped: contract('records.importDropped', z.strictObject({ caseId, token: z.string() }), begun, {
    at: 'shell',
    ...imports,
  }),
  /** Begins to import files and folders; returns at once. `passwords` may open some of them. */
  importFrom: contract(
    'records.importFrom',
    z.strictObject({ caseId, paths: z.array(z.string()), passwords: z.array(z.string()).optional() }),
    z.strictObject({ importId: z.string() }),
    { fromPage: false, ...imports },
  ),
  /** Command line: answers when nothing of an import is left to be done; one outcome for each file, in their order. */
  importSettled: contract(
    'records.importSettled',
    z.strictObject({ importId: z.string() }),
    z.array(importOutcomeSchema),
    { fromPage: false, invalidates: stale },
  ),
  /** What became of the files. The event `import-progress` says when to ask again. */
  imports: contract('records.imports', ofCase, importListSchema),
  /** Stops files that wait or are under way, and takes back nothing. */
  cancelImport: contract('records.cancelImport', ofFiles, done, imports),
  /** Takes files that are done out of the list. */
  dismissImport: contract('records.dismissImport', ofFiles, done, imports),
  retryImport: contract('records.retryImport', ofFiles, done, imports),
  /** Opens files that wait for a password. @throws Invalid `wrong-password` when it opens none of them */
  unlockImport: contract(
    'records.unlockImport',
    z.strictObject({ caseId, files: z.array(z.int()).optional(), password: z.string().min(1).max(1024) }),
    z.strictObject({ opened: z.int().nonnegative(), left: z.int().nonnegative() }),
    imports,
  ),
  /**
   * A handle for reading: the page asks `record/<handle>` on the app's own origin, with ranges. Dies with the lock.
   * `password` opens the PDF, where it needs one.
   */
  open: contract(
    'records.open',
    z.strictObject({ documentId }),
    z.strictObject({
      handle: z.string(),
      bytes: z.int().nonnegative(),
      name: z.string(),
      pages: z.int().positive(),
      password: z.string().nullable(),
    }),
  ),
  /** Bytes `start` to `end`, both included, of an open handle. */
  read: contract(
    'records.read',
    z.strictObject({ handle: z.string(), start: z.int().nonnegative(), end: z.int().nonnegative() }),
    z.strictObject({ data: z.instanceof(Uint8Array), total: z.int().nonnegative() }),
    { fromPage: false },
  ),
  /** Shell: asks where, and writes the file as it was imported. */
  exportOriginal: contract(
    'records.exportOriginal',
    z.strictObject({ documentId }),
    z.union([z.strictObject({ path: z.string() }), z.strictObject({ cancelled: z.literal(true) })]),
    { at: 'shell' },
  ),
  /** A file name for the original: its own, with the ending of its kind. */
  originalName: contract(
    'records.originalName',
    z.strictObject({ documentId }),
    z.strictObject({ name: z.string() }),
    { fromPage: false },
  ),
  exportOriginalTo: contract(
    'records.exportOriginalTo',
    z.strictObject({ documentId, path: z.string() }),
    z.strictObject({ path: z.string() }),
    { fromPage: false },
  ),
  /** Gives a document another name to be shown by. */
  rename: contract(
    'records.rename',
    z.strictObject({ caseId, documentId, name: z.string().trim().min(1).max(MOST_NAME_LENGTH) }),
    done,
    { invalidates: listed },
  ),
  /** Moves a document among those of the case: index, search and documents reviewed follow. `to`: its index, from 0. */
  move: contract('records.move', z.strictObject({ caseId, documentId, to: z.int().nonnegative() }), done, {
    invalidates: listed,
  }),
  remove: contract('records.remove', z.strictObject({ caseId, documentId }), done, {
    invalidates: stale,
  }),
};
