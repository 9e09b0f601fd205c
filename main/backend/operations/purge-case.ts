import { CASE_NUMBER } from '../../../shared/domain/audit.ts';
import { deleteCase, readCaseFacts } from '../store/cases.ts';
import { readDocuments } from '../store/documents.ts';
import type { HandlerDeps } from './deps.ts';

/**
 * Destroys a case: its rows with drafts and earlier texts, the log of the database, the copies from before updates,
 * and the files of its records that no other case has. A certificate stays in the audit log, written in the same
 * transaction: ids, hashes of the records, counts, time, and the case number where it has the official form.
 * @throws AppError NotFound `no-case`
 */
export async function purgeCase(deps: HandlerDeps, caseId: string): Promise<void> {
  const store = deps.store();
  const facts = readCaseFacts(store.reader, caseId);
  const documents = readDocuments(store.reader, caseId).map(({ id, sha256, bytes, pages }) => ({
    id,
    sha256,
    bytes,
    pages,
  }));
  // First: a crash after this has cost a safety net, one before the deletion of the rows would leave the case in it.
  const copies = store.removeUpdateCopies();
  store.write((writer) => {
    deleteCase(writer, caseId);
    const { createdAt, items, revisions } = facts;
    const number = CASE_NUMBER.test(facts.caseNumber ?? '') ? facts.caseNumber : undefined;
    deps.audit().record(writer, {
      kind: 'case.purged',
      caseId,
      subject: { createdAt, items, revisions, copies, documents, ...(number && { caseNumber: number }) },
    });
  });
  store.purge();
  // What a crash leaves here is found by the sweep on the next opening: no document refers to it.
  await deps.records().forget(documents.map((document) => document.sha256));
}
