import { G4Encoder } from '../../../../main/backend/jobs/convert/ccitt/encode-g4.ts';
import type { Bilevel } from './bitmap.ts';

/** A page as CCITT Group 4 (ITU-T T.6): what `/CCITTFaxDecode` with `/K -1` reads. */
export function encodeG4({ width, height, data }: Bilevel): Uint8Array {
  const encoder = new G4Encoder(width);
  for (let y = 0; y < height; y++) encoder.row(changesOf(data, y * width, width));
  return encoder.end();
}

/** Positions where the colour changes in a row that starts from imaginary white. */
function changesOf(data: Uint8Array, start: number, width: number): number[] {
  const changes: number[] = [];
  let colour = 0;
  for (let x = 0; x < width; x++) {
    const pixel = data[start + x] ?? 0;
    if (pixel === colour) continue;
    changes.push(x);
    colour = pixel;
  }
  return changes;
}
