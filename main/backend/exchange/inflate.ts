import { createInflateRaw } from 'node:zlib';
import type { ByteSource } from './byte-source.ts';

const PIECE_BYTES = 64 * 1024;

/**
 * Expands deflated content as it is asked for, and leaves the source right behind it.
 * @param compressed its length; undefined when only the content itself tells where it ends
 * @throws what `broken` gives when the content cannot be expanded, ends early, or is shorter than `compressed`
 */
export async function* inflated(
  source: ByteSource,
  compressed: number | undefined,
  broken: () => Error,
): AsyncGenerator<Uint8Array> {
  const engine = createInflateRaw({ chunkSize: PIECE_BYTES });
  let fed = 0;
  let last: Buffer = Buffer.alloc(0);
  const feed = async (): Promise<void> => {
    // What the engine leaves over of a piece lies behind the content.
    while (!engine.destroyed && engine.bytesWritten === fed) {
      const left = compressed === undefined ? PIECE_BYTES : compressed - fed;
      const piece = left === 0 ? undefined : await source.some(Math.min(left, PIECE_BYTES));
      if (piece === undefined) {
        engine.end();
        return;
      }
      // A copy: what the engine has not used is given back, when the source may have moved on.
      last = Buffer.from(piece);
      fed += last.length;
      await new Promise<void>((resolve) => {
        engine.once('close', resolve);
        engine.write(last, () => {
          engine.off('close', resolve);
          resolve();
        });
      });
    }
  };
  let failure: unknown;
  const feeding = feed().catch((thrown: unknown) => {
    failure = thrown;
    engine.destroy();
  });
  try {
    for await (const piece of engine) yield piece;
  } catch (thrown) {
    throw failure ?? (isZlib(thrown) ? broken() : thrown);
  } finally {
    engine.destroy();
    await feeding;
  }
  if (failure !== undefined) throw failure;
  const unused = fed - engine.bytesWritten;
  if (unused < 0 || unused > last.length) throw broken();
  if (compressed !== undefined && (unused > 0 || fed < compressed)) throw broken();
  source.giveBack(last.subarray(last.length - unused));
}

function isZlib(thrown: unknown): boolean {
  const code = (thrown as { code?: unknown } | null)?.code;
  return typeof code === 'string' && (code.startsWith('Z_') || code === 'ERR_STREAM_PREMATURE_CLOSE');
}
