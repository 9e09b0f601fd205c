import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { serveJob } from './job-port.ts';
import { countPages, loadPdfium } from './pdfium.ts';
import { type ProbeReply, probeRequestSchema } from './probe-protocol.ts';
import { isPdf, looksLike, SNIFF_BYTES } from './sniff.ts';

/**
 * The probe: a process that looks at files from outside. It has no key and no database; a file that breaks it takes
 * nothing else along.
 */
const pdfium = loadPdfium();

serveJob((message, port) => {
  const request = probeRequestSchema.safeParse(message);
  if (request.success) void probe(request.data.id, request.data.path).then(port.post);
});

async function probe(id: number, path: string): Promise<ProbeReply> {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return { kind: 'refused', id, reason: 'unreadable' };
  }
  try {
    const start = Buffer.alloc(SNIFF_BYTES);
    const begin = start.subarray(0, readSync(file, start, 0, SNIFF_BYTES, 0));
    if (!isPdf(begin)) {
      const what = looksLike(begin);
      const reply = { kind: 'refused', id, reason: 'not-a-pdf' } as const;
      return what === undefined ? reply : { ...reply, looksLike: what };
    }
    const counted = countPages(await pdfium, file, fstatSync(file).size);
    return typeof counted === 'number'
      ? { kind: 'pages', id, pages: counted }
      : { kind: 'refused', id, reason: counted };
  } finally {
    closeSync(file);
  }
}
