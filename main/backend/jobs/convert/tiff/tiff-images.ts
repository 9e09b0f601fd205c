import type { RandomAccess } from '../../../records/sealed-file.ts';
import { decodeFax } from '../ccitt/decode-fax.ts';
import { G4Encoder } from '../ccitt/encode-g4.ts';
import { readJpegHeader } from '../image/jpeg-header.ts';
import { checkJpeg, writeJpeg } from '../image/jpeg-image.ts';
import { onWhite } from '../image/on-white.ts';
import { checkPixels, type PlacedImage } from '../image/picture-page.ts';
import { type Raster, writeG4, writeRaster } from '../image/raster-image.ts';
import type { PdfWriter, Ref } from '../pdf/pdf-writer.ts';
import { damaged, unsupported } from '../refused.ts';
import { readAt } from './directory.ts';
import { faxCodingOf, packingOf, rasterOf } from './raster.ts';
import * as tag from './tags.ts';
import { packedBytes, type TiffPage } from './tiff-page.ts';

const OLD_JPEG = 6;
const JPEG = 7;
const PHOTOMETRIC_RGB = 2;

/**
 * Writes a page's picture: as it is coded where PDF has the same coding, else without loss.
 * @throws Refused when it cannot be shown
 */
export async function writeTiffPage(
  pdf: PdfWriter,
  file: RandomAccess,
  page: TiffPage,
): Promise<PlacedImage[]> {
  if (page.compression === JPEG) return writeJpegs(pdf, file, page);
  if (page.compression === OLD_JPEG) return whole(page, await writeOldJpeg(pdf, file, page));
  if (faxCodingOf(page) !== undefined && !page.isTiled) return whole(page, await writeFax(pdf, file, page));
  return whole(page, (await writeDeflated(pdf, file, page)) ?? (await writeRaster(pdf, pixels(file, page))));
}

function whole({ facts: { width, height } }: TiffPage, ref: Ref): PlacedImage[] {
  return [{ ref, left: 0, top: 0, width, height }];
}

async function writeFax(pdf: PdfWriter, file: RandomAccess, page: TiffPage): Promise<Ref> {
  const { width, height } = page.facts;
  const coding = faxCodingOf(page);
  if (page.bits !== 1 || page.samples !== 1 || coding === undefined) throw unsupported();
  const negative = page.photometric === 1;
  const [only, ...more] = page.segments;
  if (coding === 'g4' && only !== undefined && more.length === 0) {
    const data = packedBytes(file, page, only);
    if (data.length === 0) throw damaged();
    return writeG4(pdf, { width, height, data, negative });
  }
  const encoder = new G4Encoder(width);
  let read = 0;
  for (const segment of page.segments) {
    const rows = decodeFax(packedBytes(file, page, segment), width, segment.height, coding);
    for (const row of rows) encoder.row(row);
    // What cannot be read is white.
    for (let missing = rows.length; missing < segment.height; missing += 1) encoder.row(negative ? [0] : []);
    read += rows.length;
  }
  if (read === 0) throw damaged();
  return writeG4(pdf, { width, height, data: encoder.end(), negative });
}

/** Data that PDF reads as it is: deflated in one strip. Undefined for all other. */
async function writeDeflated(pdf: PdfWriter, file: RandomAccess, page: TiffPage): Promise<Ref | undefined> {
  const [only, ...more] = page.segments;
  const colours = colourCount(page.photometric);
  if (packingOf(page) !== 'deflate' || only === undefined || more.length > 0 || page.isTiled)
    return undefined;
  if (page.bits !== 8 || page.planar || page.samples !== colours || page.photometric === 3) return undefined;
  const data = packedBytes(file, page, only);
  // A zlib header; what is wrong further inside costs the page's picture.
  if (((data[0] ?? 0) & 15) !== 8) return undefined;
  const { width, height } = page.facts;
  const space = colours === 1 ? '/DeviceGray' : colours === 3 ? '/DeviceRGB' : '/DeviceCMYK';
  const parms =
    page.predictor === 2
      ? ` /DecodeParms << /Predictor 2 /Colors ${colours} /BitsPerComponent 8 /Columns ${width} >>`
      : '';
  const decode = page.photometric === 0 ? ' /Decode [1 0]' : '';
  return pdf.stream(
    `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace ${space} /BitsPerComponent 8 /Filter /FlateDecode${parms}${decode}`,
    data,
  );
}

function colourCount(photometric: number): 1 | 3 | 4 {
  if (photometric === 0 || photometric === 1 || photometric === 3 || photometric === 4) return 1;
  if (photometric === PHOTOMETRIC_RGB) return 3;
  if (photometric === 5) return 4;
  throw unsupported();
}

/** Decoded pixels, without samples that are no colour. */
function pixels(file: RandomAccess, page: TiffPage): Raster {
  const { width, height } = page.facts;
  const { photometric, samples } = page;
  const colours = colourCount(photometric);
  const bits = bitsOf(page.bits);
  if (samples < colours) throw damaged();
  let data = rasterOf(file, page);
  if (samples > colours) {
    if (bits !== 8 && bits !== 16) throw unsupported();
    const opacity = page.extra.findIndex((meaning) => meaning === 1 || meaning === 2);
    data = onWhite(data, {
      bits,
      samples,
      colours,
      opacity: opacity === -1 ? undefined : colours + opacity,
      isMultiplied: page.extra[opacity] === 1,
      white: photometric === 0 || photometric === 5 ? 0 : 0xff,
    });
  }
  return {
    ...{ width, height, bits, data, samples: colours },
    colours:
      photometric === 3
        ? palette(page)
        : (['/DeviceGray', '', '/DeviceRGB', '/DeviceCMYK'][colours - 1] ?? ''),
    inverted: photometric === 0,
  };
}

function bitsOf(bits: number): Raster['bits'] {
  if (bits === 1 || bits === 2 || bits === 4 || bits === 8 || bits === 16) return bits;
  throw unsupported();
}

/** TIFF's palette: all reds, all greens, all blues, of 16 bits each. */
function palette({ bits, directory }: TiffPage): string {
  const map = directory.values(tag.COLOR_MAP);
  const size = 2 ** bits;
  if (bits > 8 || map.length < size * 3) throw damaged();
  // Some programs write values of eight bits.
  const shift = map.some((value) => value > 255) ? 8 : 0;
  const hex = Array.from({ length: size * 3 }, (_, index) => {
    const value = (map[Math.floor(index / 3) + (index % 3) * size] ?? 0) >> shift;
    return value.toString(16).padStart(2, '0');
  });
  return `[/Indexed /DeviceRGB ${size - 1} <${hex.join('')}>]`;
}

/** Every strip or tile is a JPEG whose tables may stand in the directory. */
async function writeJpegs(pdf: PdfWriter, file: RandomAccess, page: TiffPage): Promise<PlacedImage[]> {
  if (page.planar) throw unsupported();
  const tables = page.directory.bytes(tag.JPEG_TABLES);
  const images: PlacedImage[] = [];
  for (const segment of page.segments) {
    const data = withTables(tables, packedBytes(file, page, segment));
    const header = readJpegHeader(data);
    if (header === undefined || !header.hasTables) continue;
    checkPixels(header.width, header.height);
    checkJpeg(header);
    const isRgb = page.photometric === PHOTOMETRIC_RGB && header.components === 3;
    const { left, top } = segment;
    images.push({
      ref: await writeJpeg(pdf, header, data, isRgb),
      ...{ left, top, width: header.width, height: header.height },
    });
  }
  if (images.length === 0) throw damaged();
  return images;
}

/** The tables are a JPEG without pictures: what is between its ends goes in front of the segment's own. */
function withTables(tables: Uint8Array, data: Uint8Array): Uint8Array {
  const end = tables.length - (tables.at(-1) === 0xd9 ? 2 : 0);
  if (end <= 2) return data;
  return Buffer.concat([data.subarray(0, 2), tables.subarray(2, end), data.subarray(2)]);
}

/** The withdrawn form of JPEG within TIFF; most programs that wrote it wrote a whole JPEG file. */
async function writeOldJpeg(pdf: PdfWriter, file: RandomAccess, page: TiffPage): Promise<Ref> {
  const offset = page.directory.values(tag.JPEG_FILE_OFFSET)[0];
  const bytes = page.directory.values(tag.JPEG_FILE_BYTES)[0];
  if (offset === undefined || bytes === undefined) throw unsupported();
  const data = readAt(file, offset, bytes);
  const header = readJpegHeader(data);
  if (header === undefined || !header.hasTables) throw unsupported();
  checkPixels(header.width, header.height);
  checkJpeg(header);
  return writeJpeg(pdf, header, data);
}
