import { readJpegHeader } from '../image/jpeg-header.ts';
import { checkJpeg, writeJpeg } from '../image/jpeg-image.ts';
import { checkPixels, sizeInPoints } from '../image/picture-page.ts';
import { readPng } from '../image/png-chunks.ts';
import { writePng } from '../image/png-image.ts';
import type { PdfWriter, Ref } from '../pdf/pdf-writer.ts';
import { Refused } from '../refused.ts';
import type { Inline, Picture } from './blocks.ts';

/** In points. */
interface Size {
  width: number;
  height: number;
}

/**
 * Puts a picture that stands in a text into the PDF. One that cannot be shown leaves words in its place, so that nobody
 * takes the text for whole.
 * @param wanted its size where the text says one; its own where it does not
 * @param room what it must fit
 */
export async function putPicture(
  pdf: PdfWriter,
  bytes: Uint8Array,
  wanted: Size | undefined,
  room: Size,
): Promise<Inline> {
  try {
    const { ref, size } = await write(pdf, bytes);
    return { kind: 'picture', picture: fitted(ref, wanted ?? size, room) };
  } catch (thrown) {
    if (!(thrown instanceof Refused)) throw thrown;
    return NO_PICTURE;
  }
}

/** Stands where a picture was that cannot be shown: of a kind that is only drawn by programs (EMF, WMF), or damaged. */
export const NO_PICTURE: Inline = {
  kind: 'text',
  text: 'Picture that cannot be shown',
  style: { italic: true, framed: true },
};

async function write(pdf: PdfWriter, bytes: Uint8Array): Promise<{ ref: Ref; size: Size }> {
  const header = readJpegHeader(bytes);
  if (header !== undefined) {
    checkPixels(header.width, header.height);
    checkJpeg(header);
    return { ref: await writeJpeg(pdf, header, bytes), size: sizeInPoints(header) };
  }
  const parts = readPng(bytes);
  const { width, height, dpi } = parts;
  return { ref: await writePng(pdf, parts), size: sizeInPoints({ width, height, dpi, orientation: 1 }) };
}

function fitted(ref: Ref, { width, height }: Size, room: Size): Picture {
  const scale = Math.min(1, room.width / width, room.height / height);
  return { ref, width: width * scale, height: height * scale };
}
