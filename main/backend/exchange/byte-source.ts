/** Bytes that come in pieces, read as a format asks for them. Holds no more than one piece and what is asked for. */
export interface ByteSource {
  /** Exactly `count` bytes. @throws what `cutOff` gives when there are fewer */
  take: (count: number) => Promise<Buffer>;
  /** Up to `count` bytes without taking them; fewer only at the end. */
  peek: (count: number) => Promise<Buffer>;
  /** What is at hand, at most `most` bytes; undefined at the end. */
  some: (most: number) => Promise<Buffer | undefined>;
  /** Gives bytes back that were taken last. */
  giveBack: (bytes: Buffer) => void;
  /** Bytes taken so far. */
  position: () => number;
}

/** @param cutOff the error for an end that comes too early */
export function byteSource(pieces: AsyncIterable<Uint8Array>, cutOff: () => Error): ByteSource {
  const iterator = pieces[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  let taken = 0;

  /** True when there is anything new. */
  const more = async (): Promise<boolean> => {
    const next = await iterator.next();
    if (next.done === true) return false;
    const piece = Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength);
    held = held.length === 0 ? piece : Buffer.concat([held, piece]);
    return true;
  };
  const advance = (count: number): Buffer => {
    const bytes = held.subarray(0, count);
    held = held.subarray(count);
    taken += count;
    return bytes;
  };
  return {
    take: async (count) => {
      while (held.length < count) if (!(await more())) throw cutOff();
      return advance(count);
    },
    peek: async (count) => {
      while (held.length < count) if (!(await more())) break;
      return held.subarray(0, count);
    },
    some: async (most) => {
      while (held.length === 0) if (!(await more())) return undefined;
      return advance(Math.min(most, held.length));
    },
    giveBack: (bytes) => {
      held = Buffer.concat([bytes, held]);
      taken -= bytes.length;
    },
    position: () => taken,
  };
}
