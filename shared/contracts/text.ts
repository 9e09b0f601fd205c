import { z } from 'zod';
import { contract } from './contract.ts';

const caseId = z.string().min(1);
const documentId = z.string().min(1);
/** From 0. */
const page = z.int().nonnegative();
const ofCase = z.strictObject({ caseId });
const ofPage = z.strictObject({ documentId, page });
const done = z.strictObject({});

/** `new`: not read yet. `needs-ocr`: what the file itself says is missing or garbage. `failed`: cannot be read. */
export const pageStateSchema = z.enum(['new', 'needs-ocr', 'done', 'failed']);
export type PageState = z.infer<typeof pageStateSchema>;
/** Where a page's words come from: the file's own text, recognition, or nowhere (a blank page). */
export const textSourceSchema = z.enum(['layer', 'ocr', 'none']);
export type TextSource = z.infer<typeof textSourceSchema>;

/** Why nothing is read just now, though pages wait. `battery`, `never`: recognition alone, by the settings. */
export const readingHoldSchema = z.enum(['paused', 'battery', 'never', 'disk-full', 'problem']);
export type ReadingHold = z.infer<typeof readingHoldSchema>;

/** How far the reading of a document is, in pages. */
export const documentReadingSchema = z.strictObject({
  documentId,
  pages: z.int().nonnegative(),
  /** Read to the end: done or failed. */
  read: z.int().nonnegative(),
  /** Waiting for recognition. */
  needsOcr: z.int().nonnegative(),
  failed: z.int().nonnegative(),
  /** Of those that are done, by where their words come from. */
  fromLayer: z.int().nonnegative(),
  fromOcr: z.int().nonnegative(),
  blank: z.int().nonnegative(),
  /** Mean over the pages that have words, 0 to 1; null without any. */
  confidence: z.number().nullable(),
});
export type DocumentReading = z.infer<typeof documentReadingSchema>;

export const caseReadingSchema = z.strictObject({
  caseId,
  documents: z.array(documentReadingSchema),
  /** Null while pages are being read, or none waits. */
  hold: readingHoldSchema.nullable(),
});
export type CaseReading = z.infer<typeof caseReadingSchema>;

/** A page's text. `confidence` is of the text, 0 to 1; `turns` are quarter turns clockwise that bring it upright. */
const pageTextFields = {
  page,
  state: pageStateSchema,
  source: textSourceSchema.nullable(),
  confidence: z.number().nullable(),
  turns: z.int(),
  /** Degrees that were taken out before recognition. */
  skew: z.number(),
  text: z.string(),
  /** Name and version of what read it. */
  extractor: z.string().nullable(),
  /** Code of the error of a page that failed. */
  error: z.string().nullable(),
};
export const pageTextSchema = z.strictObject(pageTextFields);
export type PageText = z.infer<typeof pageTextSchema>;

/** No answer of `text.pages` is longer, in pages. */
export const MAX_PAGES_OF_TEXT = 200;

const reading = { invalidates: ['text.status'] };

export const textContracts = {
  /** How far the reading of a case is. The event `reading-progress` says when to ask again. */
  status: contract('text.status', ofCase, caseReadingSchema),
  /** A page with its words: `packed` is for `unpackWords` (shared/domain/page-text.ts), null on a page without any. */
  words: contract(
    'text.words',
    ofPage,
    z.strictObject({ ...pageTextFields, packed: z.instanceof(Uint8Array).nullable() }),
  ),
  /** Texts alone of pages `from` to `to` (excluded), `MAX_PAGES_OF_TEXT` at most. */
  pages: contract(
    'text.pages',
    z.strictObject({ documentId, from: page, to: page }),
    z.array(pageTextSchema),
  ),
  /** Says which page is in view: it is read next. */
  lookingAt: contract('text.lookingAt', ofPage, done),
  /** Stops reading a case until it is resumed, and through restarts. */
  pause: contract('text.pause', ofCase, done, reading),
  resume: contract('text.resume', ofCase, done, reading),
  /** Reads a document, or one of its pages, again by recognition, whatever the file itself says. */
  readAgain: contract('text.readAgain', z.strictObject({ documentId, page: page.optional() }), done, {
    invalidates: ['text.status', 'text.words', 'text.pages'],
  }),
  /** Shell: whether the computer runs on its battery. */
  power: contract('text.power', z.strictObject({ onBattery: z.boolean() }), done, {
    fromPage: false,
    whileLocked: true,
  }),
  /** Command line: answers when nothing waits that can be read; `ocr` false does not wait for recognition. */
  settled: contract('text.settled', z.strictObject({ caseId, ocr: z.boolean() }), caseReadingSchema, {
    fromPage: false,
  }),
};
