import { z } from 'zod';
import type { AuditEntry, auditContracts } from '../../../shared/contracts/audit.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/contracts/contract.ts';
import { auditTitle } from '../../../shared/domain/audit.ts';
import { auditDetail } from '../../../shared/domain/audit-details.ts';
import { LIBRARY_HOLDER } from '../../../shared/domain/library-holder.ts';
import type { Reader } from '../store/handles.ts';
import { parseRow } from '../store/rows.ts';
import { idInLog } from './entries.ts';

const COLUMNS = 'SELECT seq, at, kind, case_id, subject FROM audit_entry';
/** Entries before a number, newest first. Exported for the test of their plans. */
export const LIST_ENTRIES = `${COLUMNS} WHERE seq < ? ORDER BY seq DESC LIMIT ?`;
export const LIST_ENTRIES_OF_CASE = `${COLUMNS} WHERE case_id = ? AND seq < ? ORDER BY seq DESC LIMIT ?`;

/** Rows read at once. Kinds and words are looked for here: both are rare, and the words are those of the screen. */
const BATCH = 500;

const listRow = z.strictObject({
  seq: z.int(),
  at: z.string(),
  kind: z.string(),
  case_id: z.string().nullable(),
  subject: z.string(),
});
const caseRow = z.strictObject({ id: z.string(), case_number: z.string().nullable() });
const subjectSchema = z.record(z.string(), z.json());

type Filter = ParsedInputOf<(typeof auditContracts)['list']>;
type Page = OutputOf<(typeof auditContracts)['list']>;

/** A page of the log, newest first. An entry that someone tampered with is still listed: `verify` names it. */
export function listEntries(reader: Reader, key: Uint8Array, filter: Filter): Page {
  const cases = casesByLogId(reader, key);
  const words = (filter.text ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const found: AuditEntry[] = [];
  let before = filter.before ?? Number.MAX_SAFE_INTEGER;
  for (;;) {
    const rows = batch(reader, key, filter, before);
    for (const row of rows) {
      const entry = entryFrom(row, cases);
      before = entry.seq;
      if (filter.kinds !== undefined && !filter.kinds.includes(entry.kind)) continue;
      if (!words.every((word) => haystack(entry).includes(word))) continue;
      found.push(entry);
      if (found.length === filter.limit) return { entries: found, next: before };
    }
    if (rows.length < BATCH) return { entries: found, next: null };
  }
}

function batch(reader: Reader, key: Uint8Array, filter: Filter, before: number): unknown[] {
  if (filter.caseId === undefined) return reader.all(LIST_ENTRIES, before, BATCH);
  return reader.all(LIST_ENTRIES_OF_CASE, idInLog(key, filter.caseId), before, BATCH);
}

type Cases = ReadonlyMap<string, { id: string; case_number: string | null }>;

function casesByLogId(reader: Reader, key: Uint8Array): Cases {
  // Documents of the library hang on a row that is no case to be opened.
  const found = reader.all('SELECT id, case_number FROM case_file WHERE id <> ?', LIBRARY_HOLDER);
  const rows = found.map((row) => parseRow(caseRow, row));
  return new Map(rows.map((row) => [idInLog(key, row.id), row]));
}

function entryFrom(row: unknown, cases: Cases): AuditEntry {
  const { seq, at, kind, case_id: caseId, subject } = parseRow(listRow, row);
  const present = caseId === null ? undefined : cases.get(caseId);
  return {
    seq,
    at,
    kind,
    case:
      caseId === null
        ? null
        : { id: caseId, present: present?.id ?? null, number: present?.case_number ?? null },
    subject: readSubject(subject),
  };
}

function readSubject(text: string): AuditEntry['subject'] {
  try {
    return subjectSchema.safeParse(JSON.parse(text)).data ?? {};
  } catch {
    return {};
  }
}

function haystack({ seq, at, kind, case: of, subject }: AuditEntry): string {
  const parts = [seq, at, kind, auditTitle(kind), auditDetail(kind, subject), JSON.stringify(subject)];
  return [...parts, of?.id, of?.number].join(' ').toLowerCase();
}
