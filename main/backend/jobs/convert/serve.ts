import { closeSync, openSync } from 'node:fs';
import { plainFile, type RandomAccess, sealedFile } from '../../records/sealed-file.ts';
import {
  BYTES_UNDER_WAY,
  type Convertible,
  type ConvertReply,
  type ConvertRequest,
  convertRequestSchema,
  MOST_BYTES_AT_ONCE,
  takenSchema,
} from '../convert-protocol.ts';
import type { Outlet } from './converter.ts';
import { CONVERTERS } from './converters.ts';
import { identify } from './identify.ts';
import { Refused } from './refused.ts';

/** The other thread of the process. */
export interface Supervisor {
  postMessage: (message: ConvertReply, transfer?: readonly ArrayBuffer[]) => void;
  on: (event: 'message', listener: (message: unknown) => void) => unknown;
}

/** Serves requests one after another. An error that nobody foresaw ends the process: its memory cannot be trusted. */
export function serveConversions(supervisor: Supervisor): void {
  let last: Promise<void> = Promise.resolve();
  const window = new Window();
  const post: Post = (reply, transfer) => supervisor.postMessage(reply, transfer);
  supervisor.on('message', (message) => {
    const taken = takenSchema.safeParse(message);
    if (taken.success) {
      window.taken(taken.data.bytes);
      return;
    }
    const request = convertRequestSchema.safeParse(message);
    if (!request.success) return;
    window.reset();
    const next = last.then(() => serve(request.data, post, window));
    last = next.catch(() => process.exit(1));
  });
}

type Post = (reply: ConvertReply, transfer?: readonly ArrayBuffer[]) => void;

async function serve(request: ConvertRequest, post: Post, window: Window): Promise<void> {
  const { id, path, key } = request;
  let descriptor: number;
  try {
    descriptor = openSync(path, 'r');
  } catch {
    post({ kind: 'refused', id, refused: { reason: 'damaged' } });
    return;
  }
  try {
    post({ kind: 'ready', id });
    const file = key === undefined ? plainFile(descriptor) : sealedFile(descriptor, key);
    post(await answer(request, file, post, window));
  } catch (thrown) {
    if (thrown instanceof Refused) post({ kind: 'refused', id, refused: thrown.refusal });
    else if (isTooMuch(thrown))
      post({ kind: 'refused', id, refused: { reason: 'too-large', limit: 'memory' } });
    else throw thrown;
  } finally {
    closeSync(descriptor);
  }
}

async function answer(
  request: ConvertRequest,
  file: RandomAccess,
  post: Post,
  window: Window,
): Promise<ConvertReply> {
  const { id } = request;
  const is: Convertible = identify(file);
  if (request.kind === 'identify') return { kind: 'identified', id, is };
  const convert = await CONVERTERS[is]();
  const { pages, converter } = await convert(file, outletOf(id, post, window));
  return { kind: 'done', id, is, pages, converter };
}

function outletOf(id: number, post: Post, window: Window): Outlet {
  const write = async (bytes: Uint8Array): Promise<void> => {
    for (let at = 0; at < bytes.length; at += MOST_BYTES_AT_ONCE) {
      // A copy of its own, whatever it is a part of: it is given away.
      const piece = new Uint8Array(bytes.subarray(at, at + MOST_BYTES_AT_ONCE));
      await window.room(piece.length);
      post({ kind: 'bytes', id, bytes: piece }, [piece.buffer]);
    }
  };
  return {
    write,
    progress: async (done, of) => {
      post({ kind: 'progress', id, done, of });
      // Posting only begins here: what is posted leaves when the process comes back to its events.
      await new Promise((resolve) => setImmediate(resolve));
    },
    part: async (part, bytes, content) => {
      post({ kind: 'part', id, ...part, bytes });
      post({ kind: 'part-end', id, refused: await sendPart(bytes, content, write) });
    },
    skip: async (part, refused) => post({ kind: 'part-refused', id, ...part, refused }),
  };
}

async function sendPart(
  bytes: number,
  content: AsyncIterable<Uint8Array>,
  write: Outlet['write'],
): Promise<Refused['refusal'] | null> {
  let left = bytes;
  try {
    for await (const piece of content) {
      left -= piece.length;
      if (left < 0) return { reason: 'damaged' };
      await write(piece);
    }
  } catch (thrown) {
    if (thrown instanceof Refused) return thrown.refusal;
    throw thrown;
  }
  return left === 0 ? null : { reason: 'damaged' };
}

/** Array lengths and stack depths that JavaScript refuses leave the process whole. */
function isTooMuch(thrown: unknown): boolean {
  return thrown instanceof RangeError;
}

/** Bytes that are under way. */
class Window {
  #underWay = 0;
  #waiting: (() => void) | undefined;

  reset(): void {
    this.#underWay = 0;
  }

  taken(bytes: number): void {
    this.#underWay -= bytes;
    this.#waiting?.();
  }

  /** Resolves when `bytes` more may be sent. */
  async room(bytes: number): Promise<void> {
    while (this.#underWay > 0 && this.#underWay + bytes > BYTES_UNDER_WAY) {
      await new Promise<void>((resolve) => {
        this.#waiting = resolve;
      });
      this.#waiting = undefined;
    }
    this.#underWay += bytes;
  }
}
