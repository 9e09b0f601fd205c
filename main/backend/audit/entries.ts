import { createHash, createHmac } from 'node:crypto';
import { z } from 'zod';
import { AUDIT_SUBJECTS, type AuditEvent } from '../../../shared/domain/audit.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Reader, Writer } from '../store/handles.ts';
import { parseRow } from '../store/rows.ts';
import { canonicalJson } from './canonical-json.ts';

/** A row of the log. `subject` is canonical JSON; `at` UTC. */
export const storedEntrySchema = z.strictObject({
  seq: z.int(),
  at: z.string(),
  kind: z.string(),
  case_id: z.string().nullable(),
  subject: z.string(),
  previous_hash: z.string(),
  hash: z.string(),
  mac: z.string(),
});
export type StoredEntry = z.infer<typeof storedEntrySchema>;

/** A place in the chain: an entry's number and hash. */
export interface Link {
  seq: number;
  hash: string;
}

/** What the first entry follows. */
export const GENESIS: Link = { seq: 0, hash: '0'.repeat(64) };

const linkRow = z.strictObject({ seq: z.int(), hash: z.string() });
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The end of the chain, as the database has it. */
export function lastLink(reader: Reader): Link {
  const row = reader.get('SELECT seq, hash FROM audit_entry ORDER BY seq DESC LIMIT 1');
  return row === undefined ? GENESIS : parseRow(linkRow, row);
}

const timeRow = z.strictObject({ at: z.string() });

/** When the last entry was made, by the clock of then; undefined for an empty log. */
export function lastEntryAt(reader: Reader): Date | undefined {
  const row = reader.get('SELECT at FROM audit_entry ORDER BY seq DESC LIMIT 1');
  return row === undefined ? undefined : new Date(parseRow(timeRow, row).at);
}

/**
 * Adds an entry at the end of the chain, inside a transaction.
 * @param key the vault's sub-key for the audit log
 * @throws AppError Internal `audit-subject` when the event holds more than its kind may: a fault of the program
 */
export function appendEntry(writer: Writer, key: Uint8Array, event: AuditEvent, at: string): Link {
  const last = lastLink(writer);
  const entry = {
    seq: last.seq + 1,
    at,
    kind: event.kind,
    case_id: event.caseId === undefined ? null : idInLog(key, event.caseId),
    subject: canonicalJson(checked(key, event)),
    previous_hash: last.hash,
  };
  const text = entryText(entry);
  const hash = hashOf(text);
  writer.run(
    `INSERT INTO audit_entry (seq, at, kind, case_id, subject, previous_hash, hash, mac)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[entry.seq, entry.at, entry.kind, entry.case_id, entry.subject],
    ...[entry.previous_hash, hash, macOf(key, text)],
  );
  return { seq: entry.seq, hash };
}

/**
 * What hash and MAC are taken over: canonical JSON of the entry with the hash of the one before. The subject goes in
 * letter by letter as it is stored, so that any change of the column shows.
 */
export function entryText(entry: Omit<StoredEntry, 'hash' | 'mac'>): string {
  const { at, case_id: caseId, kind, previous_hash: previous, seq, subject } = entry;
  const head = canonicalJson({ at, caseId, kind, previous, seq });
  return `${head.slice(0, -1)},"subject":${subject}}`;
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

export function macOf(key: Uint8Array, text: string): string {
  return createHmac('sha256', key).update('entry\n').update(text, 'utf8').digest('hex');
}

/**
 * The id under which the log knows a case or a document. Ids that we make are random and stay as they are; one that
 * came in with a file can be any text, even a name, and is replaced by a keyed hash, which nobody can guess back.
 */
export function idInLog(key: Uint8Array, id: string): string {
  if (UUID.test(id) || id.startsWith('keyed:')) return id;
  return `keyed:${createHmac('sha256', key).update('id\n').update(id, 'utf8').digest('hex').slice(0, 32)}`;
}

function checked(key: Uint8Array, event: AuditEvent): unknown {
  const parsed = AUDIT_SUBJECTS[event.kind].safeParse(withLogIds(key, event.subject));
  if (parsed.success) return parsed.data;
  const message = 'The audit log was given something that has no place in it.';
  throw new AppError('Internal', 'audit-subject', message, { cause: parsed.error });
}

function withLogIds(key: Uint8Array, subject: AuditEvent['subject']): unknown {
  if ('document' in subject) return { ...subject, document: idInLog(key, subject.document) };
  if (!('documents' in subject)) return subject;
  return { ...subject, documents: subject.documents.map((one) => ({ ...one, id: idInLog(key, one.id) })) };
}
