import { z } from 'zod';
import { REVIEWED_STYLES } from '../domain/documents-reviewed.ts';
import { RECORD_TYPES } from '../encounters/record-type.ts';
import { contract } from './contract.ts';

const caseId = z.string().min(1);
const recordId = z.string().min(1);
/** Of a field that rules found, 0 to 1, as calibrated on generated files; 1 where a person set it. */
const confidence = z.number().min(0).max(1);
const isoDay = z.iso.date();
const done = z.strictObject({});

/** A page of the case: its document, and its index there, from 0. */
export const pageRefSchema = z.strictObject({ documentId: z.string().min(1), page: z.int().nonnegative() });

/** A stretch of a page's text, as `text.words` and `text.pages` give it: UTF-16 units, `end` excluded. */
export const standSchema = pageRefSchema.extend({ start: z.int().nonnegative(), end: z.int().nonnegative() });

export const recordTypeSchema = z.enum(RECORD_TYPES);

/** `byHand`: a person set it, and rules leave it alone. */
const field = { confidence, byHand: z.boolean() };

/** An encounter: pages that belong together, and what they are. */
export const encounterSchema = z.strictObject({
  id: recordId,
  /** Its pages in the order in which they are to be read: `count` pages of a document from `first` on, and so on. */
  runs: z.array(
    z.strictObject({
      documentId: z.string().min(1),
      first: z.int().nonnegative(),
      count: z.int().positive(),
    }),
  ),
  type: z.strictObject({ value: recordTypeSchema, ...field }),
  title: z.strictObject({ value: z.string(), ...field }),
  /** Of the encounter, or of the paper where it tells of none. Null: none was found; `byHand` then says that there is none. */
  date: z
    .strictObject({
      iso: isoDay,
      asRead: z.string().nullable(),
      at: standSchema.nullable(),
      ...field,
    })
    .nullable(),
  noDateByHand: z.boolean(),
  author: z
    .strictObject({
      name: z.string(),
      credential: z.string().nullable(),
      at: standSchema.nullable(),
      ...field,
    })
    .nullable(),
  noAuthorByHand: z.boolean(),
  /** That these are the record's pages, all and only. */
  split: z.strictObject(field),
  /** Other days of visits that its pages tell of: sheets with several notes. */
  furtherDates: z.array(z.strictObject({ iso: isoDay, asRead: z.string(), at: standSchema })),
  /** Pages of which nothing is read yet, or nothing can be read; pages that hold nothing. */
  unread: z.int().nonnegative(),
  blank: z.int().nonnegative(),
  /** Its pages stand in another order in their document. */
  reordered: z.boolean(),
});
export type Encounter = z.infer<typeof encounterSchema>;

/** Records of which one is a copy of the other: none is hidden. `exact`: word for word. */
export const copyGroupSchema = z.strictObject({
  how: z.enum(['exact', 'near']),
  /** In the order of the file. */
  records: z.array(recordId).min(2),
});

export const correctionKindSchema = z.enum(['split', 'arrange', 'fields']);

export const caseIndexSchema = z.strictObject({
  caseId,
  /** `working`: pages were read since, and the index follows; `encounters-changed` comes once it has, whatever it found. */
  state: z.enum(['current', 'working']),
  /** In the order of the file. Every page that is entered is in exactly one. */
  records: z.array(encounterSchema),
  copies: z.array(copyGroupSchema),
  /** The last correction that can be taken back, and the last that was. */
  undo: correctionKindSchema.nullable(),
  redo: correctionKindSchema.nullable(),
});
export type CaseIndex = z.infer<typeof caseIndexSchema>;

/** No answer of `encounters.list` has more records: each is some hundred bytes, and all of a large case are megabytes. */
export const MOST_LISTED = 500;

/** What of an index is new to someone who has it as of a generation. `shared/encounters/known-index.ts` puts it together. */
export const indexNewsSchema = z.strictObject({
  ...caseIndexSchema.shape,
  /** Grows with every change of the records. */
  generation: z.int().nonnegative(),
  /** Records that came or changed since, in the order of the file. */
  records: z.array(encounterSchema).max(MOST_LISTED),
  /** Asks for the records that follow; null with the last of them. */
  next: z.int().positive().nullable(),
  /** Ids of all records, the old ones too, in the order of the file; with the last answer alone, as `copies` are. */
  order: z.array(recordId),
});
export type IndexNews = z.infer<typeof indexNewsSchema>;

export const explanationSchema = z.strictObject({
  /** What it is about. */
  about: z.enum(['split', 'type', 'date', 'author']),
  rule: z.string(),
  /** In a sentence, for people. */
  says: z.string(),
  /** In nats: 1 is a factor of e, 3 twenty to one. Negative speaks against what was found. */
  weight: z.number(),
  /** Where it stands, and the words there. */
  at: standSchema.nullable(),
  text: z.string().nullable(),
});
export type EncounterExplanation = z.infer<typeof explanationSchema>;

/** What a person may set. A field that is left out stays as it is; null says that there is none. */
export const encounterFieldsSchema = z.strictObject({
  type: recordTypeSchema.optional(),
  title: z.string().trim().min(1).max(200).optional(),
  date: isoDay.nullable().optional(),
  author: z
    .strictObject({
      name: z.string().trim().min(1).max(120),
      credential: z.string().trim().max(20).optional(),
    })
    .nullable()
    .optional(),
});
export type EncounterFields = z.infer<typeof encounterFieldsSchema>;

const MOST_PAGES = 20_000;
const pages = z.array(pageRefSchema).min(1).max(MOST_PAGES);
const corrects = {
  invalidates: ['encounters.list', 'encounters.explain', 'encounters.documentsReviewed', 'proposals.get'],
};

export const encounterContracts = {
  /**
   * The index of a case, as far as it is new since a generation: all of it since 0. The event `encounters-changed` says when to
   * ask again.
   */
  list: contract(
    'encounters.list',
    z.strictObject({
      caseId,
      since: z.int().nonnegative().default(0),
      /** `next` of the answer before. */
      after: z.int().nonnegative().default(0),
    }),
    indexNewsSchema,
  ),
  /** Why a record is what it is. */
  explain: contract('encounters.explain', z.strictObject({ caseId, recordId }), z.array(explanationSchema)),
  /** A record begins on the page. */
  split: contract('encounters.split', z.strictObject({ caseId, at: pageRefSchema }), done, corrects),
  /** Makes one record of several, their pages in this order. */
  merge: contract(
    'encounters.merge',
    z.strictObject({ caseId, recordIds: z.array(recordId).min(2).max(1000) }),
    done,
    corrects,
  ),
  /** Sets fields of one record or several. */
  setFields: contract(
    'encounters.setFields',
    z.strictObject({ caseId, recordIds: z.array(recordId).min(1).max(1000), fields: encounterFieldsSchema }),
    done,
    corrects,
  ),
  /** Puts pages into a record, before the page that is named or at its end; into a record of their own without one. */
  movePages: contract(
    'encounters.movePages',
    z.strictObject({ caseId, pages, to: recordId.nullable(), before: pageRefSchema.nullable() }),
    done,
    corrects,
  ),
  /** The pages of a record, all of them, in another order. */
  reorder: contract('encounters.reorder', z.strictObject({ caseId, recordId, pages }), done, corrects),
  /** Takes the last correction back; brings back the last that was taken back. */
  undo: contract('encounters.undo', z.strictObject({ caseId }), done, corrects),
  redo: contract('encounters.redo', z.strictObject({ caseId }), done, corrects),
  /** The list of documents reviewed, proposed from the index: an entry names one record with its copies, or all of a provider. */
  documentsReviewed: contract(
    'encounters.documentsReviewed',
    z.strictObject({
      caseId,
      style: z.enum(REVIEWED_STYLES),
      /** Records that a person leaves out. */
      without: z.array(recordId).default([]),
    }),
    z.array(z.strictObject({ text: z.string(), records: z.array(recordId) })),
  ),
  /** Command line: the index when nothing waits to be read; `ocr` false does not wait for recognition. */
  settled: contract('encounters.settled', z.strictObject({ caseId, ocr: z.boolean() }), caseIndexSchema, {
    fromPage: false,
  }),
};
