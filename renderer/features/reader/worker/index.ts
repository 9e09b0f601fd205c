import { AppError } from '../../../../shared/errors.ts';
import { BlockCache } from './block-cache.ts';
import { PdfDocument } from './document.ts';
import { type Engine, startEngine } from './engine.ts';
import { damagedRecord, pageBroken, recordUnreadable } from './errors.ts';
import { labelsOf } from './labels.ts';
import { outlineOf } from './outline.ts';
import { picturesOf } from './pictures.ts';
import { isReaderRequest, isStartMessage, type ReaderAnswer, type ReaderRequest } from './protocol.ts';
import { requestRange } from './range-request.ts';
import { ReadAhead, readOpeningBytes } from './read-ahead.ts';
import { renderPage } from './render.ts';
import { pageText } from './text.ts';

/** The reader's worker: one document, one request at a time, one answer each. */
const starting = Promise.withResolvers<Engine>();
// Without a document nobody waits for it; with one, opening says what went wrong.
starting.promise.catch(() => undefined);
let opened: { engine: Engine; document: PdfDocument; ahead: ReadAhead } | undefined;

function answer(message: ReaderAnswer, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}

async function open(request: Extract<ReaderRequest, { kind: 'open' }>): Promise<void> {
  const { url, bytes, name } = request;
  const cache = new BlockCache(bytes, (start, end) => requestRange(url, name, start, end));
  const started = starting.promise.catch((thrown: unknown) => {
    throw recordUnreadable(name, thrown);
  });
  const [engine] = await Promise.all([started, readOpeningBytes(cache, request)]);
  const document = new PdfDocument(engine, request, cache);
  opened = { engine, document, ahead: new ReadAhead(cache, url) };
  const page = Math.min(Math.max(0, request.page), document.pages - 1);
  answer({ kind: 'opened', id: request.id, pages: document.pages, page, size: firstSize(document, page) });
}

async function serve(request: ReaderRequest): Promise<void> {
  if (request.kind === 'open') return open(request);
  if (opened === undefined) throw new TypeError('asked before it was opened');
  const { engine, document, ahead } = opened;
  const { id } = request;
  ahead.hold();
  switch (request.kind) {
    case 'sizes':
      answer({ kind: 'sizes', id, sizes: sizesOf(document, request.pages) });
      break;
    case 'render': {
      renderPage(engine, document, request.page, request, {
        coarse: (bitmap) => answer({ kind: 'coarse', id, bitmap }, [bitmap]),
        page: (bitmap) => answer({ kind: 'rendered', id, bitmap }, [bitmap]),
        thumbnail: (bitmap) => answer({ kind: 'thumbnail', id, bitmap }, [bitmap]),
      });
      break;
    }
    case 'text':
      answer({ kind: 'text', id, words: pageText(engine, document, request.page) });
      break;
    case 'pictures':
      answer({ kind: 'pictures', id, rects: picturesOf(engine, document, request.page) });
      break;
    case 'outline':
      answer({ kind: 'outline', id, items: outlineOf(engine, document) });
      break;
    case 'labels':
      answer({ kind: 'labels', id, labels: labelsOf(engine, document) });
  }
  ahead.idle();
}

function sizesOf(
  document: PdfDocument,
  pages: readonly number[],
): { page: number; size: { width: number; height: number } }[] {
  return pages.flatMap((page) => {
    try {
      return [{ page, size: document.size(page) }];
    } catch (thrown) {
      // A broken page keeps its estimated size and says so when it is drawn.
      if (thrown instanceof AppError) return [];
      throw thrown;
    }
  });
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
  return { kind: 'failed', id: request.id, error: blamed(request).toData(), fatal: true };
}

function blamed(request: ReaderRequest): AppError {
  if (request.kind === 'open') return damagedRecord(request.name);
  if (request.kind === 'sizes') return pageBroken(request.pages[0] ?? 0);
  // Of the outline or the labels: nothing that is shown depends on it.
  return pageBroken('page' in request ? request.page : 0);
}

self.addEventListener('message', (event: MessageEvent<unknown>) => {
  const message = event.data;
  if (isStartMessage(message)) {
    startEngine(message.module).then(starting.resolve, starting.reject);
  } else if (isReaderRequest(message)) {
    serve(message).catch((thrown: unknown) => answer(failureOf(message, thrown)));
  }
});
