import type { RandomAccess } from '../../records/sealed-file.ts';
import type { PdfEngine } from './engine.ts';

/** FPDF_FILEACCESS in wasm's memory: length, callback, parameter; four bytes each. */
const FILE_ACCESS_BYTES = 12;
/** FPDF_GetLastError's values. */
const ERROR_PASSWORD = 4;
const ERROR_SECURITY = 5;
/** PDFium keeps what it has parsed for as long as a document is open: 416 MB at page 3,000. Reopening frees it. */
const PAGES_BEFORE_REOPENING = 200;

/** Why a document does not open. */
export type OpenFailure = 'password-protected' | 'unsupported-protection' | 'damaged-pdf';

/** A page that is loaded. Good only inside of `withPage`. */
export interface LoadedPage {
  handle: number;
  /** As it prints, in points. */
  width: number;
  height: number;
}

/** An open PDF, read by ranges. All methods are synchronous. */
export interface OpenPdf {
  pages: number;
  /** Runs `work` with a page, from 0; undefined when the page is broken. Annotations and form fields are drawn by `form`. */
  withPage: <T>(page: number, work: (page: LoadedPage) => T) => T | undefined;
  /** Handle of the form, 0 without one. Changes when the document is opened anew. */
  form: () => number;
  close: () => void;
}

/**
 * Opens a PDF of which PDFium reads what it needs: a large file is never in memory whole.
 * @param file below 4 GiB
 */
export function openPdf(engine: PdfEngine, file: RandomAccess, password = ''): OpenPdf | OpenFailure {
  const { call } = engine;
  const callback = engine.addFunction(
    (_, at, into, size) => readBlock(engine, file, at, into, size),
    'iiiii',
  );
  const access = engine.allocate(FILE_ACCESS_BYTES);
  engine.view().setUint32(access, file.bytes, true);
  engine.view().setUint32(access + 4, callback, true);
  engine.view().setUint32(access + 8, 0, true);
  const secret = textOf(engine, password);
  let document = 0;
  let formInfo = 0;
  let form = 0;
  let loaded = 0;

  const open = (): boolean => {
    document = call.FPDF_LoadCustomDocument(access, secret);
    if (document === 0) return false;
    formInfo = call.PDFiumExt_OpenFormFillInfo();
    form = call.PDFiumExt_InitFormFillEnvironment(document, formInfo);
    loaded = 0;
    return true;
  };
  const shut = (): void => {
    if (form !== 0) call.PDFiumExt_ExitFormFillEnvironment(form);
    if (formInfo !== 0) call.PDFiumExt_CloseFormFillInfo(formInfo);
    if (document !== 0) call.FPDF_CloseDocument(document);
    document = 0;
    formInfo = 0;
    form = 0;
  };
  const close = (): void => {
    shut();
    engine.free(access);
    engine.free(secret);
    engine.removeFunction(callback);
  };

  if (!open()) {
    const failure = failureOf(call.FPDF_GetLastError());
    close();
    return failure;
  }
  return {
    pages: call.FPDF_GetPageCount(document),
    form: () => form,
    withPage: (page, work) => {
      if (loaded >= PAGES_BEFORE_REOPENING) {
        shut();
        if (!open()) return undefined;
      }
      const handle = call.FPDF_LoadPage(document, page);
      if (handle === 0) return undefined;
      loaded += 1;
      try {
        const width = call.FPDF_GetPageWidthF(handle);
        const height = call.FPDF_GetPageHeightF(handle);
        if (!(width > 0) || !(height > 0)) return undefined;
        return work({ handle, width, height });
      } finally {
        call.FPDF_ClosePage(handle);
      }
    },
    close,
  };
}

/** PDFium's callback: 1 when all bytes were read. Its arguments are 32 bits that JavaScript sees signed. */
function readBlock(engine: PdfEngine, file: RandomAccess, at: number, into: number, size: number): number {
  const start = into >>> 0;
  const length = size >>> 0;
  const target = engine.bytes().subarray(start, start + length);
  let done = 0;
  while (done < length) {
    const read = file.read(target.subarray(done), (at >>> 0) + done);
    if (read === 0) return 0;
    done += read;
  }
  return 1;
}

/** A text in PDFium's memory, ended by a zero. */
function textOf(engine: PdfEngine, text: string): number {
  const bytes = new TextEncoder().encode(text);
  const pointer = engine.allocate(bytes.length + 1);
  engine.bytes().set(bytes, pointer);
  engine.bytes()[pointer + bytes.length] = 0;
  return pointer;
}

function failureOf(error: number): OpenFailure {
  if (error === ERROR_PASSWORD) return 'password-protected';
  return error === ERROR_SECURITY ? 'unsupported-protection' : 'damaged-pdf';
}
