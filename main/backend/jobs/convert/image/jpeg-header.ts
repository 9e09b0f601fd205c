import { readDirectories } from '../tiff/directory.ts';
import { ORIENTATION, RESOLUTION_UNIT, X_RESOLUTION, Y_RESOLUTION } from '../tiff/tags.ts';
import { type Orientation, orientationOf } from './picture-page.ts';

/** What a JPEG says of itself before its pixels. */
export interface JpegHeader {
  width: number;
  height: number;
  /** 1 grey, 3 colour, 4 for print. */
  components: number;
  /** Bits a component. */
  precision: number;
  /** Baseline or progressive with Huffman codes: what every reader decodes. */
  isCommon: boolean;
  /** It has the tables that decoding takes. Those within TIFF may have them elsewhere. */
  hasTables: boolean;
  /** Written by Adobe's programs: four components are stored inverted. */
  isAdobe: boolean;
  orientation: Orientation;
  dpi: { x: number; y: number } | undefined;
}

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const DHT = 0xc4;
const DQT = 0xdb;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP14 = 0xee;
const CM_PER_INCH = 2.54;

/** Reads a JPEG's header, up to the first scan; undefined when it is none, or ends too early. */
export function readJpegHeader(bytes: Uint8Array): JpegHeader | undefined {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (data[0] !== 0xff || data[1] !== SOI) return undefined;
  let frame: Pick<JpegHeader, 'width' | 'height' | 'components' | 'precision' | 'isCommon'> | undefined;
  const facts: Pick<JpegHeader, 'isAdobe' | 'orientation' | 'dpi'> = {
    isAdobe: false,
    orientation: 1,
    dpi: undefined,
  };
  const tables = new Set<number>();
  for (const { marker, body } of segmentsOf(data)) {
    tables.add(marker);
    if (marker === SOS) {
      const hasTables = tables.has(DHT) && tables.has(DQT);
      return frame === undefined ? undefined : { ...frame, ...facts, hasTables };
    }
    if (isFrame(marker) && body.length >= 6) {
      frame = {
        precision: body.readUInt8(0),
        height: body.readUInt16BE(1),
        width: body.readUInt16BE(3),
        components: body.readUInt8(5),
        isCommon: marker <= 0xc2,
      };
    }
    if (marker === APP0) facts.dpi ??= jfifResolution(body);
    if (marker === APP14 && body.toString('latin1', 0, 5) === 'Adobe') facts.isAdobe = true;
    if (marker === APP1 && body.toString('latin1', 0, 6) === 'Exif\0\0') {
      const found = exifFacts(body.subarray(6));
      facts.orientation = found.orientation;
      facts.dpi = found.dpi ?? facts.dpi;
    }
  }
  return undefined;
}

/** Start of frame, of whichever process: SOF0 to SOF15 without the three numbers that mean something else. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== DHT && marker !== 0xc8 && marker !== 0xcc;
}

/** Markers with their segments, up to the first scan. */
function* segmentsOf(data: Buffer): Generator<{ marker: number; body: Buffer }> {
  for (let at = 2; at + 3 < data.length; ) {
    if (data[at] !== 0xff) return;
    const marker = data.readUInt8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === EOI || marker === 0) return;
    if ((marker >= 0xd0 && marker <= SOI) || marker === 1) {
      at += 2;
      continue;
    }
    const length = data.readUInt16BE(at + 2);
    if (length < 2 || at + 2 + length > data.length) return;
    yield { marker, body: data.subarray(at + 4, at + 2 + length) };
    at += 2 + length;
  }
}

function jfifResolution(body: Buffer): { x: number; y: number } | undefined {
  if (body.toString('latin1', 0, 5) !== 'JFIF\0' || body.length < 12) return undefined;
  const unit = body.readUInt8(7);
  if (unit !== 1 && unit !== 2) return undefined;
  const factor = unit === 2 ? CM_PER_INCH : 1;
  return { x: body.readUInt16BE(8) * factor, y: body.readUInt16BE(10) * factor };
}

function exifFacts(exif: Buffer): Pick<JpegHeader, 'orientation' | 'dpi'> {
  const file = {
    bytes: exif.length,
    read: (into: Uint8Array, position: number) => exif.copy(into, 0, position),
  };
  const directory = readDirectories(file, 1)[0];
  const [x] = directory?.values(X_RESOLUTION) ?? [];
  const [y] = directory?.values(Y_RESOLUTION) ?? [];
  const factor = directory?.values(RESOLUTION_UNIT)[0] === 3 ? CM_PER_INCH : 1;
  return {
    orientation: orientationOf(directory?.values(ORIENTATION)[0]),
    dpi: x === undefined || y === undefined ? undefined : { x: x * factor, y: y * factor },
  };
}
