import type { Reader } from '../store/handles.ts';
import { parseRow } from '../store/rows.ts';
import { idInLog, storedEntrySchema } from './entries.ts';

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
