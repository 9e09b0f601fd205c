/** The parts of a zip archive that packages use: PKWARE's APPNOTE 6.3, sections 4.3 and 4.5. */
export const LOCAL = 0x04034b50;
export const DESCRIPTOR = 0x08074b50;
export const CENTRAL = 0x02014b50;
export const END = 0x06054b50;
export const END64 = 0x06064b50;
export const LOCATOR64 = 0x07064b50;

export const LOCAL_BYTES = 30;
export const CENTRAL_BYTES = 46;
export const END_BYTES = 22;
export const END64_BYTES = 56;
export const LOCATOR64_BYTES = 20;

export const STORED = 0;
export const DEFLATED = 8;

/** Flags: encrypted; sizes come after the content, in a descriptor; encrypted strongly; headers masked. */
export const FLAG_ENCRYPTED = 1 | (1 << 6) | (1 << 13);
export const FLAG_DESCRIPTOR = 1 << 3;

/** A field of 32 bits that says: see the zip64 extra. */
export const IN_ZIP64 = 0xffffffff;
/** The same in 16 bits, for counts. */
export const MANY = 0xffff;
export const ZIP64_EXTRA = 1;

/** What is said of one entry, in its local header or in the directory. Sizes in bytes. */
export interface EntryFacts {
  path: string;
  method: number;
  flags: number;
  crc: number;
  compressed: number;
  bytes: number;
}

/** What the directory adds: where the local header begins, and the kind of file in Unix's bits (0 when unknown). */
export interface DirectoryFacts extends EntryFacts {
  offset: number;
  unixMode: number;
  isFolder: boolean;
}

/** The zip64 values of an extra field, in their order; none when there is no such part. Undefined: malformed. */
export function zip64Values(extra: Buffer): number[] | undefined {
  let values: number[] = [];
  for (let at = 0; at < extra.length; ) {
    if (at + 4 > extra.length) return undefined;
    const length = extra.readUInt16LE(at + 2);
    if (at + 4 + length > extra.length) return undefined;
    if (extra.readUInt16LE(at) === ZIP64_EXTRA) {
      values = [];
      for (let part = 0; part + 8 <= length; part += 8) {
        const value = Number(extra.readBigUInt64LE(at + 4 + part));
        if (!Number.isSafeInteger(value)) return undefined;
        values.push(value);
      }
    }
    at += 4 + length;
  }
  return values;
}
