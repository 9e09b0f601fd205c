import { MAX_PAGES_OF_TEXT, type PageText } from '../../../shared/contracts/text.ts';
import { AppError } from '../../../shared/errors.ts';
import { packedOfStored } from '../records/packed-words.ts';
import type { Session } from '../session.ts';

import { MAX_PAGES_AT_ONCE, noPage, readPages, readStoredWords, type StoredPage } from '../store/pages.ts';
import { markReadAgain, readFileToRead } from '../store/reading.ts';
import type { HandlerDeps, Handlers } from './deps.ts';

type Operations =
  | 'status'
  | 'words'
  | 'pages'
  | 'lookingAt'
  | 'pause'
  | 'resume'
  | 'readAgain'
  | 'power'
  | 'settled';

export function textHandlers(deps: HandlerDeps, session: Session): Handlers<'text', Operations> {
  return {
    status: ({ caseId }) => deps.records().reading.status(caseId),
    words: ({ documentId, page }) => {
      const { page: stored, words } = readStoredWords(deps.store().reader, documentId, page);
      return { ...pageText(stored), packed: words === undefined ? null : packedOfStored(words) };
    },
    pages: ({ documentId, from, to }) => {
      if (to - from > MAX_PAGES_OF_TEXT) {
        const message = `The text of ${MAX_PAGES_OF_TEXT} pages at most is read at once.`;
        throw new AppError('Invalid', 'range', message, { path: 'to' });
      }
      return readPages(deps.store().reader, documentId, from, to).map(pageText);
    },
    lookingAt: ({ documentId, page }) => {
      deps.records().reading.lookAt(documentId, page);
      return {};
    },
    pause: ({ caseId }) => {
      deps.records().reading.setPaused(caseId, true);
      return {};
    },
    resume: ({ caseId }) => {
      deps.records().reading.setPaused(caseId, false);
      return {};
    },
    readAgain: async ({ documentId, page }) => {
      const store = deps.store();
      const { reading } = deps.records();
      const file = readFileToRead(store.reader, documentId);
      if (file === undefined) throw noDocument();
      const [from, to] = page === undefined ? [0, file.pages] : [page, page + 1];
      for (let at = from; at < to; at += MAX_PAGES_AT_ONCE) {
        const until = Math.min(to, at + MAX_PAGES_AT_ONCE);
        if (store.write((writer) => markReadAgain(writer, documentId, at, until)) === 0) throw noPage();
        // What is typed meanwhile is saved in between.
        await new Promise((resolve) => setImmediate(resolve));
      }
      reading.tryAgain(documentId);
      return {};
    },
    power: ({ onBattery }) => {
      session.setPower(onBattery);
      return {};
    },
    settled: ({ caseId, ocr }) => deps.records().reading.settled(caseId, ocr),
  };
}

function pageText(page: StoredPage): PageText {
  return {
    page: page.index,
    state: page.state,
    source: page.source ?? null,
    confidence: page.confidence ?? null,
    turns: page.turns,
    skew: page.skew,
    text: page.text,
    extractor: page.extractor ?? null,
    error: page.error ?? null,
  };
}

function noDocument(): AppError {
  return new AppError('NotFound', 'no-document', 'This document is not in the case any more.');
}
