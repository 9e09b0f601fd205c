import { z } from 'zod';
import { caseSchema } from '../domain/case.ts';
import { type CaseState, caseStateSchema } from '../domain/case-state.ts';
import { draftChangeSchema } from '../domain/draft.ts';
import { itemContentSchema, itemSchema } from '../domain/item.ts';
import { letterWarningSchema } from '../letter/parse/letter-warning.ts';
import { contract } from './contract.ts';
import { PRECEDENT_QUERIES } from './precedents.ts';
import { documentSchema } from './records.ts';
import { errorDataSchema } from './result.ts';

export { type CaseState, caseStateSchema };

const caseId = z.string().min(1);
const timestamp = z.iso.datetime();

/** A row of the table of cases. `savedAt` in UTC. */
export const caseRowSchema = z.strictObject({
  id: caseId,
  caseNumber: z.string().nullable(),
  state: caseStateSchema,
  priority: z.string().nullable(),
  decisionDate: z.string().nullable(),
  applicationReceived: z.string().nullable(),
  items: z.int(),
  decided: z.int(),
  pages: z.int(),
  /** First disputed item as worded, to recognise a case by. */
  firstRequest: z.string().nullable(),
  savedAt: timestamp,
});
export type CaseRow = z.infer<typeof caseRowSchema>;

/** A case as the workspace opens it: the case, its documents and the revision of each field written so far (0: never). */
export const openCaseSchema = z.strictObject({
  case: caseSchema,
  state: caseStateSchema,
  documents: z.array(documentSchema),
  revisions: z.record(z.string(), z.int().nonnegative()),
  savedAt: timestamp,
});
export type OpenCase = z.infer<typeof openCaseSchema>;

/** What became of a letter: a case, with what was not read into fields; or refused with the reason. */
export const letterOutcomeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('imported'),
    file: z.string(),
    caseId,
    caseNumber: z.string().nullable(),
    items: z.int().nonnegative(),
    /** Composed again it is the same letter. */
    isExact: z.boolean(),
    warnings: z.array(letterWarningSchema),
  }),
  z.strictObject({ kind: z.literal('refused'), file: z.string(), error: errorDataSchema }),
]);
export type LetterOutcome = z.infer<typeof letterOutcomeSchema>;

/** What a file that comes in is for. */
const arrivalKindSchema = z.enum(['case', 'package', 'record']);
export type ArrivalKind = z.infer<typeof arrivalKindSchema>;

/** Files that came in together: names, and what stands for them until they are dealt with. */
const arrivalSchema = z.strictObject({ token: z.string(), names: z.array(z.string()).min(1) });
export type Arrival = z.infer<typeof arrivalSchema>;

/** The same, by what they are for. Packages are opened one by one. */
const arrivalsSchema = z.strictObject({
  cases: arrivalSchema.nullable(),
  packages: z.array(arrivalSchema),
  records: arrivalSchema.nullable(),
});
export type Arrivals = z.infer<typeof arrivalsSchema>;

/** What became of a case file. */
const caseOutcomeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('imported'), file: z.string(), caseId }),
  z.strictObject({ kind: z.literal('refused'), file: z.string(), error: errorDataSchema }),
]);
export type CaseOutcome = z.infer<typeof caseOutcomeSchema>;

const opened = z.strictObject({ caseId });
const cancelled = z.strictObject({ cancelled: z.literal(true) });
const stale = ['cases.list', 'cases.open'];

export const caseContracts = {
  list: contract('cases.list', z.strictObject({}), z.array(caseRowSchema)),
  create: contract('cases.create', z.strictObject({}), opened, { invalidates: stale }),
  open: contract('cases.open', opened, openCaseSchema),
  remove: contract('cases.remove', opened, z.strictObject({}), {
    invalidates: [...stale, ...PRECEDENT_QUERIES],
  }),
  /** Adds the sample case with its records; every call adds another. */
  addSample: contract('cases.addSample', z.strictObject({}), opened, { invalidates: stale }),

  /**
   * Writes one field. Rejected with Conflict when `revision` is not the stored one.
   * Answers after a durable commit with the new revision.
   */
  write: contract(
    'cases.write',
    z.strictObject({ caseId, revision: z.int().nonnegative(), change: draftChangeSchema }),
    z.strictObject({ revision: z.int().positive(), savedAt: timestamp }),
    { invalidates: ['cases.list'] },
  ),
  addItem: contract('cases.addItem', opened, z.strictObject({ item: z.string() }), { invalidates: stale }),
  /** Adds items with what was asked for, all of them or none, after those that are there; answers with their ids. */
  addItems: contract(
    'cases.addItems',
    z.strictObject({ caseId, items: z.array(itemContentSchema).min(1).max(100) }),
    z.strictObject({ items: z.array(z.string()) }),
    { invalidates: stale },
  ),
  /**
   * Puts whole items in their places, new ones and those that are there, and takes others out; all of it or nothing. For what
   * changes several fields at once: split, merge, duplicate, and their undoing. Texts that are written over are kept.
   */
  arrangeItems: contract(
    'cases.arrangeItems',
    z.strictObject({
      caseId,
      /** Each with its index among all items afterwards, in ascending order. */
      put: z.array(z.strictObject({ item: itemSchema, at: z.int().nonnegative() })).max(100),
      remove: z.array(z.string().min(1)).max(100),
    }),
    z.strictObject({}),
    { invalidates: stale },
  ),
  removeItem: contract('cases.removeItem', z.strictObject({ caseId, item: z.string() }), z.strictObject({}), {
    invalidates: stale,
  }),
  /** `to` is the item's new index, from 0. */
  moveItem: contract(
    'cases.moveItem',
    z.strictObject({ caseId, item: z.string(), to: z.int().nonnegative() }),
    z.strictObject({}),
    { invalidates: stale },
  ),

  /** Shell: asks for a case JSON file and imports it. */
  importJson: contract(
    'cases.importJson',
    z.strictObject({}),
    z.union([opened, z.strictObject({ cancelled: z.literal(true) })]),
    {
      at: 'shell',
      invalidates: stale,
    },
  ),
  /** Shell: asks for files of every kind; `sortFiles` says what they are for. */
  chooseFiles: contract('cases.chooseFiles', z.strictObject({}), z.union([arrivalSchema, cancelled]), {
    at: 'shell',
  }),
  /** Shell: what files are for that were chosen, or dropped on the window. Their token is good once. */
  sortFiles: contract('cases.sortFiles', z.strictObject({ token: z.string() }), arrivalsSchema, {
    at: 'shell',
  }),
  kindsOf: contract(
    'cases.kindsOf',
    z.strictObject({ paths: z.array(z.string()) }),
    z.array(arrivalKindSchema),
    { fromPage: false },
  ),
  /** Shell: makes a case of each case file that was chosen or dropped. */
  importArrived: contract(
    'cases.importArrived',
    z.strictObject({ token: z.string() }),
    z.array(caseOutcomeSchema),
    { at: 'shell', invalidates: stale },
  ),
  /** Shell: asks for determination letters and makes a case of each. No outcomes when the dialog was cancelled. */
  importLetters: contract('cases.importLetters', z.strictObject({}), z.array(letterOutcomeSchema), {
    at: 'shell',
    invalidates: stale,
  }),
  importLettersFrom: contract(
    'cases.importLettersFrom',
    z.strictObject({ paths: z.array(z.string()) }),
    z.array(letterOutcomeSchema),
    { fromPage: false, invalidates: stale },
  ),
  /** Shell: asks where to, and writes the case as JSON. */
  exportJson: contract(
    'cases.exportJson',
    opened,
    z.union([z.strictObject({ path: z.string() }), z.strictObject({ cancelled: z.literal(true) })]),
    { at: 'shell' },
  ),
  importJsonFrom: contract('cases.importJsonFrom', z.strictObject({ path: z.string() }), opened, {
    fromPage: false,
    invalidates: stale,
  }),
  exportJsonTo: contract(
    'cases.exportJsonTo',
    z.strictObject({ caseId, path: z.string() }),
    z.strictObject({ path: z.string() }),
    {
      fromPage: false,
    },
  ),
};
