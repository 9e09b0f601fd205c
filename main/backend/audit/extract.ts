import { z } from 'zod';
import type { Reader } from '../store/handles.ts';
import { parseRow } from '../store/rows.ts';
import { canonicalJson } from './canonical-json.ts';
import { entryText, hashOf, idInLog, type Link, storedEntrySchema } from './entries.ts';

/**
 * Entries as JSON lines, oldest first, with their hashes: the SHA-256 of an entry's canonical JSON without `hash` and
 * `mac` is its hash, and `previous` that of the entry before (docs/audit.md).
 * @param of the case to which the extract is limited; the chain has gaps then, and each entry is still checkable
 */
export function auditLines(reader: Reader, of?: { key: Uint8Array; caseId: string }): string[] {
  const rows =
    of === undefined
      ? reader.all('SELECT * FROM audit_entry ORDER BY seq')
      : reader.all('SELECT * FROM audit_entry WHERE case_id = ? ORDER BY seq', idInLog(of.key, of.caseId));
  return rows.map((row) => {
    const {
      at,
      case_id: caseId,
      kind,
      previous_hash: previous,
      seq,
      subject,
      hash,
      mac,
    } = parseRow(storedEntrySchema, row);
    return JSON.stringify({
      at,
      caseId,
      hash,
      kind,
      mac,
      previous,
      seq,
      subject: JSON.parse(subject) as unknown,
    });
  });
}

const lineSchema = z.strictObject({
  at: z.string(),
  caseId: z.string().nullable(),
  hash: z.string(),
  kind: z.string(),
  mac: z.string(),
  previous: z.string(),
  seq: z.int().positive(),
  subject: z.unknown(),
});

/**
 * Checks an extract with nothing but itself: every entry is as its hash says, they stand in order, and what follows
 * directly follows by its hash. Whether the entries were written with a vault's key only that vault can tell.
 * @param last number and hash of the log's last entry when the extract was made
 * @returns what is wrong, in words; undefined when nothing is
 */
export function extractProblem(lines: readonly string[], last: Link): string | undefined {
  let before: Link | undefined;
  for (const [index, line] of lines.entries()) {
    const entry = parseLine(line);
    if (entry === undefined) return `line ${index + 1} is no entry of an audit log`;
    const { seq, hash, previous } = entry;
    if (hashOf(textOf(entry)) !== hash) return `entry ${seq} is not as its hash says`;
    if (before !== undefined && seq <= before.seq) return `entry ${seq} does not come after ${before.seq}`;
    if (before !== undefined && seq === before.seq + 1 && previous !== before.hash) {
      return `entry ${seq} does not follow entry ${before.seq}`;
    }
    if (seq > last.seq || (seq === last.seq && hash !== last.hash))
      return `entry ${seq} is not of the same log`;
    before = { seq, hash };
  }
  return undefined;
}

function parseLine(line: string): z.infer<typeof lineSchema> | undefined {
  try {
    return lineSchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

function textOf({ at, caseId, kind, previous, seq, subject }: z.infer<typeof lineSchema>): string {
  return entryText({
    at,
    case_id: caseId,
    kind,
    previous_hash: previous,
    seq,
    subject: canonicalJson(subject),
  });
}
