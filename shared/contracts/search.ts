import { z } from 'zod';
import { noteSchema } from '../domain/note.ts';
import { contract } from './contract.ts';
import { recordTypeSchema } from './encounters.ts';

const caseId = z.string().min(1);
const documentId = z.string().min(1);
/** Of a document, from 0. */
const page = z.int().nonnegative();
/** Characters `start` to `end` (excluded) of the text beside it. */
const range = z.strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() });
/** In shares (0 to 1) of the page as it prints, from its top left corner. */
const rect = z.strictObject({ left: z.number(), top: z.number(), width: z.number(), height: z.number() });
const done = z.strictObject({});

/** Longer ones are cut by the parser, with a note. */
const query = z.string().max(20_000);

/** What is searched for, and how; docs/search.md has the syntax. Nothing that is typed is an error. */
const asked = {
  query,
  /** The query is being typed: its last word may go on. */
  typing: z.boolean().default(false),
  /** False: words are looked for in their own spelling alone. */
  spelling: z.boolean().default(true),
  /** What the reviewer switched on or off of what counts as a word, by the id of the expansion. */
  switches: z.record(z.string(), z.boolean()).default({}),
};

/** No answer has more hits. */
export const MAX_HITS = 200;
/** What a list of hits is asked by. */
export const listed = {
  ...asked,
  limit: z.int().min(1).max(MAX_HITS).default(30),
  /** Where the list goes on: `next` of the answer before. */
  after: z.string().nullable().default(null),
};

/** What else counts as a word or phrase of the query. */
export const expansionSchema = z.strictObject({
  id: z.string(),
  /**
   * `forms`: plural, past and the like. `spelling`: the word itself is found nowhere, these are. `misread`: the word is
   * found, and recognition may have read it so elsewhere; off unless it is switched on.
   */
  kind: z.enum(['synonyms', 'forms', 'spelling', 'misread']),
  /** As typed. */
  of: z.string(),
  terms: z.array(z.string()),
  on: z.boolean(),
});

/** How the query was read. */
export const understoodSchema = z.strictObject({
  /** In words; empty when there is nothing to search for. */
  words: z.string(),
  /** What was left out or taken otherwise than it may have been meant: sentences. */
  notes: z.array(z.string()),
  expansions: z.array(expansionSchema),
});

export const snippetSchema = z.strictObject({
  text: z.string(),
  ranges: z.array(range),
  isCut: z.strictObject({ before: z.boolean(), behind: z.boolean() }),
});
export type SearchSnippet = z.infer<typeof snippetSchema>;

/** A page that was found. Further kinds of what can be found join here. */
const pageHitSchema = z.strictObject({
  kind: z.literal('page'),
  caseId,
  documentId,
  page,
  /** The record that it belongs to; null before the index knows it. `date`: ISO. */
  record: z
    .strictObject({ id: z.string(), type: recordTypeSchema, title: z.string(), date: z.string().nullable() })
    .nullable(),
  /** Its words were recognised in a picture. */
  isRecognised: z.boolean(),
  /** How often something of the query stands on it; 0 for a page that was found by filters alone. */
  matches: z.int().nonnegative(),
  snippet: snippetSchema,
});
export const hitSchema = z.discriminatedUnion('kind', [pageHitSchema]);
export type SearchHit = z.infer<typeof hitSchema>;

/**
 * How many pages were found. `atLeast`: counting stopped there. `atMost`: some may be none, which is told when they are
 * listed (capitals: the index does not know them).
 */
const totalSchema = z.strictObject({
  pages: z.int().nonnegative(),
  is: z.enum(['exact', 'atLeast', 'atMost']),
});
export type SearchTotal = z.infer<typeof totalSchema>;

const answer = {
  understood: understoodSchema,
  hits: z.array(hitSchema),
  total: totalSchema,
  /** Asks for what follows; null at the end. */
  next: z.string().nullable(),
};

/** A note of the reviewer's own that was found, and the document that its page is in, as `notes.list` tells it. */
const noteHitSchema = z.strictObject({
  note: noteSchema.pick({ id: true, about: true }),
  documentId: z.string().nullable(),
  snippet: snippetSchema,
});
export type NoteHit = z.infer<typeof noteHitSchema>;

/** No answer has more notes. */
export const MAX_NOTE_HITS = 20;

const caseAnswerSchema = z.strictObject({
  ...answer,
  /** The documents with hits, in their order. Counted as far as `total` is. */
  documents: z.array(z.strictObject({ documentId, name: z.string(), pages: z.int().positive() })),
  /** The types of records with hits, the most pages first; counted as far, and with the first hits alone. */
  types: z.array(z.strictObject({ type: recordTypeSchema, pages: z.int().positive() })),
  /**
   * Notes with the words, the one written last first; with the first hits alone. None for a query that names records
   * (`type:`, `date:`): notes are none.
   */
  notes: z.strictObject({ hits: z.array(noteHitSchema).max(MAX_NOTE_HITS), total: z.int().nonnegative() }),
});
export type CaseSearch = z.infer<typeof caseAnswerSchema>;

const allAnswerSchema = z.strictObject({
  ...answer,
  /** `newest`: there are too many to be ranked; what was imported last comes first. */
  order: z.enum(['relevance', 'newest']),
  /** The cases and documents of these hits. */
  cases: z.array(
    z.strictObject({ caseId, caseNumber: z.string().nullable(), firstRequest: z.string().nullable() }),
  ),
  documents: z.array(z.strictObject({ documentId, name: z.string() })),
  /** Pages of all cases that are not read yet. */
  unread: z.int().nonnegative(),
});
export type AllSearch = z.infer<typeof allAnswerSchema>;

/** No call of `search.marks` looks at more. */
export const MAX_MARKED_PAGES = 20;

const markedPageSchema = z.strictObject({
  page,
  /** Each hit of the page, in reading order, with its boxes: several where it goes over a line's end. */
  marks: z.array(z.array(rect)),
});
export type MarkedPage = z.infer<typeof markedPageSchema>;

/** A list of searches under a name. Those that come with the program are `shipped` and cannot be changed. */
export const termSetSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string(),
  queries: z.array(z.string()),
  shipped: z.boolean(),
});
export type TermSet = z.infer<typeof termSetSchema>;

export const MAX_TERM_SET_NAME = 80;
export const MAX_TERM_SET_QUERIES = 40;

const termSetInput = z.strictObject({
  /** Absent for a new one. */
  id: z.string().min(1).optional(),
  name: z.string().trim().min(1).max(MAX_TERM_SET_NAME),
  queries: z.array(z.string().trim().min(1).max(400)).min(1).max(MAX_TERM_SET_QUERIES),
});

export const searchContracts = {
  /** Pages of a case, in the order of its file. */
  case: contract('search.case', z.strictObject({ caseId, ...listed }), caseAnswerSchema),
  /** Pages of all cases, the best first as long as they are not too many. */
  all: contract('search.all', z.strictObject(listed), allAnswerSchema),
  /** Where on some pages of a document the hits are: pages `from` to `to` (excluded). */
  marks: contract(
    'search.marks',
    z.strictObject({ documentId, from: page, to: page, ...asked }),
    z.array(markedPageSchema),
  ),
  /** What was searched for in a case, the latest first. */
  recent: contract('search.recent', z.strictObject({ caseId }), z.array(z.string())),
  /** Notes that this was searched for: when a hit is gone to, not at every letter. */
  remember: contract(
    'search.remember',
    z.strictObject({ caseId, query: z.string().trim().min(1).max(400) }),
    done,
    {
      invalidates: ['search.recent'],
    },
  ),
  forgetRecent: contract('search.forgetRecent', z.strictObject({ caseId }), done, {
    invalidates: ['search.recent'],
  }),
};

const setsChanged = { invalidates: ['termSets.list', 'termSets.counts'] };

export const termSetContracts = {
  /** The reviewer's own first, then those that come with the program. */
  list: contract('termSets.list', z.strictObject({}), z.array(termSetSchema)),
  /** @throws NotFound `no-term-set`; Precondition `shipped-term-set` */
  save: contract('termSets.save', termSetInput, z.strictObject({ id: z.string() }), setsChanged),
  remove: contract('termSets.remove', z.strictObject({ id: z.string().min(1) }), done, setsChanged),
  /** On how many pages of a case each set finds something, and each of its queries. */
  counts: contract(
    'termSets.counts',
    z.strictObject({ caseId }),
    z.array(z.strictObject({ id: z.string(), total: totalSchema, queries: z.array(totalSchema) })),
  ),
};
