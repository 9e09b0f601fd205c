import type { PdfWriter, Ref } from '../pdf/pdf-writer.ts';
import { onWhite } from './on-white.ts';
import { type PngParts, SAMPLES } from './png-chunks.ts';
import { checkPixelsOfPng, pixelsOfPng } from './png-pixels.ts';
import { writeRaster } from './raster-image.ts';

/**
 * Writes a PNG's picture: its data as it is where PDF has the same form, else without loss, on white paper.
 * @throws Refused when it cannot be unpacked
 */
export async function writePng(pdf: PdfWriter, parts: PngParts): Promise<Ref> {
  const { width, height, bits, colour, isInterlaced, transparency } = parts;
  if (transparency.length > 0 || colour === 4 || colour === 6) return writeOnWhite(pdf, parts);
  const samples = colour === 2 ? 3 : 1;
  const colours = colour === 3 ? indexed(parts.palette, bits) : colour === 2 ? '/DeviceRGB' : '/DeviceGray';
  if (isInterlaced) {
    const data = pixelsOfPng(parts);
    return writeRaster(pdf, { width, height, bits, samples, colours, inverted: false, data });
  }
  checkPixelsOfPng(parts);
  return pdf.stream(
    `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace ${colours} /BitsPerComponent ${bits} /Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors ${samples} /BitsPerComponent ${bits} /Columns ${width} >>`,
    parts.data,
  );
}

function indexed(palette: Uint8Array, bits: number): string {
  const entries = Math.min(Math.floor(palette.length / 3), 2 ** bits);
  return `[/Indexed /DeviceRGB ${entries - 1} <${Buffer.from(palette.subarray(0, entries * 3)).toString('hex')}>]`;
}

async function writeOnWhite(pdf: PdfWriter, parts: PngParts): Promise<Ref> {
  const { width, height, bits, colour } = parts;
  const stored = pixelsOfPng(parts);
  if (colour === 4 || colour === 6) {
    const samples = SAMPLES[colour];
    const colours = colour === 6 ? 3 : 1;
    // These colour types have no other depths.
    const depth = bits === 16 ? 16 : 8;
    const facts = {
      bits: depth,
      samples,
      colours,
      opacity: colours,
      isMultiplied: false,
      white: 0xff,
    } as const;
    const data = onWhite(stored, facts);
    return writeRaster(pdf, {
      ...{ width, height, bits: depth, samples: colours, inverted: false, data },
      colours: colours === 3 ? '/DeviceRGB' : '/DeviceGray',
    });
  }
  const { samples, data } = opaque(stored, parts);
  return writeRaster(pdf, {
    ...{ width, height, bits: 8, samples, inverted: false, data },
    colours: samples === 3 ? '/DeviceRGB' : '/DeviceGray',
  });
}

/** Pictures with a palette, or one transparent colour, of eight bits a sample. */
function opaque(stored: Uint8Array, parts: PngParts): { samples: 1 | 3; data: Uint8Array } {
  const { width, height, bits, colour, palette, transparency } = parts;
  const samples = colour === 0 ? 1 : 3;
  const own = SAMPLES[colour];
  const stride = Math.ceil((width * bits * own) / 8);
  const most = 2 ** bits - 1;
  const out = new Uint8Array(width * height * samples);
  const clear = Array.from(
    { length: own },
    (_, index) => ((transparency[index * 2] ?? 0) << 8) | (transparency[index * 2 + 1] ?? 0),
  );
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * samples;
      const first = sampleAt(stored, y * stride, x * own, bits);
      if (colour === 3) {
        const opacity = transparency[first] ?? 255;
        for (let index = 0; index < 3; index += 1) {
          out[at + index] = Math.round(((palette[first * 3 + index] ?? 0) * opacity) / 255 + 255 - opacity);
        }
        continue;
      }
      let isClear = true;
      for (let index = 0; index < samples; index += 1) {
        const value = index === 0 ? first : sampleAt(stored, y * stride, x * own + index, bits);
        if (value !== clear[index]) isClear = false;
        out[at + index] = Math.round((value * 255) / most);
      }
      if (isClear) out.fill(255, at, at + samples);
    }
  }
  return { samples, data: out };
}

function sampleAt(stored: Uint8Array, row: number, index: number, bits: number): number {
  if (bits === 16) return ((stored[row + index * 2] ?? 0) << 8) | (stored[row + index * 2 + 1] ?? 0);
  const bit = index * bits;
  return ((stored[row + (bit >> 3)] ?? 0) >> (8 - bits - (bit & 7))) & ((1 << bits) - 1);
}
