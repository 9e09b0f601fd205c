import { libraryDocumentContracts as libraryDocuments } from '../../shared/contracts/library-documents.ts';
import { recordContracts as records } from '../../shared/contracts/records.ts';
import type { Desk } from './desk.ts';
import { askForFolder, askForRecords, askWhereTo } from './dialogs.ts';
import type { Serve } from './shell-handlers.ts';

const CANCELLED = { cancelled: true } as const;

/** Records: files are chosen in dialogs of the system or dropped on the window; the page never learns their paths. */
export function serveRecords(desk: Desk, serve: Serve): void {
  serve(records.import, async ({ caseId, what }) => {
    const paths = await (what === 'folder' ? askForFolder(desk.window) : askForRecords(desk.window));
    return paths.length === 0 ? { importId: null } : desk.backend.call(records.importFrom, { caseId, paths });
  });

  serve(records.importDropped, ({ caseId, token }) => {
    const paths = desk.dropped.take(token);
    return desk.backend.call(records.importFrom, { caseId, paths });
  });

  serve(libraryDocuments.add, async () => {
    const paths = await askForRecords(desk.window);
    return paths.length === 0 ? { importId: null } : desk.backend.call(libraryDocuments.addFrom, { paths });
  });

  serve(records.exportOriginal, async ({ documentId }) => {
    const { name } = await desk.backend.call(records.originalName, { documentId });
    const path = await askWhereTo(desk.window, 'original', name);
    return path === null ? CANCELLED : desk.backend.call(records.exportOriginalTo, { documentId, path });
  });
}
