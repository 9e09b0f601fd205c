import { findBates } from '../../../shared/domain/find-bates.ts';
import { AppError } from '../../../shared/errors.ts';
import { readBates, writeBates } from '../store/bates.ts';
import { readCaseState } from '../store/cases.ts';
import { readDocument } from '../store/documents.ts';
import type { Reader } from '../store/handles.ts';
import { readPages } from '../store/pages.ts';
import type { HandlerDeps, Handlers } from './deps.ts';

type Operations = 'list' | 'find' | 'save';

/** More pages say no more about how they are numbered; they are taken from all over the document. */
const MOST_LOOKED_AT = 120;

/**
 * The numbers that pages have in the file that they were produced in. Of no case's content, like the places of the readers: not
 * entered in the audit log, and changed for signed cases too.
 */
export function batesHandlers(deps: HandlerDeps): Handlers<'bates', Operations> {
  return {
    list: ({ caseId }) => {
      const { reader } = deps.store();
      readCaseState(reader, caseId);
      return readBates(reader, caseId);
    },
    find: ({ documentId }) => {
      const { reader } = deps.store();
      const { pages } = readDocument(reader, documentId);
      return { found: findBates(someTexts(reader, documentId, pages)) ?? null };
    },
    save: ({ documentId, bates }) => {
      deps.store().write((writer) => {
        const { pages } = readDocument(writer, documentId);
        if (bates !== null && bates.page >= pages) throw noSuchPage(pages);
        writeBates(writer, documentId, bates);
      });
      return {};
    },
  };
}

function* someTexts(
  reader: Reader,
  documentId: string,
  pages: number,
): Generator<{ page: number; text: string }> {
  const count = Math.min(pages, MOST_LOOKED_AT);
  for (let at = 0; at < count; at += 1) {
    const page = Math.floor((at * pages) / count);
    const [stored] = readPages(reader, documentId, page, page + 1);
    if (stored !== undefined) yield { page, text: stored.text };
  }
}

function noSuchPage(pages: number): AppError {
  const message = `The document has ${pages === 1 ? 'one page' : `${pages} pages`}: its numbers begin on one of them.`;
  return new AppError('Invalid', 'no-such-page', message, { path: 'bates.page' });
}
