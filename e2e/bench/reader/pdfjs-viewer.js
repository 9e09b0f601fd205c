// The peer: pdf.js with its own viewer component (pdf_viewer.mjs), text layer and links as it comes, fitted to the width.
const query = new URLSearchParams(location.search);
const told = document.documentElement.dataset;

const load = async () => {
  const loaded = await import('/pdfjs/build/pdf.mjs');
  globalThis.pdfjsLib = loaded;
  loaded.GlobalWorkerOptions.workerSrc = '/pdfjs/build/pdf.worker.mjs';
  return loaded;
};
// Loading the engine counts, on both sides, unless both are told to have it ready.
const prepared = query.get('prepared');
let worker;
if (prepared !== null) {
  worker = new (await load()).PDFWorker();
  await Promise.all([worker.promise, import('/pdfjs/web/pdf_viewer.mjs')]);
  await new Promise((resolve) => setTimeout(resolve, Number(prepared)));
}
performance.mark('open');
const pdfjs = await load();
const opened = pdfjs.getDocument({
  ...(worker === undefined ? {} : { worker }),
  url: query.get('url'),
  length: Number(query.get('bytes')),
  // The settings that suit ranges: with its own it reads the whole file at once.
  rangeChunkSize: 256 * 1024,
  disableAutoFetch: true,
  disableStream: true,
  wasmUrl: '/pdfjs/wasm/',
}).promise;
const { EventBus, PDFLinkService, PDFViewer } = await import('/pdfjs/web/pdf_viewer.mjs');

const container = document.getElementById('container');
const eventBus = new EventBus();
const linkService = new PDFLinkService({ eventBus });
const viewer = new PDFViewer({ container, eventBus, linkService });
linkService.setViewer(viewer);
globalThis.viewer = viewer;

let wanted = 1;
let resolveDrawn;
const nextDrawn = (page) => {
  wanted = page;
  return new Promise((resolve) => {
    resolveDrawn = resolve;
  });
};
eventBus.on('pagerendered', ({ pageNumber, source }) => {
  if (pageNumber !== wanted || source.canvas === undefined) return;
  // Drawing on a canvas is put off until its pixels are wanted; a page that is shown wants them.
  source.canvas.getContext('2d').getImageData(0, 0, 1, 1);
  resolveDrawn();
});

const first = nextDrawn(1);
eventBus.on('pagesinit', () => {
  viewer.currentScaleValue = 'page-width';
});
const pdf = await opened;
viewer.setDocument(pdf);
linkService.setDocument(pdf);
await first;
told.first = String(performance.now() - performance.getEntriesByName('open')[0].startTime);

addEventListener('jump', async ({ detail }) => {
  const start = performance.now();
  const drawn = nextDrawn(detail);
  viewer.currentPageNumber = detail;
  await drawn;
  told.jump = String(performance.now() - start);
  told.sharp = told.jump;
});
