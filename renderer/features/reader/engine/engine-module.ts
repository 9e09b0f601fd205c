import wasmUrl from '@embedpdf/pdfium/pdfium.wasm?url';

let compiled: Promise<WebAssembly.Module> | undefined;

/**
 * PDFium, compiled once for the page and shared by every reader: a second document, or a worker that replaces a crashed
 * one, starts without compiling again. The file is bundled; nothing is fetched from elsewhere.
 */
export function engineModule(): Promise<WebAssembly.Module> {
  compiled ??= compile().catch((thrown: unknown) => {
    compiled = undefined;
    throw thrown;
  });
  return compiled;
}

async function compile(): Promise<WebAssembly.Module> {
  const response = await fetch(wasmUrl);
  if (!response.ok) throw new Error(`engine: status ${response.status}`);
  // Streaming needs the right type, which an own protocol may not send.
  if (response.headers.get('content-type') === 'application/wasm')
    return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
}
