import { z } from 'zod';
import { noteSchema } from '../domain/note.ts';
import { contract } from './contract.ts';

const caseId = z.string().min(1);
const changes = { invalidates: ['notes.list', 'search.case'] };
/** As the page names it: the document, which the note then keeps by its content. */
const aboutSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('case') }),
  z.strictObject({ kind: z.literal('item'), item: z.string().min(1) }),
  z.strictObject({
    kind: z.literal('page'),
    documentId: z.string().min(1),
    page: z.int().nonnegative(),
  }),
]);

/** A note, and the document that its page is in: null for another kind, and where the record is not in the case. */
export const listedNoteSchema = z.strictObject({ note: noteSchema, documentId: z.string().nullable() });
export type ListedNote = z.infer<typeof listedNoteSchema>;

export const noteContracts = {
  /** Notes of a case, the one that was written last first. */
  list: contract('notes.list', z.strictObject({ caseId }), z.array(listedNoteSchema)),
  add: contract(
    'notes.add',
    z.strictObject({ caseId, about: aboutSchema, text: noteSchema.shape.text }),
    z.strictObject({ id: z.string() }),
    changes,
  ),
  /** Writes the text of a note anew. */
  edit: contract(
    'notes.edit',
    z.strictObject({ caseId, id: z.string().min(1), text: noteSchema.shape.text }),
    z.strictObject({}),
    changes,
  ),
  /** Removes a note. What it was is given back, to be put back by `restore`. */
  remove: contract(
    'notes.remove',
    z.strictObject({ caseId, id: z.string().min(1) }),
    z.strictObject({ note: noteSchema }),
    changes,
  ),
  restore: contract(
    'notes.restore',
    z.strictObject({ caseId, note: noteSchema }),
    z.strictObject({}),
    changes,
  ),
};
