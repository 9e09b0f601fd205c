import { z } from 'zod';
import { documentFactsSchema } from '../guidelines/outline/document-facts.ts';
import {
  MOST_CRITERIA,
  MOST_ENTRIES,
  markedCriterionSchema,
  outlineEntrySchema,
  outlineOriginSchema,
} from '../guidelines/outline/outline.ts';
import { contract } from './contract.ts';
import { DOCUMENT_QUERIES, LIBRARY_QUERIES } from './library.ts';
import { documentSchema } from './records.ts';
import { errorDataSchema } from './result.ts';
import { documentReadingSchema } from './text.ts';

const documentId = z.string().min(1);
const done = z.strictObject({});
/** Null: nothing was chosen. */
const begun = z.strictObject({ importId: z.string().nullable() });
const changes = { invalidates: [...LIBRARY_QUERIES, ...DOCUMENT_QUERIES] };
const outline = z
  .array(outlineEntrySchema)
  .max(MOST_ENTRIES)
  .refine((entries) => new Set(entries.map(({ key }) => key)).size === entries.length, {
    message: 'two headings have the same key',
  });
const criteria = z
  .array(markedCriterionSchema)
  .max(MOST_CRITERIA)
  .refine((marked) => new Set(marked.map(({ key }) => key)).size === marked.length, {
    message: 'two criteria have the same key',
  });

/** One of the reviewer's own documents, with what is told and found of it. */
export const libraryDocumentSchema = z.strictObject({
  /** As a record is: its pages are opened by `records.open`, annotated by `evidence`, and so on, under `LIBRARY_HOLDER`. */
  document: documentSchema,
  reading: documentReadingSchema,
  sourceId: z.string(),
  facts: documentFactsSchema,
  outline,
  origin: outlineOriginSchema,
  criteria,
  /** Counts changes by the reviewer: another one in between is a conflict. */
  revision: z.int().nonnegative(),
});
export type LibraryDocumentView = z.infer<typeof libraryDocumentSchema>;

/** A document that could not be taken in: it is found nowhere, or by less than it says. */
export const untakenSchema = z.strictObject({
  documentId,
  name: z.string(),
  /** Its message names the document and the reason. */
  error: errorDataSchema,
  /** It is tried again by itself; else by `takeAgain`, and once with the next opening of the vault. */
  isRetried: z.boolean(),
});
export type UntakenDocument = z.infer<typeof untakenSchema>;

/** A long run of a text's words that stands in a document of the library. */
export const quotationSchema = z.strictObject({
  documentId,
  title: z.string(),
  edition: z.string(),
  /** From 0. */
  page: z.int().nonnegative(),
  words: z.int().positive(),
  /** Where it stands in the text, in UTF-16 units, `end` excluded. */
  start: z.int().nonnegative(),
  end: z.int().positive(),
});
export type Quotation = z.infer<typeof quotationSchema>;

/** What the reviewer changes of a document: one of these at a time. */
const changeSchema = z.union([
  z.strictObject({ facts: documentFactsSchema }),
  z.strictObject({ outline }),
  z.strictObject({ criteria }),
]);
export type LibraryDocumentChange = z.infer<typeof changeSchema>;

/** The reviewer's own documents in the library. What becomes of the files is told by `records.imports`, as for records. */
export const libraryDocumentContracts = {
  /** Shell: asks for files and begins to take them in. */
  add: contract('libraryDocuments.add', z.strictObject({}), begun, {
    at: 'shell',
    invalidates: ['records.imports'],
  }),
  /** Begins to take files in; each becomes a document with a source of its own. */
  addFrom: contract(
    'libraryDocuments.addFrom',
    z.strictObject({ paths: z.array(z.string()), passwords: z.array(z.string()).optional() }),
    z.strictObject({ importId: z.string() }),
    { fromPage: false, invalidates: ['records.imports'] },
  ),
  /** Command line: answers when the sources of all documents have everything that is read of them. */
  settled: contract('libraryDocuments.settled', z.strictObject({ ocr: z.boolean() }), done, {
    fromPage: false,
  }),
  /** Those that could not be taken in, whole or in part. */
  untaken: contract('libraryDocuments.untaken', z.strictObject({}), z.array(untakenSchema)),
  /** Tries once more to take one in. @throws NotFound `no-document`; any kind, `document-not-taken` */
  takeAgain: contract('libraryDocuments.takeAgain', z.strictObject({ documentId }), done, changes),
  /** In the order in which they came. */
  list: contract('libraryDocuments.list', z.strictObject({}), z.array(libraryDocumentSchema)),
  /** @throws NotFound `no-document`, `no-library-document` */
  get: contract('libraryDocuments.get', z.strictObject({ documentId }), libraryDocumentSchema),
  /**
   * Changes what is said of a document, its outline, or the criteria that were marked in it; its source follows.
   * @throws Conflict `document-changed` where the revision is another; Invalid `invalid-facts` with the field, `no-such-page`
   */
  edit: contract(
    'libraryDocuments.edit',
    z.strictObject({ documentId, revision: z.int().nonnegative(), change: changeSchema }),
    libraryDocumentSchema,
    changes,
  ),
  /** Makes the outline anew from the file: its bookmarks, or the headings of its text. */
  outlineAgain: contract(
    'libraryDocuments.outlineAgain',
    z.strictObject({ documentId, revision: z.int().nonnegative() }),
    libraryDocumentSchema,
    changes,
  ),
  /** What each of some texts quotes at length from the reviewer's documents; null where nothing. */
  quotations: contract(
    'libraryDocuments.quotations',
    z.strictObject({ texts: z.array(z.string().max(200_000)).max(200) }),
    z.array(quotationSchema.nullable()),
  ),
  /** Removes a document with its source, its notes and highlights. */
  remove: contract('libraryDocuments.remove', z.strictObject({ documentId }), done, {
    invalidates: [...changes.invalidates, 'audit.list'],
  }),
};
