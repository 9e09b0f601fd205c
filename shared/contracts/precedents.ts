import { z } from 'zod';
import { outcomeSchema } from '../domain/item.ts';
import { facetKindSchema, originSchema, YEARS } from '../precedents/precedent.ts';
import { contract } from './contract.ts';
import { errorDataSchema } from './result.ts';
import { listed, snippetSchema, understoodSchema } from './search.ts';

const letterId = z.int().positive();
const importId = z.int().positive();
const count = z.int().nonnegative();
const done = z.strictObject({});
const year = z.int().min(YEARS.first).max(YEARS.last);

/** How many requests were found, and how they were decided. Of this store alone: it says nothing of other letters. */
const countsSchema = z.strictObject({ items: count, upheld: count, overturned: count });
export type PrecedentCounts = z.infer<typeof countsSchema>;

/** Something that requests can be narrowed down to: `value` is one of the choices that `choices` gives. */
const chosenSchema = z.strictObject({ kind: facetKindSchema, value: z.string().min(1).max(200) });
export type ChosenFacet = z.infer<typeof chosenSchema>;

const narrowed = {
  /** All of them hold. */
  facets: z.array(chosenSchema).max(20).default([]),
  /** Years of decision, both included. */
  years: z.strictObject({ from: year, to: year }).nullable().default(null),
};

/** A request of a determination, with what was decided. */
const hitSchema = z.strictObject({
  letterId,
  itemId: z.int().positive(),
  /** Of the item in its letter, from 1. */
  number: z.int().positive(),
  origin: originSchema,
  /** Own ones: the case that it was signed in. */
  caseId: z.string().nullable(),
  caseNumber: z.string().nullable(),
  /** ISO. */
  decidedOn: z.string().nullable(),
  specialties: z.array(z.string()),
  request: z.string(),
  outcome: outcomeSchema.nullable(),
  category: z.string().nullable(),
  /** The reviewer's guideline line. */
  reviewer: z.string(),
  /** Of the rationale, around what was found. */
  snippet: snippetSchema,
  /** Why it is like the request that was asked about; empty where none was. */
  reasons: z.array(z.string()),
});
export type PrecedentHit = z.infer<typeof hitSchema>;

const searchSchema = z.strictObject({
  understood: understoodSchema,
  counts: countsSchema,
  hits: z.array(hitSchema),
  next: z.string().nullable(),
  /** `newest`: there are too many to be ranked; those that were entered last come first. */
  order: z.enum(['relevance', 'newest']),
});
export type PrecedentSearch = z.infer<typeof searchSchema>;

/** In what way the requests of a group are like the one that was asked about, the nearest first. No request is in two. */
const likeSchema = z.enum(['same-request', 'same-treatment-and-part', 'same-treatment', 'same-words']);
export type PrecedentLike = z.infer<typeof likeSchema>;

const groupSchema = z.strictObject({ like: likeSchema, counts: countsSchema, hits: z.array(hitSchema) });
export type PrecedentGroup = z.infer<typeof groupSchema>;

/** A determination as it is kept: what its posted letter says. */
const letterSchema = z.strictObject({
  letterId,
  origin: originSchema,
  caseId: z.string().nullable(),
  caseNumber: z.string().nullable(),
  decidedOn: z.string().nullable(),
  specialties: z.array(z.string()),
  summary: z.string(),
  items: z.array(
    z.strictObject({
      itemId: z.int().positive(),
      request: z.string(),
      outcome: outcomeSchema.nullable(),
      category: z.string().nullable(),
      administrator: z.string(),
      reviewer: z.string(),
      /** Paragraphs are parted by line feeds. */
      rationale: z.string(),
    }),
  ),
});
export type PrecedentLetter = z.infer<typeof letterSchema>;

/** A choice of a kind, with how many requests have it. */
const choiceSchema = chosenSchema.extend({ label: z.string(), items: count });

/** A folder of posted letters, and what came of it. */
const importSchema = z.strictObject({
  id: importId,
  /** Its name, without where it lies. */
  name: z.string(),
  startedAt: z.iso.datetime(),
  /** Null: not every file was looked at yet. */
  finishedAt: z.iso.datetime().nullable(),
  /** Files that became letters, that say what a letter says that is there, and that were refused. */
  letters: count,
  known: count,
  refused: count,
  /** What is being done now; null where nothing is. In files, or letters that are taken out. */
  working: z.strictObject({ what: z.enum(['importing', 'removing']), done: count, total: count }).nullable(),
  /** What stopped it last. */
  problem: errorDataSchema.nullable(),
});
export type PrecedentImportRow = z.infer<typeof importSchema>;

const refusedSchema = z.strictObject({ path: z.string(), error: errorDataSchema });

const started = z.strictObject({ importId });
/**
 * Answers that are others once a determination is entered or taken out: also when one is signed or its case goes. Letters, too: the
 * number of one that was taken out last is given to the next.
 */
export const PRECEDENT_QUERIES = [
  'precedents.search',
  'precedents.similar',
  'precedents.choices',
  'precedents.read',
];
const stale = [...PRECEDENT_QUERIES, 'precedents.imports', 'precedents.refused'];

const choicesSchema = z.strictObject({ counts: countsSchema, choices: z.array(choiceSchema) });
export type PrecedentChoices = z.infer<typeof choicesSchema>;

export const precedentContracts = {
  /** Requests by words (docs/search.md) and by what they are about. */
  search: contract('precedents.search', z.strictObject({ ...listed, ...narrowed }), searchSchema),
  /** Requests like one: near-identical ones first, with why each is listed. Groups without any are left out. */
  similar: contract(
    'precedents.similar',
    z.strictObject({
      request: z.string().max(20_000),
      /** The case whose request it is: its own determination is no precedent. */
      caseId: z.string().nullable(),
      /** Of each group. */
      limit: z.int().min(1).max(50).default(10),
    }),
    z.strictObject({ groups: z.array(groupSchema) }),
  ),
  read: contract('precedents.read', z.strictObject({ letterId }), letterSchema),
  /** What requests can be narrowed down to, most frequent first, and how many there are in all. */
  choices: contract('precedents.choices', done, choicesSchema),
  imports: contract('precedents.imports', done, z.array(importSchema)),
  refused: contract(
    'precedents.refused',
    z.strictObject({ importId, after: z.string().default('') }),
    z.array(refusedSchema),
  ),
  /** Shell: asks for a folder and begins to import the letters in it. Null when the dialog was cancelled. */
  import: contract('precedents.import', done, z.strictObject({ importId: importId.nullable() }), {
    at: 'shell',
    invalidates: stale,
  }),
  /** Answers when importing has begun; `precedents-changed` tells how it goes on. */
  importFrom: contract('precedents.importFrom', z.strictObject({ folder: z.string().min(1) }), started, {
    fromPage: false,
    invalidates: stale,
  }),
  /** Goes on with an import that was stopped, or looks for what is new in its folder. */
  resume: contract('precedents.resume', started, started, { invalidates: stale }),
  /** Stops an import, or a removal. What is entered stays. */
  cancel: contract('precedents.cancel', started, done, { invalidates: stale }),
  /** Waits until nothing is being done with an import. For the command line. */
  settled: contract('precedents.settled', started, importSchema, { fromPage: false }),
  /** Begins to take out an import with its letters. */
  removeImport: contract('precedents.removeImport', started, done, { invalidates: stale }),
  /** Takes out a posted letter. Own determinations go with their cases. */
  removeLetter: contract('precedents.removeLetter', z.strictObject({ letterId }), done, {
    invalidates: stale,
  }),
};
