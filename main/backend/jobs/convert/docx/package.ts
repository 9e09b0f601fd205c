import type { RandomAccess } from '../../../records/sealed-file.ts';
import { damaged, tooLarge } from '../refused.ts';
import { contentOf } from '../zip/content.ts';
import { readZipDirectory, type ZipEntry } from '../zip/directory.ts';

/** No part is longer; a document of this length has more pages than are laid out. */
const MOST_PART_BYTES = 256 * 1024 * 1024;
/** Pictures are held whole. */
const MOST_PICTURE_BYTES = 64 * 1024 * 1024;

/** The parts of an Office file (ECMA-376 part 2), by their names without the first slash. */
export class OfficePackage {
  readonly #file: RandomAccess;
  readonly #entries: ReadonlyMap<string, ZipEntry>;

  /** @throws Refused when the archive cannot be read */
  constructor(file: RandomAccess) {
    this.#file = file;
    const entries = new Map<string, ZipEntry>();
    // Of two parts of a name the first counts, as it does for Word. Names differ by more than case.
    for (const entry of readZipDirectory(file)) {
      const key = keyOf(entry.name);
      if (!entries.has(key)) entries.set(key, entry);
    }
    this.#entries = entries;
  }

  has(name: string): boolean {
    return this.#entries.has(keyOf(name));
  }

  /** A part, piece by piece. @throws Refused when it is not there, damaged, or too long */
  async *pieces(name: string): AsyncGenerator<Uint8Array> {
    const entry = this.#entries.get(keyOf(name));
    if (entry === undefined) throw damaged();
    if (entry.bytes > MOST_PART_BYTES) throw tooLarge('expansion');
    yield* contentOf(this.#file, entry);
  }

  /** A whole picture. @throws Refused, as `pieces` */
  async picture(name: string): Promise<Uint8Array> {
    const entry = this.#entries.get(keyOf(name));
    if (entry === undefined) throw damaged();
    if (entry.bytes > MOST_PICTURE_BYTES) throw tooLarge('bytes');
    const pieces: Uint8Array[] = [];
    for await (const piece of this.pieces(name)) pieces.push(piece);
    return Buffer.concat(pieces);
  }
}

function keyOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}
