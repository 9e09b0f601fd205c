import { AppError } from '../../../../shared/errors.ts';
import { PdfDocument } from './document.ts';
import { type Engine, startEngine } from './engine.ts';
import { damagedRecord, pageBroken } from './errors.ts';
import { isReaderRequest, type ReaderAnswer, type ReaderRequest } from './protocol.ts';
import { renderPage } from './render.ts';
import { pageText } from './text.ts';

/** The reader's worker: one document, one request at a time, one answer each. */
let engine: Engine | undefined;
let document: PdfDocument | undefined;

function answer(message: ReaderAnswer, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}

async function serve(request: ReaderRequest): Promise<void> {
  if (request.kind === 'open') {
    engine = await startEngine(request.module);
    document = new PdfDocument(engine, request);
    const page = Math.min(Math.max(0, request.page), document.pages - 1);
    answer({ kind: 'opened', id: request.id, pages: document.pages, page, size: firstSize(document, page) });
    return;
  }
  if (engine === undefined || document === undefined) throw new TypeError('asked before it was opened');
  switch (request.kind) {
    case 'sizes': {
      const known = document;
      const sizes = request.pages.flatMap((page) => {
        try {
          return [{ page, size: known.size(page) }];
        } catch (thrown) {
          // A broken page keeps its estimated size and says so when it is drawn.
          if (thrown instanceof AppError) return [];
          throw thrown;
        }
      });
      answer({ kind: 'sizes', id: request.id, sizes });
      return;
    }
    case 'render': {
      const bitmap = renderPage(engine, document, request.page, request);
      answer({ kind: 'rendered', id: request.id, bitmap }, [bitmap]);
      return;
    }
    case 'text':
      answer({ kind: 'text', id: request.id, words: pageText(engine, document, request.page) });
  }
}

/** US Letter stands in for a broken first page: the others still open. */
function firstSize(from: PdfDocument, page: number): { width: number; height: number } {
  try {
    return from.size(page);
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'page-damaged') return { width: 612, height: 792 };
    throw thrown;
  }
}

function failureOf(request: ReaderRequest, thrown: unknown): ReaderAnswer {
  if (thrown instanceof AppError)
    return { kind: 'failed', id: request.id, error: thrown.toData(), fatal: false };
  // A trap inside the engine: its memory can no longer be trusted.
  const error =
    request.kind === 'open'
      ? damagedRecord(request.name)
      : pageBroken(request.kind === 'sizes' ? (request.pages[0] ?? 0) : request.page);
  return { kind: 'failed', id: request.id, error: error.toData(), fatal: true };
}

self.addEventListener('message', (event: MessageEvent<unknown>) => {
  const request = event.data;
  if (!isReaderRequest(request)) return;
  serve(request).catch((thrown: unknown) => answer(failureOf(request, thrown)));
});
