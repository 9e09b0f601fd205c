import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import type { RandomAccess } from '../records/sealed-file.ts';
import type { Refusal } from './probe-protocol.ts';

/** FPDF_FILEACCESS in wasm's memory: length, callback, parameter; four bytes each. */
const FILE_ACCESS_BYTES = 12;
/** FPDF_GetLastError's values. */
const ERROR_PASSWORD = 4;
const ERROR_SECURITY = 5;

/** PDFium with its library initialised. Loads its 5 MB of wasm from disk: the package's default is a download. */
export async function loadPdfium(): Promise<WrappedPdfiumModule> {
  const wasm = readFileSync(wasmFile());
  const wasmBinary = wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength);
  const pdfium = await init({ wasmBinary });
  pdfium.PDFiumExt_Init();
  return pdfium;
}

/** Beside the bundle in the built app, in node_modules when run from source. */
function wasmFile(): string {
  const beside = join(import.meta.dirname, 'pdfium.wasm');
  return existsSync(beside) ? beside : createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
}

/**
 * Counts the pages of an open PDF file. PDFium reads by ranges, so that a large file is never in memory whole.
 * @param file below 4 GiB
 */
export function countPages(pdfium: WrappedPdfiumModule, file: RandomAccess, password = ''): number | Refusal {
  return withDocument(pdfium, file, password, (document) => {
    const pages = pdfium.FPDF_GetPageCount(document);
    return pages > 0 ? pages : 'no-pages';
  });
}

/** Runs `work` with a document that is open meanwhile. @param file below 4 GiB */
export function withDocument<T>(
  pdfium: WrappedPdfiumModule,
  file: RandomAccess,
  password: string,
  work: (document: number) => T,
): T | Refusal {
  const memory = pdfium.pdfium;
  const readBlock = (_parameter: number, position: number, into: number, size: number): number => {
    // The callback is defined in 32 bits; JavaScript sees them signed.
    const at = position >>> 0;
    const length = size >>> 0;
    const target = heapOf(memory).subarray(into >>> 0, (into >>> 0) + length);
    let done = 0;
    while (done < length) {
      const read = file.read(target.subarray(done), at + done);
      if (read === 0) return 0;
      done += read;
    }
    return 1;
  };
  const callback = memory.addFunction(readBlock, 'iiiii');
  const access = memory.wasmExports.malloc(FILE_ACCESS_BYTES);
  memory.setValue(access, file.bytes, 'i32');
  memory.setValue(access + 4, callback, 'i32');
  memory.setValue(access + 8, 0, 'i32');
  const document = pdfium.FPDF_LoadCustomDocument(access, password);
  try {
    if (document === 0) return refusal(pdfium.FPDF_GetLastError());
    return work(document);
  } finally {
    if (document !== 0) pdfium.FPDF_CloseDocument(document);
    memory.wasmExports.free(access);
    memory.removeFunction(callback);
  }
}

/** Wasm's memory as it is now: it moves when it grows. Its type needs emscripten's own, which we do not carry. */
function heapOf(memory: WrappedPdfiumModule['pdfium']): Uint8Array {
  const heap: unknown = Reflect.get(memory, 'HEAPU8');
  if (heap instanceof Uint8Array) return heap;
  throw new Error('PDFium shows no memory.');
}

function refusal(error: number): Refusal {
  if (error === ERROR_PASSWORD) return 'password-protected';
  return error === ERROR_SECURITY ? 'unsupported-protection' : 'damaged-pdf';
}
