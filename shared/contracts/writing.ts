import { z } from 'zod';
import { richTextSchema } from '../domain/rich-text.ts';
import { SNIPPET_NAME } from '../writing/snippet-name.ts';
import { contract } from './contract.ts';

const done = z.strictObject({});

/** Letters, apostrophes and hyphens: what spelling takes for a word. */
const word = z
  .string()
  .max(60)
  .regex(/^\p{L}[\p{L}\p{M}'’-]*$/u);

const revisionSchema = z.strictObject({
  revision: z.int().nonnegative(),
  /** When another text took its place. ISO date and time. */
  replacedAt: z.string(),
  text: richTextSchema,
});
export type TextRevision = z.infer<typeof revisionSchema>;

/** A text that is written often, under a short name. Those that come with the program are `shipped` and cannot be changed. */
const snippetSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string(),
  /** With fields and stops (docs/writing.md); paragraphs are parted by a line feed. */
  text: z.string(),
  shipped: z.boolean(),
});
export type Snippet = z.infer<typeof snippetSchema>;

export const MAX_SNIPPET_TEXT = 6_000;

const wordsChanged = { invalidates: ['writing.words'] };
const snippetsChanged = { invalidates: ['snippets.list'] };

export const writingContracts = {
  /** Words that the reviewer added to the dictionary. */
  words: contract('writing.words', z.strictObject({}), z.array(z.string())),
  addWord: contract('writing.addWord', z.strictObject({ word }), done, wordsChanged),
  removeWord: contract('writing.removeWord', z.strictObject({ word: z.string() }), done, wordsChanged),
  /** Earlier texts of one field, the latest first: at most one in five minutes, and all as they were signed. */
  revisions: contract(
    'writing.revisions',
    z.strictObject({
      caseId: z.string().min(1),
      field: z.enum(['summary', 'item.rationale', 'item.request']),
      /** Left out for the summary. */
      item: z.string().min(1).optional(),
    }),
    z.array(revisionSchema),
  ),
};

export const snippetContracts = {
  /** The reviewer's own, then those that come with the program. */
  list: contract('snippets.list', z.strictObject({}), z.array(snippetSchema)),
  /** @throws NotFound `no-snippet`; Precondition `shipped-snippet`; Conflict `snippet-name` */
  save: contract(
    'snippets.save',
    z.strictObject({
      /** Absent for a new one. */
      id: z.string().min(1).optional(),
      name: z.string().regex(SNIPPET_NAME),
      text: z.string().trim().min(1).max(MAX_SNIPPET_TEXT),
    }),
    z.strictObject({ id: z.string() }),
    snippetsChanged,
  ),
  remove: contract('snippets.remove', z.strictObject({ id: z.string().min(1) }), done, snippetsChanged),
};
