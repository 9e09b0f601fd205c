import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';

/** PDFium's memory and functions. `bytes()` must be asked for anew after every call: growth replaces the view. */
export interface Engine {
  readonly api: WrappedPdfiumModule;
  bytes(): Uint8Array;
  view(): DataView;
  /** A stretch of its memory as pixels, not copied. */
  pixels(pointer: number, size: number): Uint8ClampedArray<ArrayBuffer>;
  allocate(size: number): number;
  free(pointer: number): void;
}

/** Starts PDFium from a module that the page compiled; the package's own default would be a download. */
export async function startEngine(module: WebAssembly.Module): Promise<Engine> {
  const overrides = {
    instantiateWasm: (
      imports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ): object => {
      void WebAssembly.instantiate(module, imports).then((instance) => done(instance, module));
      return {};
    },
    print: () => {},
    // Its complaints may quote the document.
    printErr: () => {},
  };
  const api = await init(overrides);
  api.PDFiumExt_Init();
  const buffer = (): ArrayBuffer => {
    const heap = bytes().buffer;
    if (!(heap instanceof ArrayBuffer)) throw new TypeError('PDFium shares its memory');
    return heap;
  };
  const bytes = (): Uint8Array => {
    const heap: unknown = 'HEAPU8' in api.pdfium ? api.pdfium.HEAPU8 : undefined;
    if (!(heap instanceof Uint8Array)) throw new TypeError('PDFium has no memory');
    return heap;
  };
  return {
    api,
    bytes,
    view: () => new DataView(buffer()),
    pixels: (pointer, size) => new Uint8ClampedArray(buffer(), pointer, size),
    allocate: (size) => {
      const pointer = api.pdfium.wasmExports.malloc(size) >>> 0;
      if (pointer === 0) throw new RangeError('PDFium is out of memory');
      return pointer;
    },
    free: (pointer) => api.pdfium.wasmExports.free(pointer),
  };
}
