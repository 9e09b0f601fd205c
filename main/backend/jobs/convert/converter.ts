import type { RandomAccess } from '../../records/sealed-file.ts';
import type { Convertible, ConvertRefusal } from '../convert-protocol.ts';

/** A part that a file holds: its name, and where in the file it lies. */
export interface PartName {
  name: string;
  /** Folders of an archive, joined by ` › `. */
  folder: string;
}

/** Where a converter's results go. Everything waits when the other side does not keep up. */
export interface Outlet {
  /** The next bytes of the PDF. */
  write: (bytes: Uint8Array) => Promise<void>;
  /** Tells how far it is; the process listens meanwhile. */
  progress: (done: number, of: number) => Promise<void>;
  /**
   * A part of known length. Content that is shorter or longer, or a `Refused` on the way, has that part refused and
   * nothing else.
   */
  part: (part: PartName, bytes: number, content: AsyncIterable<Uint8Array>) => Promise<void>;
  /** A part that is left out, and why. */
  skip: (part: PartName, refused: ConvertRefusal) => Promise<void>;
}

/** What came of a file. */
export interface Converted {
  /** Of the PDF; 0 for an archive. */
  pages: number;
  /** Name and version: another version may lay pages out otherwise. */
  converter: string;
}

/**
 * Converts one kind of file.
 * @throws Refused when the file as a whole cannot be converted
 */
export type Converter = (file: RandomAccess, outlet: Outlet) => Promise<Converted>;

export type Converters = Record<Convertible, () => Promise<Converter>>;

/** A whole file in memory. @param most in bytes; the caller refuses larger ones */
export function readWhole(file: RandomAccess): Uint8Array {
  const bytes = new Uint8Array(file.bytes);
  let done = 0;
  while (done < bytes.length) {
    const read = file.read(bytes.subarray(done), done);
    if (read === 0) break;
    done += read;
  }
  return bytes.subarray(0, done);
}
