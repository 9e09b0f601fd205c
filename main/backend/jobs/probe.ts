import { closeSync, openSync } from 'node:fs';
import type { z } from 'zod';
import { plainFile, type RandomAccess, sealedFile } from '../records/sealed-file.ts';
import { serveJob } from './job-port.ts';
import { readBookmarks } from './pdf-bookmarks.ts';
import { countPages, loadPdfium } from './pdfium.ts';
import { type ProbeReply, probeRequestSchema } from './probe-protocol.ts';
import { SNIFF_BYTES, sniff } from './sniff.ts';

/**
 * The probe: a process that looks at files from outside. It has no key of the vault and no database; a file that
 * breaks it takes nothing else along.
 */
const pdfium = loadPdfium();

serveJob((message, port) => {
  const request = probeRequestSchema.safeParse(message);
  if (request.success) void probe(request.data).then(port.post);
});

async function probe({
  id,
  path,
  key,
  password,
  bookmarks,
}: z.infer<typeof probeRequestSchema>): Promise<ProbeReply> {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return { kind: 'refused', id, reason: 'unreadable' };
  }
  try {
    const content: RandomAccess = key === undefined ? plainFile(file) : sealedFile(file, key);
    const start = Buffer.alloc(SNIFF_BYTES);
    const begin = start.subarray(0, content.read(start, 0));
    const found = sniff(begin);
    if (found !== 'pdf') {
      const reply = { kind: 'refused', id, reason: 'not-a-pdf' } as const;
      return typeof found === 'object' ? { ...reply, looksLike: found.looksLike } : reply;
    }
    if (bookmarks === true) {
      const read = readBookmarks(await pdfium, content, password);
      return typeof read === 'string'
        ? { kind: 'refused', id, reason: read }
        : { kind: 'bookmarks', id, bookmarks: read };
    }
    const counted = countPages(await pdfium, content, password);
    return typeof counted === 'number'
      ? { kind: 'pages', id, pages: counted }
      : { kind: 'refused', id, reason: counted };
  } finally {
    closeSync(file);
  }
}
