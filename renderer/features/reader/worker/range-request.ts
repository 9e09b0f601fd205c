import { recordGone, recordLocked, recordUnreadable } from './errors.ts';

/**
 * Reads bytes `start` to `end` (excluded) of `url` by one synchronous request: PDFium's file access cannot wait for
 * a promise, and in a worker a synchronous request blocks nobody else. Throws an AppError that names the file.
 */
export function requestRange(url: string, name: string, start: number, end: number): Uint8Array {
  const request = new XMLHttpRequest();
  request.open('GET', url, false);
  request.responseType = 'arraybuffer';
  request.setRequestHeader('Range', `bytes=${start}-${end - 1}`);
  try {
    request.send();
  } catch (thrown) {
    throw recordUnreadable(name, thrown);
  }
  if (request.status === 401 || request.status === 403 || request.status === 423) throw recordLocked(name);
  if (request.status === 404 || request.status === 410) throw recordGone(name);
  const body: unknown = request.response;
  if (!(body instanceof ArrayBuffer)) throw recordUnreadable(name, `status ${request.status}`);
  const bytes = new Uint8Array(body);
  // A server that ignores ranges answers 200 with the whole file: correct, only slower.
  const wanted = request.status === 200 ? bytes.subarray(start, end) : bytes;
  if ((request.status !== 206 && request.status !== 200) || wanted.length !== end - start) {
    throw recordUnreadable(name, `status ${request.status}, ${wanted.length} of ${end - start} bytes`);
  }
  return wanted;
}
