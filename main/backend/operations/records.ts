import { beginCaseWrite, requireWritableCase } from '../store/acceptance.ts';
import {
  caseOfDocument,
  contentsOf,
  deleteDocument,
  moveDocument,
  noDocument,
  readDocument,
  renameDocument,
} from '../store/documents.ts';
import type { Writer } from '../store/handles.ts';
import { clearPagesOf } from './clear-pages-of.ts';
import type { HandlerDeps, Handlers } from './deps.ts';
import { exportOriginal, originalName } from './export-original.ts';

type Operations =
  | 'importFrom'
  | 'importSettled'
  | 'imports'
  | 'cancelImport'
  | 'dismissImport'
  | 'retryImport'
  | 'unlockImport'
  | 'open'
  | 'read'
  | 'originalName'
  | 'exportOriginalTo'
  | 'rename'
  | 'move'
  | 'remove';

export function recordHandlers(deps: HandlerDeps): Handlers<'records', Operations> {
  const imports = () => deps.records().imports;
  const edit = (caseId: string, change: (writer: Writer) => void): Record<string, never> => {
    deps.store().write((writer) => {
      beginCaseWrite(writer, caseId, deps.clock().toISOString());
      change(writer);
      deps.audit().edited(writer, caseId);
    });
    return {};
  };
  return {
    importFrom: ({ caseId, paths, passwords }) => ({ importId: imports().start(caseId, paths, passwords) }),
    importSettled: ({ importId }) => imports().settled(importId),
    imports: ({ caseId }) => imports().list(caseId),
    cancelImport: async ({ caseId, files }) => {
      await imports().cancel(caseId, files);
      return {};
    },
    dismissImport: async ({ caseId, files }) => {
      await imports().dismiss(caseId, files);
      return {};
    },
    retryImport: ({ caseId, files }) => {
      imports().retry(caseId, files);
      return {};
    },
    unlockImport: ({ caseId, password, files }) => imports().unlock(caseId, password, files),
    open: ({ documentId }) => {
      const { handle, file } = deps.records().openHandle(documentId);
      deps.audit().viewed(file.caseId, documentId);
      const { bytes, name, pages, password = null } = file;
      return { handle, bytes, name, pages, password };
    },
    read: ({ handle, start, end }) => deps.records().read(handle, start, end),
    originalName: ({ documentId }) => ({
      name: originalName(readDocument(deps.store().reader, documentId)),
    }),
    exportOriginalTo: async ({ documentId, path }) => {
      await exportOriginal(deps, documentId, path);
      return { path };
    },
    rename: ({ caseId, documentId, name }) =>
      edit(caseId, (writer) => renameDocument(writer, caseId, documentId, name)),
    move: ({ caseId, documentId, to }) => {
      edit(caseId, (writer) => moveDocument(writer, caseId, documentId, to));
      // Records are listed in the order of their documents.
      deps.encounters().changed(caseId);
      return {};
    },
    remove: async ({ caseId, documentId }) => {
      const { reader } = deps.store();
      requireWritableCase(reader, caseId);
      const document = readDocument(reader, documentId);
      if (caseOfDocument(reader, documentId) !== caseId) throw noDocument();
      await clearPagesOf(deps, caseId, [document]);
      const store = deps.store();
      store.write((writer) => {
        beginCaseWrite(writer, caseId, deps.clock().toISOString());
        deleteDocument(writer, caseId, documentId);
        const { sha256 } = document;
        deps
          .audit()
          .record(writer, { kind: 'record.removed', caseId, subject: { document: documentId, sha256 } });
      });
      store.purge();
      await deps.records().forget(contentsOf(document));
      deps.encounters().changed(caseId);
      return {};
    },
  };
}
