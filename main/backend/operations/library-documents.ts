import type { ParsedInputOf } from '../../../shared/contracts/contract.ts';
import type {
  LibraryDocumentView,
  libraryDocumentContracts,
} from '../../../shared/contracts/library-documents.ts';
import { LIBRARY_HOLDER } from '../../../shared/domain/library-holder.ts';
import { AppError } from '../../../shared/errors.ts';
import { type DocumentFacts, problemOfFacts } from '../../../shared/guidelines/outline/document-facts.ts';
import { newLibraryDocument, outlineOfText, textsOf, writeLibraryDocument } from '../library/build-source.ts';
import { findQuotation } from '../library/phrases.ts';
import {
  caseOfDocument,
  contentsOf,
  deleteDocument,
  noDocument,
  readDocument,
  readDocuments,
} from '../store/documents.ts';
import type { Reader } from '../store/handles.ts';
import {
  findLibraryDocument,
  type LibraryDocument,
  readLibraryDocument,
} from '../store/library/documents.ts';
import { removeSource } from '../store/library/save-source.ts';
import { keepLibraryHolder } from '../store/library-holder.ts';
import { readCaseReading } from '../store/reading.ts';
import { clearPagesOf } from './clear-pages-of.ts';
import type { HandlerDeps, Handlers } from './deps.ts';

type Operations =
  | ('addFrom' | 'settled' | 'untaken' | 'takeAgain' | 'list' | 'get')
  | ('edit' | 'outlineAgain' | 'quotations' | 'remove');

/** The reviewer's own documents: files of the library, kept and read as records are, each with a source of its own. */
export function libraryDocumentHandlers(deps: HandlerDeps): Handlers<'libraryDocuments', Operations> {
  /** Writes a document anew with its source; what another window changed meanwhile is not written over. */
  const change = (
    documentId: string,
    revision: number,
    make: (before: LibraryDocument) => LibraryDocument,
  ) => {
    deps.store().write((writer) => {
      const before = readLibraryDocument(writer, documentId);
      if (before.revision !== revision) throw changed();
      const made = { ...make(before), revision: revision + 1 };
      writeLibraryDocument(writer, made, textsOf(writer, documentId));
      deps.audit().edited(writer, LIBRARY_HOLDER);
    });
    return viewOf(deps.store().reader, documentId);
  };
  return {
    addFrom: ({ paths, passwords }) => {
      deps.store().write((writer) => keepLibraryHolder(writer, deps.clock().toISOString()));
      return { importId: deps.records().imports.start(LIBRARY_HOLDER, paths, passwords) };
    },
    settled: async ({ ocr }) => {
      await deps.records().reading.settled(LIBRARY_HOLDER, ocr);
      await deps.shelf().upToDate();
      return {};
    },
    untaken: () => {
      const failures = deps.shelf().failures();
      if (failures.length === 0) return [];
      const named = new Map(
        readDocuments(deps.store().reader, LIBRARY_HOLDER).map(({ id, name }) => [id, name]),
      );
      return failures.flatMap(({ error, ...failure }) => {
        const name = named.get(failure.documentId);
        // What was removed since then is no matter any more.
        return name === undefined ? [] : [{ ...failure, name, error: error.toData() }];
      });
    },
    takeAgain: async ({ documentId }) => {
      await deps.shelf().takeAgain(documentId);
      return {};
    },
    list: () => {
      const { reader } = deps.store();
      return readDocuments(reader, LIBRARY_HOLDER)
        .filter(({ id }) => findLibraryDocument(reader, id) !== undefined)
        .map(({ id }) => viewOf(reader, id));
    },
    get: ({ documentId }) => viewOf(deps.store().reader, documentId),
    edit: ({ documentId, revision, change: to }) => {
      if ('facts' in to) requireFacts(to.facts);
      requirePages(deps.store().reader, documentId, to);
      return deps.shelf().inTurn(() =>
        change(documentId, revision, (before) => ({
          ...before,
          ...to,
          ...('outline' in to && { origin: 'own' as const }),
        })),
      );
    },
    outlineAgain: ({ documentId, revision }) =>
      deps.shelf().inTurn(async () => {
        const { reader } = deps.store();
        readLibraryDocument(reader, documentId);
        const bookmarks = await deps.records().bookmarks(documentId);
        const fresh = newLibraryDocument(reader, documentId, bookmarks);
        const outline = fresh.outline.length > 0 ? fresh.outline : await outlineOfText(reader, documentId);
        const byText = outline.length === 0 ? ('none' as const) : ('headings' as const);
        const origin = fresh.origin === 'bookmarks' ? fresh.origin : byText;
        return change(documentId, revision, (before) => ({ ...before, outline, origin }));
      }),
    quotations: ({ texts }) => texts.map((text) => findQuotation(deps.store().reader, text)),
    remove: async ({ documentId }) => {
      await removeLibraryDocument(deps, documentId);
      return {};
    },
  };
}

/** Takes a document out of the library with its source and its file. @throws AppError NotFound `no-document` */
export async function removeLibraryDocument(deps: HandlerDeps, documentId: string): Promise<void> {
  const { reader } = deps.store();
  const document = readDocument(reader, documentId);
  if (caseOfDocument(reader, documentId) !== LIBRARY_HOLDER) throw noDocument();
  await deps.shelf().inTurn(async () => {
    await clearPagesOf(deps, LIBRARY_HOLDER, [document]);
    const store = deps.store();
    store.write((writer) => {
      const known = findLibraryDocument(writer, documentId);
      if (known !== undefined) removeSource(writer, known.sourceId);
      deleteDocument(writer, LIBRARY_HOLDER, documentId);
      const subject = { document: documentId, sha256: document.sha256 };
      deps.audit().record(writer, { kind: 'record.removed', caseId: LIBRARY_HOLDER, subject });
    });
    store.purge();
  });
  await deps.records().forget(contentsOf(document));
}

/** @throws AppError NotFound `no-document`, `no-library-document` */
function viewOf(reader: Reader, documentId: string): LibraryDocumentView {
  const document = readDocument(reader, documentId);
  const { sourceId, facts, outline, origin, criteria, revision } = readLibraryDocument(reader, documentId);
  const reading = readCaseReading(reader, LIBRARY_HOLDER).find((one) => one.documentId === documentId);
  if (reading === undefined) throw noDocument();
  return { document, reading, sourceId, facts, outline, origin, criteria, revision };
}

/** @throws AppError Invalid `invalid-facts` */
function requireFacts(facts: DocumentFacts): void {
  const problem = problemOfFacts(facts);
  if (problem === undefined) return;
  const message = `“${facts.title}”: ${problem.message}`;
  throw new AppError('Invalid', 'invalid-facts', message, { path: problem.field });
}

/** @throws AppError Invalid `no-such-page` */
function requirePages(
  reader: Reader,
  documentId: string,
  change: ParsedInputOf<typeof libraryDocumentContracts.edit>['change'],
): void {
  const { pages, name } = readDocument(reader, documentId);
  const places = 'outline' in change ? change.outline : 'criteria' in change ? change.criteria : [];
  const beyond = places.find(({ page }) => page >= pages);
  if (beyond === undefined) return;
  throw new AppError('Invalid', 'no-such-page', `“${name}” has no page ${beyond.page + 1}.`);
}

function changed(): AppError {
  const message = 'The document was changed meanwhile. Look at it again, and change it then.';
  return new AppError('Conflict', 'document-changed', message);
}
