import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import type { Gray } from './bitmap.ts';

/** PDFium's eight-bit grey bitmap. */
const FORMAT_GRAY = 1;
const WHITE = 0xffffffff;
const ANNOTATIONS = 1;

export interface OpenPdf {
  pageCount: number;
  /** Size in points, as shown. */
  pageSize(page: number): { width: number; height: number };
  render(page: number, width: number, height: number): Gray;
  /** The page's text layer; empty for an image-only page. */
  text(page: number): string;
  close(): void;
}

export interface Pdfium {
  open(bytes: Uint8Array, password?: string): OpenPdf;
}

/** PDFium from the installed package. Its standard fonts are built in, so every machine renders alike. */
export async function loadPdfium(): Promise<Pdfium> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
  const module = await init({ wasmBinary: new Uint8Array(wasm).buffer });
  module.PDFiumExt_Init();
  return { open: (bytes, password = '') => openPdf(module, bytes, password) };
}

function openPdf(module: WrappedPdfiumModule, bytes: Uint8Array, password: string): OpenPdf {
  const { malloc, free } = module.pdfium.wasmExports;
  const source = malloc(bytes.length);
  heapOf(module).set(bytes, source);
  const document = module.FPDF_LoadMemDocument(source, bytes.length, password);
  if (document === 0) throw new Error('PDFium cannot open the document.');

  function withPage<T>(page: number, work: (handle: number) => T): T {
    const handle = module.FPDF_LoadPage(document, page);
    if (handle === 0) throw new Error(`PDFium cannot load page ${page}.`);
    try {
      return work(handle);
    } finally {
      module.FPDF_ClosePage(handle);
    }
  }

  return {
    pageCount: module.FPDF_GetPageCount(document),
    pageSize: (page) =>
      withPage(page, (handle) => ({
        width: module.FPDF_GetPageWidthF(handle),
        height: module.FPDF_GetPageHeightF(handle),
      })),
    render: (page, width, height) => withPage(page, (handle) => renderGray(module, handle, width, height)),
    text: (page) => withPage(page, (handle) => readText(module, handle)),
    close() {
      module.FPDF_CloseDocument(document);
      free(source);
    },
  };
}

function renderGray(module: WrappedPdfiumModule, page: number, width: number, height: number): Gray {
  const bitmap = module.FPDFBitmap_CreateEx(width, height, FORMAT_GRAY, 0, 0);
  try {
    module.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    module.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, ANNOTATIONS);
    const start = module.FPDFBitmap_GetBuffer(bitmap);
    const stride = module.FPDFBitmap_GetStride(bitmap);
    const heap = heapOf(module);
    const data = new Uint8Array(width * height);
    for (let y = 0; y < height; y++) {
      data.set(heap.subarray(start + y * stride, start + y * stride + width), y * width);
    }
    return { width, height, data };
  } finally {
    module.FPDFBitmap_Destroy(bitmap);
  }
}

function readText(module: WrappedPdfiumModule, page: number): string {
  const { malloc, free } = module.pdfium.wasmExports;
  const textPage = module.FPDFText_LoadPage(page);
  const count = module.FPDFText_CountChars(textPage);
  const buffer = malloc((count + 1) * 2);
  try {
    if (count <= 0) return '';
    module.FPDFText_GetText(textPage, 0, count, buffer);
    return module.pdfium.UTF16ToString(buffer);
  } finally {
    free(buffer);
    module.FPDFText_ClosePage(textPage);
  }
}

/** The heap grows by being replaced: ask for it each time. */
function heapOf(module: WrappedPdfiumModule): Uint8Array {
  const heap: unknown = Reflect.get(module.pdfium, 'HEAPU8');
  if (!(heap instanceof Uint8Array)) throw new Error('PDFium has no readable heap.');
  return heap;
}
