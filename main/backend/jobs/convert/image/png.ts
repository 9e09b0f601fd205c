import { type Converter, readWhole } from '../converter.ts';
import { PdfWriter } from '../pdf/pdf-writer.ts';
import { tooLarge } from '../refused.ts';
import { addPicturePage } from './picture-page.ts';
import { readPng } from './png-chunks.ts';
import { writePng } from './png-image.ts';

const CONVERTER = 'png-page/1';
const MOST_BYTES = 256 * 1024 * 1024;

/** A PNG as a page of its own size, on white paper. */
export const convertPng: Converter = async (file, outlet) => {
  if (file.bytes > MOST_BYTES) throw tooLarge('bytes');
  const parts = readPng(readWhole(file));
  const { width, height, dpi } = parts;
  const pdf = new PdfWriter(outlet.write);
  const ref = await writePng(pdf, parts);
  await addPicturePage(pdf, { width, height, dpi, orientation: 1 }, [
    { ref, left: 0, top: 0, width, height },
  ]);
  await pdf.end();
  return { pages: pdf.pages, converter: CONVERTER };
};
