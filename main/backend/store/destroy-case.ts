import { deleteCase } from './cases.ts';
import type { Writer } from './handles.ts';
import { deletePrecedent, ownPrecedent } from './precedents.ts';

/**
 * Removes a case with all that hangs on it, its signed versions included, which go in no other way: the permit lets
 * them be deleted, and the database commits nothing while the permit or the case is still there.
 * @throws AppError NotFound `no-case`
 */
export function destroyCase(writer: Writer, caseId: string): void {
  const own = ownPrecedent(writer, caseId);
  if (own !== undefined) deletePrecedent(writer, own.id);
  writer.run('INSERT INTO purge_permit (case_id) VALUES (?)', caseId);
  for (const table of ['determination_event', 'clarification', 'determination']) {
    writer.run(`DELETE FROM ${table} WHERE case_id = ?`, caseId);
  }
  deleteCase(writer, caseId);
  writer.run('DELETE FROM purge_permit WHERE case_id = ?', caseId);
}
