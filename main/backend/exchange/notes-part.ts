import { z } from 'zod';
import { type Note, noteSchema } from '../../../shared/domain/note.ts';
import { jsonPart, parsedPart, requireOwnIds } from './json-part.ts';
import { NOTES_PATH } from './manifest.ts';
import type { MadePart } from './pack.ts';

const MOST = 50_000;
const SCHEMA = 'imr-notes/1';
const partSchema = z.strictObject({ schema: z.literal(SCHEMA), notes: z.array(noteSchema).max(MOST) });

/** The part of a package that holds the sender's notes; none where there are none. */
export function notesPart(notes: readonly Note[]): MadePart[] {
  return notes.length === 0 ? [] : [jsonPart('notes', NOTES_PATH, { schema: SCHEMA, notes })];
}

/** Reads that part. @param path of the package, for messages. @throws AppError Invalid `package-mismatch` */
export function notesFrom(content: Uint8Array, path: string): Note[] {
  const { notes } = parsedPart(partSchema, content, path, [NOTES_PATH, SCHEMA]);
  requireOwnIds(notes, path, NOTES_PATH);
  return notes;
}
