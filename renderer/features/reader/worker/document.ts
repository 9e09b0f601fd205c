import type { PageSize } from '../model/types.ts';
import type { BlockCache } from './block-cache.ts';
import type { Engine } from './engine.ts';
import { damagedRecord, notPdf, pageBroken, passwordProtected } from './errors.ts';

/** FPDF_ERR_PASSWORD and FPDF_ERR_SECURITY. */
const ERR_PASSWORD = 4;
const ERR_SECURITY = 5;
/** Pages kept parsed, so that a page's text and its next zoom do not parse it again. */
const PAGES_KEPT = 4;
/** PDFium keeps what it has parsed for as long as a document is open: 416 MB at page 3,000. Reopening frees it. */
const PAGES_BEFORE_REOPENING = 200;
/** Reopening forgets where the pages are: not before there is something to win. */
const HEAP_BEFORE_REOPENING_BYTES = 128 * 1024 * 1024;

interface OpenTarget {
  name: string;
  bytes: number;
  /** Empty where it needs none. */
  password: string;
}

/** One open PDF. All methods are synchronous; bytes come by range through a block cache. */
export class PdfDocument {
  readonly #engine: Engine;
  readonly #target: OpenTarget;
  readonly #cache: BlockCache;
  readonly #fileAccess: number;
  readonly #readBlock: number;
  /** What went wrong while PDFium was reading: it only learns that a read failed. */
  #readFailure: unknown;
  #document = 0;
  #formInfo = 0;
  #form = 0;
  #pagesLoaded = 0;
  readonly #pages = new Map<number, number>();

  /** Opens the document; throws an AppError that names the file and the reason. */
  constructor(engine: Engine, target: OpenTarget, cache: BlockCache) {
    this.#engine = engine;
    this.#target = target;
    this.#cache = cache;
    this.#readBlock = engine.api.pdfium.addFunction(
      (_: number, position: number, pointer: number, size: number) => this.#read(position, pointer, size),
      'iiiii',
    );
    // FPDF_FILEACCESS: length, reader, its parameter.
    this.#fileAccess = engine.allocate(12);
    const view = engine.view();
    view.setUint32(this.#fileAccess, target.bytes, true);
    view.setUint32(this.#fileAccess + 4, this.#readBlock, true);
    view.setUint32(this.#fileAccess + 8, 0, true);
    this.#open();
  }

  /** PDFium's own handle, for what it tells about the document as a whole. Good until the next page is loaded. */
  get handle(): number {
    return this.#document;
  }

  get pages(): number {
    return this.#engine.api.FPDF_GetPageCount(this.#document);
  }

  /** Zero when the document has no form. */
  get form(): number {
    return this.#form;
  }

  /** The page's printed size without parsing its content; throws when the page is broken. `page` from 0. */
  size(page: number): PageSize {
    const { api } = this.#engine;
    const pointer = this.#engine.allocate(8);
    this.#readFailure = undefined;
    try {
      const found = api.FPDF_GetPageSizeByIndexF(this.#document, page, pointer);
      const view = this.#engine.view();
      const size = { width: view.getFloat32(pointer, true), height: view.getFloat32(pointer + 4, true) };
      if (!found || !(size.width > 0) || !(size.height > 0)) throw this.#failure(page);
      return size;
    } finally {
      this.#engine.free(pointer);
    }
  }

  /** Runs `work` with a loaded page; the handle is good only inside. Throws when the page is broken or unreadable. */
  withPage<T>(page: number, work: (handle: number) => T): T {
    this.#readFailure = undefined;
    const result = work(this.#load(page));
    this.requireRead();
    return result;
  }

  /** Throws what went wrong when bytes were read: PDFium draws what it could not read as nothing, like a blank page. */
  requireRead(): void {
    if (this.#readFailure !== undefined) throw this.#readFailure;
  }

  #load(page: number): number {
    const known = this.#pages.get(page);
    if (known !== undefined) {
      this.#pages.delete(page);
      this.#pages.set(page, known);
      return known;
    }
    const heap = this.#engine.bytes().length;
    if (this.#pagesLoaded >= PAGES_BEFORE_REOPENING && heap > HEAP_BEFORE_REOPENING_BYTES) {
      this.#close();
      this.#open();
    }
    const { api } = this.#engine;
    const handle = api.FPDF_LoadPage(this.#document, page);
    if (handle === 0) throw this.#failure(page);
    this.#pagesLoaded += 1;
    if (this.#form !== 0) api.FORM_OnAfterLoadPage(handle, this.#form);
    this.#pages.set(page, handle);
    while (this.#pages.size > PAGES_KEPT) {
      const oldest = this.#pages.entries().next();
      if (oldest.done === true) break;
      this.#closePage(...oldest.value);
    }
    return handle;
  }

  #closePage(page: number, handle: number): void {
    if (this.#form !== 0) this.#engine.api.FORM_OnBeforeClosePage(handle, this.#form);
    this.#engine.api.FPDF_ClosePage(handle);
    this.#pages.delete(page);
  }

  #open(): void {
    const { api } = this.#engine;
    this.#readFailure = undefined;
    this.#document = api.FPDF_LoadCustomDocument(this.#fileAccess, this.#target.password);
    if (this.#document === 0) {
      const code = api.FPDF_GetLastError();
      if (this.#readFailure !== undefined) throw this.#readFailure;
      if (code === ERR_PASSWORD || code === ERR_SECURITY) throw passwordProtected(this.#target.name);
      throw this.#looksLikePdf() ? damagedRecord(this.#target.name) : notPdf(this.#target.name);
    }
    if (this.pages < 1) throw damagedRecord(this.#target.name);
    this.#pagesLoaded = 0;
    this.#formInfo = api.PDFiumExt_OpenFormFillInfo();
    this.#form = api.PDFiumExt_InitFormFillEnvironment(this.#document, this.#formInfo);
    // Filled-in forms are shown as they print, without PDFium's blue over each field.
    if (this.#form !== 0) api.FPDF_SetFormFieldHighlightAlpha(this.#form, 0);
  }

  #close(): void {
    const { api } = this.#engine;
    for (const [page, handle] of [...this.#pages]) this.#closePage(page, handle);
    if (this.#form !== 0) api.PDFiumExt_ExitFormFillEnvironment(this.#form);
    if (this.#formInfo !== 0) api.PDFiumExt_CloseFormFillInfo(this.#formInfo);
    this.#form = 0;
    this.#formInfo = 0;
    api.FPDF_CloseDocument(this.#document);
    this.#document = 0;
  }

  /** Readers accept the header anywhere in the first kilobyte. */
  #looksLikePdf(): boolean {
    const head = new Uint8Array(Math.min(1024, this.#target.bytes));
    this.#cache.read(0, head);
    return new TextDecoder('latin1').decode(head).includes('%PDF-');
  }

  #failure(page: number): unknown {
    return this.#readFailure ?? pageBroken(page);
  }

  #read(position: number, pointer: number, size: number): number {
    const start = pointer >>> 0;
    try {
      const target = this.#engine.bytes().subarray(start, start + (size >>> 0));
      return this.#cache.read(position >>> 0, target) ? 1 : 0;
    } catch (thrown) {
      this.#readFailure = thrown;
      return 0;
    }
  }
}
