import { PDFDocument, StandardFonts } from 'pdf-lib';
import type { PrintedLine } from '../../../shared/letter/parse/testing/printed-letter.ts';

/** US Letter, in points. */
const PAGE = [612, 792] as const;
const MARGIN = 54;
const SIZE = 9;
const LEADING = 12;

/** Lines printed in type of one width, one after another; each page has its number. */
export async function aPrintedPdf(pages: readonly (readonly PrintedLine[])[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Courier);
  for (const [index, lines] of pages.entries()) {
    const page = pdf.addPage([...PAGE]);
    let y = PAGE[1] - MARGIN;
    for (const { text, blank } of lines) {
      y -= blank ? 2 * LEADING : LEADING;
      const indent = text.length - text.trimStart().length;
      const x = MARGIN + font.widthOfTextAtSize(' '.repeat(indent), SIZE);
      page.drawText(text.trim(), { x, y, size: SIZE, font });
    }
    page.drawText(String(index + 1), { x: PAGE[0] / 2, y: MARGIN / 2, size: SIZE, font });
  }
  return pdf.save();
}
