import { z } from 'zod';
import { evidenceSaidSchema, evidenceSchema, MAX_QUOTE, rectSchema } from '../domain/evidence.ts';
import { contract } from './contract.ts';

const caseId = z.string().min(1);
const id = z.string().min(1);
const ofCase = z.strictObject({ caseId });
const ofOne = z.strictObject({ caseId, id });
const done = z.strictObject({});
const changes = { invalidates: ['evidence.list'] };

/**
 * Evidence with what it stands for now. `state`: `found`, its words are where they were; `changed`, its document is there,
 * and what was read of the page since says other words; `lost`, its document is not in the case.
 */
export const listedEvidenceSchema = z.strictObject({
  evidence: evidenceSchema,
  state: z.enum(['found', 'changed', 'lost']),
  /** The document that it is in; null when it is lost. */
  documentId: z.string().nullable(),
  /** How a citation of it prints today: between parentheses, and in a footnote. */
  printed: z.string(),
  note: z.string(),
});
export type ListedEvidence = z.infer<typeof listedEvidenceSchema>;

export const evidenceListSchema = z.strictObject({
  caseId,
  /** In the order of the file; what is lost stands last. */
  evidence: z.array(listedEvidenceSchema),
  /** Whether there is a change to take back, and one to bring back. */
  canUndo: z.boolean(),
  canRedo: z.boolean(),
});
export type EvidenceList = z.infer<typeof evidenceListSchema>;

export const evidenceContracts = {
  list: contract('evidence.list', ofCase, evidenceListSchema),
  /** Keeps what was selected on a page, or a box that was drawn there. What is kept already is given back as it is. */
  create: contract(
    'evidence.create',
    z.strictObject({
      caseId,
      documentId: z.string().min(1),
      /** From 0. */
      page: z.int().nonnegative(),
      rects: z.array(rectSchema).min(1).max(500),
      /** Empty for a box. */
      quote: z.string().max(MAX_QUOTE),
      said: evidenceSaidSchema.partial().default({}),
    }),
    listedEvidenceSchema,
    changes,
  ),
  edit: contract('evidence.edit', ofOne.extend({ said: evidenceSaidSchema.partial() }), done, changes),
  remove: contract('evidence.remove', ofOne, done, changes),
  /** Looks for the words of what is lost in all records of the case, and puts it where they are; how much of it was found. */
  findAgain: contract(
    'evidence.findAgain',
    ofCase,
    z.strictObject({ found: z.int().nonnegative(), lost: z.int().nonnegative() }),
    changes,
  ),
  /** Takes back the last change of evidence of the case, or brings back the last that was. */
  undo: contract('evidence.undo', ofCase, done, changes),
  redo: contract('evidence.redo', ofCase, done, changes),
};
