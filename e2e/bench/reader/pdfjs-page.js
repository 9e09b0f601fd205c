// The peer: pdf.js drawing the same page at the same width, with the settings that suit ranges, and nothing around it.
const query = new URLSearchParams(location.search);
const told = document.documentElement.dataset;

// Loading the engine counts, on both sides.
performance.mark('open');
const pdfjs = await import('/pdfjs/pdf.mjs');
pdfjs.GlobalWorkerOptions.workerSrc = '/pdfjs/pdf.worker.mjs';
const opened = pdfjs.getDocument({
  url: query.get('url'),
  length: Number(query.get('bytes')),
  rangeChunkSize: 256 * 1024,
  disableAutoFetch: true,
  disableStream: true,
}).promise;

async function show(number) {
  const page = await (await opened).getPage(number);
  const width = Number(query.get('width'));
  const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  document.body.replaceChildren(canvas);
  await page.render({ canvas, viewport }).promise;
  // Drawing on a canvas is put off until its pixels are wanted; a page that is shown wants them.
  canvas.getContext('2d').getImageData(0, 0, 1, 1);
}

const sinceOpen = () => performance.now() - performance.getEntriesByName('open')[0].startTime;
await show(1);
told.first = String(sinceOpen());
addEventListener('jump', async (event) => {
  const start = performance.now();
  await show(event.detail);
  told.jump = String(performance.now() - start);
});
