// Windows' and macOS's icon files are lists of PNG images. electron-builder would make them from one large PNG with
// a tool that it downloads; written here, a build needs no download and the small sizes can be drawn apart.

const ICO_HEADER_BYTES = 6;
const ICO_ENTRY_BYTES = 16;
const ICNS_HEADER_BYTES = 8;

/** Sizes in pixels of the images in a Windows icon. */
export const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256];

/** Types of the images in a macOS icon and their sizes in pixels; those in a second entry are for Retina screens. */
export const ICNS_TYPES: readonly (readonly [type: string, size: number])[] = [
  ['icp4', 16],
  ['ic11', 32],
  ['icp5', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
];

/** A Windows icon (.ico). @param pngs PNG images by size in pixels, 256 at most */
export function icoOf(pngs: ReadonlyMap<number, Buffer>): Buffer {
  const header = Buffer.alloc(ICO_HEADER_BYTES);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pngs.size, 4);
  let offset = ICO_HEADER_BYTES + ICO_ENTRY_BYTES * pngs.size;
  const entries = [...pngs].map(([size, png]) => {
    const entry = Buffer.alloc(ICO_ENTRY_BYTES);
    // One byte each for width and height: 256 is written as 0.
    entry.writeUInt8(size % 256, 0);
    entry.writeUInt8(size % 256, 1);
    entry.writeUInt16LE(1, 4);
    entry.writeUInt16LE(32, 6);
    entry.writeUInt32LE(png.length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += png.length;
    return entry;
  });
  return Buffer.concat([header, ...entries, ...pngs.values()]);
}

/** A macOS icon (.icns). @param images types of four letters, each with its PNG image */
export function icnsOf(images: readonly (readonly [type: string, png: Buffer])[]): Buffer {
  const parts = images.map(([type, png]) => Buffer.concat([icnsHeader(type, png.length), png]));
  const body = Buffer.concat(parts);
  return Buffer.concat([icnsHeader('icns', body.length), body]);
}

/** @param length bytes that follow */
function icnsHeader(type: string, length: number): Buffer {
  const header = Buffer.alloc(ICNS_HEADER_BYTES);
  header.write(type, 0, 'latin1');
  header.writeUInt32BE(length + ICNS_HEADER_BYTES, 4);
  return header;
}
