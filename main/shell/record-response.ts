import { type AppError, toAppError } from '../../shared/errors.ts';
import { type ByteRange, parseRange, rangeWithoutSize } from './byte-range.ts';
import { logFault } from './log.ts';

/** Reads bytes of an open handle, both ends included; `total` is the whole record's size. Throws AppError. */
export type ReadRecord = (range: ByteRange) => Promise<{ data: Uint8Array; total: number }>;

/** What crosses the backend's port at once: a large range is sent in pieces of this size, so that memory stays flat. */
export const RECORD_CHUNK_BYTES = 1024 * 1024;

/** A record is bytes for our own reader, never something that renders or runs. */
const HEADERS = {
  'Content-Type': 'application/octet-stream',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
  'Content-Security-Policy': 'sandbox',
  'Accept-Ranges': 'bytes',
};

/**
 * Answers a request for a record: 200, or 206 with Content-Range, 416, 404 for a handle that is not open,
 * 405 for other methods. By hand, because forwarding to `net.fetch` drops the Range header.
 */
export async function serveRecord(request: Request, read: ReadRecord): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return bare(405, { Allow: 'GET, HEAD' });
  const header = request.headers.get('range');
  let first: FirstRead;
  try {
    first = await (request.method === 'GET' ? readFirst(header, read) : readSize(read));
  } catch (thrown) {
    return failed(toAppError(thrown));
  }
  const { total } = first;
  const range = parseRange(header, total);
  if (range === 'unsatisfiable') return bare(416, { 'Content-Range': `bytes */${total}` });

  const { start, end } = range ?? { start: 0, end: total - 1 };
  const headers = {
    ...HEADERS,
    'Content-Length': String(end - start + 1),
    ...(range === null ? {} : { 'Content-Range': `bytes ${start}-${end}/${total}` }),
  };
  const body = request.method === 'HEAD' ? null : streamOf({ start, end }, first.data, read);
  return new Response(body, { status: range === null ? 200 : 206, headers });
}

/** The record's size, and the first piece of what was asked for where that was read with it. */
interface FirstRead {
  data: Uint8Array | null;
  total: number;
}

/**
 * Reads the first piece at once: its answer tells the size as well, so that an ordinary range costs one read.
 * A suffix, and a range that lies beyond the end, need the size first.
 */
async function readFirst(header: string | null, read: ReadRecord): Promise<FirstRead> {
  const range = rangeWithoutSize(header);
  if (range === null) return readSize(read);
  const { start, end } = range;
  try {
    return await read(pieceAt(start, end));
  } catch (thrown) {
    // Beyond the end: the size makes it a 416. At the start there is no such thing.
    if (start === 0 || toAppError(thrown).kind !== 'Invalid') throw thrown;
    return readSize(read);
  }
}

async function readSize(read: ReadRecord): Promise<FirstRead> {
  const { total } = await read({ start: 0, end: 0 });
  return { data: null, total };
}

/** The bytes of a range, read piece by piece as they are taken; `first` is its first piece where that is there already. */
function streamOf(
  { start, end }: ByteRange,
  first: Uint8Array | null,
  read: ReadRecord,
): ReadableStream<Uint8Array> {
  let next = start;
  let ready = first;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (next > end) return controller.close();
        const data = ready ?? (await read(pieceAt(next, end))).data;
        ready = null;
        // A record that gives nothing within its own size would make this loop for ever.
        if (data.byteLength === 0) throw new Error('record ended early');
        next += data.byteLength;
        controller.enqueue(data);
      },
    },
    { highWaterMark: 0 },
  );
}

function pieceAt(start: number, end: number): ByteRange {
  return { start, end: Math.min(end, start + RECORD_CHUNK_BYTES - 1) };
}

function failed(error: AppError): Response {
  // A handle dies with the lock: to the reader, both are a record that is not there.
  if (error.kind === 'NotFound' || error.kind === 'Locked' || error.kind === 'Invalid') return bare(404);
  logFault('record', error);
  return bare(500);
}

function bare(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { ...HEADERS, ...headers } });
}
