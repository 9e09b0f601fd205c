import { CASE_NUMBER } from '../../../shared/domain/audit.ts';
import { readCaseFacts, readCaseState } from '../store/cases.ts';
import { destroyCase } from '../store/destroy-case.ts';
import { readVersions } from '../store/determinations.ts';
import { contentsOf, readDocuments } from '../store/documents.ts';
import { readImports } from '../store/imports.ts';
import { clearPagesOf } from './clear-pages-of.ts';
import type { HandlerDeps } from './deps.ts';

/**
 * Destroys a case: its rows with drafts, earlier texts and signed versions, the log of the database, the copies from
 * before updates, and the files of its records that no other case has. A certificate stays in the audit log, written in
 * the same transaction: ids, hashes of records and versions, counts, time, and the case number where it has the
 * official form.
 * @throws AppError NotFound `no-case`
 */
export async function purgeCase(deps: HandlerDeps, caseId: string): Promise<void> {
  const { reader } = deps.store();
  // A case that is not there has nothing that could be cleared.
  readCaseState(reader, caseId);
  await clearPagesOf(deps, caseId, readDocuments(reader, caseId));
  const store = deps.store();
  const facts = readCaseFacts(store.reader, caseId);
  const records = readDocuments(store.reader, caseId);
  // Copies that wait to be imported go as well.
  const waiting = readImports(store.reader, caseId).flatMap(({ sha256 }) => sha256 ?? []);
  const documents = records.map(({ id, sha256, bytes, pages }) => ({
    id,
    sha256,
    bytes,
    pages,
  }));
  const versions = readVersions(store.reader, caseId)
    .map(({ version, signedAt, letterSha256, docxSha256 }) => ({
      version,
      signedAt,
      letterSha256,
      docxSha256,
    }))
    .reverse();
  // First: a crash after this has cost a safety net, one before the deletion of the rows would leave the case in it.
  const copies = store.removeUpdateCopies();
  store.write((writer) => {
    destroyCase(writer, caseId);
    const { createdAt, items, revisions } = facts;
    const number = CASE_NUMBER.test(facts.caseNumber ?? '') ? facts.caseNumber : undefined;
    deps.audit().record(writer, {
      kind: 'case.purged',
      caseId,
      subject: {
        createdAt,
        items,
        revisions,
        copies,
        documents,
        versions,
        ...(number && { caseNumber: number }),
      },
    });
  });
  store.purge();
  // What a crash leaves here is found by the sweep on the next opening: no document refers to it.
  await deps.records().forget([...records.flatMap(contentsOf), ...waiting]);
}
