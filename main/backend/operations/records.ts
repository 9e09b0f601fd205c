import { beginCaseWrite, requireWritableCase } from '../store/acceptance.ts';
import { deleteDocument, readDocument } from '../store/documents.ts';
import type { HandlerDeps, Handlers } from './deps.ts';

type Operations = 'importFrom' | 'open' | 'read' | 'remove';

export function recordHandlers(deps: HandlerDeps): Handlers<'records', Operations> {
  return {
    importFrom: ({ caseId, paths }) => {
      requireWritableCase(deps.store().reader, caseId);
      return deps.records().importFiles(caseId, paths);
    },
    open: ({ documentId }) => {
      const { handle, document, caseId } = deps.records().openHandle(documentId);
      deps.audit().viewed(caseId, documentId);
      return { handle, bytes: document.bytes, name: document.name, pages: document.pages };
    },
    read: ({ handle, start, end }) => deps.records().read(handle, start, end),
    remove: async ({ caseId, documentId }) => {
      const store = deps.store();
      const { sha256 } = readDocument(store.reader, documentId);
      store.write((writer) => {
        beginCaseWrite(writer, caseId, deps.clock().toISOString());
        deleteDocument(writer, caseId, documentId);
        deps.audit().record(writer, {
          kind: 'record.removed',
          caseId,
          subject: { document: documentId, sha256 },
        });
      });
      store.purge();
      await deps.records().forget([sha256]);
      deps.encounters().changed(caseId);
      return {};
    },
  };
}
