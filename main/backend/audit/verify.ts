import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import type { AuditFault, AuditVerdict } from '../../../shared/contracts/audit.ts';
import { AUDIT_SUBJECTS } from '../../../shared/domain/audit.ts';
import type { Reader } from '../store/handles.ts';
import {
  entryText,
  GENESIS,
  hashOf,
  type Link,
  lastLink,
  macOf,
  type StoredEntry,
  storedEntrySchema,
} from './entries.ts';
import { fitOf, type HeadReading, readHead } from './head-file.ts';

/** Entries checked before others get their turn: a few milliseconds. */
const CHUNK = 500;
/** A clock that jumps daily for years must not bury the verdict. */
const MAX_NOTES = 100;
const ENTRIES_FROM = 'SELECT * FROM audit_entry WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?';

type Broken = NonNullable<AuditVerdict['broken']>;
const seqOf = z.object({ seq: z.int() });

/**
 * Checks the whole chain as it is now: numbers, hashes, MACs, what follows what, and the head file. Entries that come
 * meanwhile are left for the next time.
 * @returns the first fault by number; times that go backwards are notes, because a clock may be set back
 */
export async function verifyLog(reader: Reader, key: Uint8Array, folder: string): Promise<AuditVerdict> {
  const last = lastLink(reader);
  const head = readHead(folder, key);
  const fit = fitOf(head, reader);
  const notes: AuditVerdict['notes'] = [];
  const chain = { link: GENESIS, at: '', entries: 0 };
  let from = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const rows = reader.all(ENTRIES_FROM, from, last.seq, CHUNK);
    for (const row of rows) {
      const broken = checkRow(row, key, chain, notes);
      if (broken !== undefined) return { entries: chain.entries, last, broken, notes };
      from = chain.link.seq;
    }
    if (rows.length < CHUNK) break;
    await setImmediate();
  }
  const broken = headFault(fit, head, last);
  if (fit === 'behind' && head.state === 'read') {
    notes.push({
      seq: last.seq,
      message: `The head file knows of entry ${head.seq} and no later one: the program ended before it wrote the file. Nothing is missing.`,
    });
  }
  return { entries: chain.entries, last, broken, notes: notes.slice(0, MAX_NOTES) };
}

interface Chain {
  link: Link;
  at: string;
  entries: number;
}

/** Checks one entry against the one before, and moves the chain on to it. */
function checkRow(
  row: unknown,
  key: Uint8Array,
  chain: Chain,
  notes: AuditVerdict['notes'],
): Broken | undefined {
  const expected = chain.link.seq + 1;
  const parsed = storedEntrySchema.safeParse(row);
  const seq = parsed.data?.seq ?? seqOf.safeParse(row).data?.seq ?? expected;
  if (seq !== expected) return fault(expected, 'gap', missing(expected, seq));
  if (!parsed.success) return fault(seq, 'form', 'It does not have the form of an entry.');
  const entry = parsed.data;
  const text = entryText(entry);
  if (hashOf(text) !== entry.hash) return fault(seq, 'hash', 'It was changed after it was written.');
  if (macOf(key, text) !== entry.mac)
    return fault(seq, 'mac', 'It was not written with the key of this vault.');
  if (entry.previous_hash !== chain.link.hash) {
    return fault(
      seq,
      'order',
      `It does not follow entry ${chain.link.seq}: it comes from another course of this log.`,
    );
  }
  if (entry.at < chain.at) {
    notes.push({
      seq,
      message: `Its time is before that of entry ${chain.link.seq}: the clock was set back.`,
    });
  }
  chain.link = { seq, hash: entry.hash };
  chain.at = entry.at;
  chain.entries += 1;
  return entry.kind === 'audit.head-mismatch' ? earlierMismatch(entry, notes) : undefined;
}

/** What an earlier opening of the vault found stays true, although the head file was written anew since. */
function earlierMismatch(entry: StoredEntry, notes: AuditVerdict['notes']): Broken | undefined {
  const { problem, logSeq, headSeq } = AUDIT_SUBJECTS['audit.head-mismatch'].parse(JSON.parse(entry.subject));
  const head: HeadReading =
    headSeq === undefined
      ? { state: problem === 'missing' ? 'missing' : 'foreign' }
      : { state: 'read', seq: headSeq, hash: '' };
  if (problem === 'behind') {
    const message = 'The program had ended before it wrote the head file. Nothing was lost.';
    notes.push({ seq: entry.seq, message });
    return undefined;
  }
  const found = headFault(problem, head, { seq: logSeq, hash: '' });
  return found === null
    ? undefined
    : { ...found, message: `${found.message} Entry ${entry.seq} tells when that was found.` };
}

function headFault(fit: ReturnType<typeof fitOf>, head: HeadReading, last: Link): Broken | null {
  switch (fit) {
    case 'same':
    case 'behind':
      return null;
    case 'missing':
      return fault(
        last.seq,
        'head-missing',
        'The head file was removed: whether later entries are missing, nobody can tell.',
      );
    case 'foreign':
      return fault(last.seq, 'head-foreign', 'The head file was changed, or comes from another vault.');
    case 'ahead': {
      const headSeq = head.state === 'read' ? head.seq : last.seq;
      return fault(
        last.seq + 1,
        'tail',
        `${missing(last.seq + 1, headSeq + 1)} The log ends at ${last.seq}: an older copy of the database took the place of the newer, or its end was cut off.`,
      );
    }
    case 'differs':
      return fault(
        head.state === 'read' ? head.seq : last.seq,
        'head-differs',
        'The head file has another entry in its place: database and head file are not of the same course of this log.',
      );
  }
}

/** @param next the number after the missing ones */
function missing(first: number, next: number): string {
  if (next <= first) return `Entry ${first} is expected, and another number stands there.`;
  return next === first + 1 ? `Entry ${first} is missing.` : `Entries ${first} to ${next - 1} are missing.`;
}

function fault(seq: number, what: AuditFault, message: string): Broken {
  return { seq, what, message };
}
