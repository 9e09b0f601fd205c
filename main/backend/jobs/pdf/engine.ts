import { loadPdfium } from '../pdfium.ts';

/** PDFium's functions that reading pages takes, by their names in its C interface. */
const NAMES = [
  'malloc',
  'free',
  'FPDF_LoadCustomDocument',
  'FPDF_CloseDocument',
  'FPDF_GetLastError',
  'FPDF_GetPageCount',
  'FPDF_LoadPage',
  'FPDF_ClosePage',
  'FPDF_GetPageWidthF',
  'FPDF_GetPageHeightF',
  'FPDF_PageToDevice',
  'FPDF_RenderPageBitmap',
  'FPDF_FFLDraw',
  'FORM_OnAfterLoadPage',
  'FORM_OnBeforeClosePage',
  'FPDFBitmap_CreateEx',
  'FPDFBitmap_Destroy',
  'FPDFBitmap_FillRect',
  'FPDFPage_CountObjects',
  'FPDFPage_GetObject',
  'FPDFPageObj_GetType',
  'FPDFPageObj_GetBounds',
  'FPDFPageObj_GetMatrix',
  'FPDFPath_CountSegments',
  'FPDFPath_GetPathSegment',
  'FPDFPathSegment_GetPoint',
  'FPDFPathSegment_GetType',
  'FPDFPathSegment_GetClose',
  'FPDFFormObj_CountObjects',
  'FPDFFormObj_GetObject',
  'FPDFImageObj_GetImagePixelSize',
  'FPDFText_LoadPage',
  'FPDFText_ClosePage',
  'FPDFText_CountChars',
  'FPDFText_GetUnicode',
  'FPDFText_GetLooseCharBox',
  'FPDFText_HasUnicodeMapError',
  'PDFiumExt_OpenFormFillInfo',
  'PDFiumExt_CloseFormFillInfo',
  'PDFiumExt_InitFormFillEnvironment',
  'PDFiumExt_ExitFormFillEnvironment',
] as const;
type Name = (typeof NAMES)[number];

/** A function of a wasm module: numbers in (pointers too), a number out. */
type Call = (...values: number[]) => number;

/**
 * PDFium called directly. The package's own wrappers convert each argument by its type, which costs more than the
 * call where it is made for every character of a page.
 */
export interface PdfEngine {
  call: Record<Name, Call>;
  /** Its memory as it is now: it moves when it grows. */
  bytes: () => Uint8Array;
  view: () => DataView;
  /** @throws RangeError when there is no more memory */
  allocate: (size: number) => number;
  free: (pointer: number) => void;
  /** Makes a function that PDFium can call, of a signature such as `iiiii`. */
  addFunction: (run: Call, signature: string) => number;
  removeFunction: (pointer: number) => void;
}

export async function startPdfEngine(): Promise<PdfEngine> {
  const { pdfium } = await loadPdfium();
  const exported: unknown = Reflect.get(pdfium, 'wasmExports');
  const calls = NAMES.map((name): [Name, Call] => {
    const found: unknown = Reflect.get(Object(exported), name);
    if (typeof found !== 'function') throw new Error(`PDFium has no ${name}.`);
    // As it is: a function around it would cost as much as the call.
    return [name, found as Call];
  });
  // Whole: one entry was made for each name.
  const call = Object.fromEntries(calls) as Record<Name, Call>;
  const bytes = (): Uint8Array => {
    const heap: unknown = Reflect.get(pdfium, 'HEAPU8');
    if (heap instanceof Uint8Array) return heap;
    throw new Error('PDFium shows no memory.');
  };
  return {
    call,
    bytes,
    view: () => {
      const { buffer, byteOffset, byteLength } = bytes();
      return new DataView(buffer, byteOffset, byteLength);
    },
    allocate: (size) => {
      const pointer = call.malloc(size) >>> 0;
      if (pointer === 0) throw new RangeError('PDFium is out of memory.');
      return pointer;
    },
    free: (pointer) => void call.free(pointer),
    addFunction: (run, signature) => pdfium.addFunction(run, signature),
    removeFunction: (pointer) => pdfium.removeFunction(pointer),
  };
}
