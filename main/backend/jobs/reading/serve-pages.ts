import { closeSync, openSync } from 'node:fs';
import { plainFile, type RandomAccess, sealedFile } from '../../records/sealed-file.ts';
import { serveJob } from '../job-port.ts';
import type { PdfEngine } from '../pdf/engine.ts';
import { type LoadedPage, type OpenPdf, openPdf } from '../pdf/open-pdf.ts';
import {
  type PackedPage,
  type PageAnswer,
  type ReadFailure,
  type ReadReply,
  type ReadRequest,
  readRequestSchema,
} from '../read-protocol.ts';

/** Wasm never gives memory back. With more, the process asks to be replaced. */
const MOST_MEMORY_BYTES = 512 * 1024 * 1024;

/** Each message costs a fifth of what reading a page of text does: so many go together, or as many as come in this time. */
const PAGES_TOGETHER = 8;
const TOGETHER_MS = 40;

/** What is read of a page; or why it cannot be. */
export type PageOutcome = PackedPage | ReadFailure;

/** A PDF that is open, by whichever engine. */
export interface ReadablePdf {
  pages: number;
  read: (page: number) => Promise<PageOutcome>;
  close: () => void;
}

/** Reads a page that PDFium has loaded. */
export type ReadPage = (page: LoadedPage, pdf: OpenPdf) => PageOutcome;

/**
 * Serves read requests: opens the file, keeps it open for the requests that follow, answers page by page, quick ones a
 * few together. A page that is asked for alone is answered alone: then it is known which one a crash was about.
 * @param starting the engines that read; the process ends when they do not start
 * @param open opens a file; gives the reason where it does not open
 */
export function servePages<E>(
  starting: Promise<E>,
  open: (engines: E, file: OpenFile) => Promise<ReadablePdf | ReadFailure> | ReadablePdf | ReadFailure,
  memoryBytes: (engines: E) => number,
): void {
  let last: Promise<void> = Promise.resolve();
  let kept: { path: string; descriptor: number; pdf: ReadablePdf } | undefined;

  const drop = (): void => {
    kept?.pdf.close();
    if (kept !== undefined) closeSync(kept.descriptor);
    kept = undefined;
  };
  const pdfOf = async (engines: E, request: ReadRequest): Promise<ReadablePdf | ReadFailure> => {
    if (kept?.path === request.path) return kept.pdf;
    drop();
    const file = openFile(request);
    if (file === undefined) return 'damaged-record';
    const pdf = await open(engines, file);
    if (typeof pdf === 'string') closeSync(file.descriptor);
    else kept = { path: request.path, descriptor: file.descriptor, pdf };
    return pdf;
  };
  const serve = async (request: ReadRequest, post: (reply: ReadReply) => void): Promise<void> => {
    const { id, pages } = request;
    const engines = await starting;
    post({ kind: 'ready', id });
    const pdf = await pdfOf(engines, request);
    if (typeof pdf === 'string') {
      post({ kind: 'refused', id, code: pdf });
      return;
    }
    let gathered: PageAnswer[] = [];
    let since = 0;
    const send = (): void => {
      if (gathered.length > 0) post({ kind: 'pages', id, pages: gathered });
      gathered = [];
    };
    for (const page of pages) {
      const outcome = await pdf.read(page);
      if (gathered.length === 0) since = performance.now();
      gathered.push(typeof outcome === 'string' ? { page, code: outcome } : { page, read: outcome });
      if (gathered.length >= PAGES_TOGETHER || performance.now() - since > TOGETHER_MS) {
        send();
        // Posting only begins here: what is posted leaves when the process comes back to its events.
        await new Promise((resolve) => setImmediate(resolve));
      }
      if (memoryBytes(engines) > MOST_MEMORY_BYTES) break;
    }
    send();
    post({ kind: 'done', id, of: pdf.pages, spent: memoryBytes(engines) > MOST_MEMORY_BYTES });
  };
  serveJob((message, port) => {
    const request = readRequestSchema.safeParse(message);
    if (!request.success) return;
    const next = last.then(() => serve(request.data, port.post));
    // What nobody foresaw ends the process: its memory cannot be trusted any more, and the page at fault is known.
    last = next.catch(() => process.exit(1));
  });
}

/** A record that is open, and what reads it. */
export interface OpenFile {
  descriptor: number;
  content: RandomAccess;
  password: string | undefined;
}

function openFile({ path, key, password }: ReadRequest): OpenFile | undefined {
  let descriptor: number;
  try {
    descriptor = openSync(path, 'r');
  } catch {
    return undefined;
  }
  try {
    const content = key === undefined ? plainFile(descriptor) : sealedFile(descriptor, key);
    return { descriptor, content, password };
  } catch {
    closeSync(descriptor);
    return undefined;
  }
}

/** Opens with PDFium; `read` gets each page. A page that does not load is broken, the others are not. */
export function withPdfium(
  engine: PdfEngine,
  file: OpenFile,
  read: ReadPage,
): ReadablePdf | Extract<ReadFailure, 'damaged-pdf' | 'password-protected' | 'unsupported-protection'> {
  const pdf = openPdf(engine, file.content, file.password);
  if (typeof pdf === 'string') return pdf;
  return {
    pages: pdf.pages,
    read: async (page) => {
      try {
        return pdf.withPage(page, (loaded) => read(loaded, pdf)) ?? 'broken-page';
      } catch (thrown) {
        // Memory that could not be had leaves the engine as it was; anything else does not.
        if (thrown instanceof RangeError) return 'out-of-memory';
        throw thrown;
      }
    },
    close: pdf.close,
  };
}
