import { type Converter, readWhole } from '../converter.ts';
import { PdfWriter } from '../pdf/pdf-writer.ts';
import { damaged, tooLarge } from '../refused.ts';
import { readJpegHeader } from './jpeg-header.ts';
import { checkJpeg, writeJpeg } from './jpeg-image.ts';
import { addPicturePage, checkPixels } from './picture-page.ts';

const CONVERTER = 'jpeg-page/1';
const MOST_BYTES = 256 * 1024 * 1024;

/** A JPEG as a page of its own size, upright, its data as it is. */
export const convertJpeg: Converter = async (file, outlet) => {
  if (file.bytes > MOST_BYTES) throw tooLarge('bytes');
  const data = readWhole(file);
  const header = readJpegHeader(data);
  if (header === undefined) throw damaged();
  checkPixels(header.width, header.height);
  checkJpeg(header);
  if (!header.hasTables) throw damaged();
  const pdf = new PdfWriter(outlet.write);
  const ref = await writeJpeg(pdf, header, data);
  await addPicturePage(pdf, header, [{ ref, left: 0, top: 0, width: header.width, height: header.height }]);
  await pdf.end();
  return { pages: pdf.pages, converter: CONVERTER };
};
