import { deflateSync } from 'node:zlib';
import { changesOfBits, G4Encoder } from '../ccitt/encode-g4.ts';
import type { PdfWriter, Ref } from '../pdf/pdf-writer.ts';

/** Pixels in rows, samples side by side, packed as PDF packs them. */
export interface Raster {
  width: number;
  height: number;
  bits: 1 | 2 | 4 | 8 | 16;
  samples: 1 | 3 | 4;
  /** Such as `/DeviceGray`. */
  colours: string;
  /** Highest sample means none: black where white is meant. */
  inverted: boolean;
  data: Uint8Array;
}

const IMAGE = '/Type /XObject /Subtype /Image';
/** Speed counts: the highest level saves a few hundredths. */
const DEFLATE_LEVEL = 6;

/** Writes pixels as an image, without loss: two colours as Group 4, all others deflated. */
export async function writeRaster(pdf: PdfWriter, raster: Raster): Promise<Ref> {
  const { width, height, bits, samples, colours, inverted, data } = raster;
  if (bits === 1 && samples === 1 && colours === '/DeviceGray') return writeBilevel(pdf, raster);
  const isDifferenced = bits === 8;
  const rows = isDifferenced ? differences(data, width * samples, samples) : data;
  const parms = isDifferenced
    ? `/DecodeParms << /Predictor 2 /Colors ${samples} /BitsPerComponent 8 /Columns ${width} >>`
    : '';
  const decode = inverted ? `/Decode [${'1 0 '.repeat(samples).trim()}]` : '';
  return pdf.stream(
    `${IMAGE} /Width ${width} /Height ${height} /ColorSpace ${colours} /BitsPerComponent ${bits} /Filter /FlateDecode ${parms} ${decode}`,
    deflateSync(rows, { level: DEFLATE_LEVEL }),
  );
}

async function writeBilevel(pdf: PdfWriter, { width, height, inverted, data }: Raster): Promise<Ref> {
  const stride = Math.ceil(width / 8);
  const encoder = new G4Encoder(width);
  for (let y = 0; y < height; y += 1) {
    const row = data.subarray(y * stride, (y + 1) * stride);
    encoder.row(changesOfBits(row, width, inverted ? 1 : 0));
  }
  return writeG4(pdf, { width, height, data: encoder.end() });
}

/** Writes what is coded as Group 4 as it is. @param negative black is meant where the coding has white */
export function writeG4(
  pdf: PdfWriter,
  picture: { width: number; height: number; data: Uint8Array; negative?: boolean },
): Promise<Ref> {
  const { width, height, data, negative = false } = picture;
  return pdf.stream(
    `${IMAGE} /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns ${width} /Rows ${height}${negative ? ' /BlackIs1 true' : ''} >>`,
    data,
  );
}

/** Each sample as its difference to the one before in its row: what deflates best of scans. */
function differences(data: Uint8Array, stride: number, step: number): Uint8Array {
  const out = data.slice();
  for (let row = 0; row < out.length; row += stride) {
    for (let at = Math.min(row + stride, out.length) - 1; at >= row + step; at -= 1) {
      out[at] = (out[at] ?? 0) - (out[at - step] ?? 0);
    }
  }
  return out;
}
