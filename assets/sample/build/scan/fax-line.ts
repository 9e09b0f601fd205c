import { PDFDocument, StandardFonts } from 'pdf-lib';
import type { Bilevel } from './bitmap.ts';
import type { Pdfium } from './pdfium.ts';

/** The strip that a receiving machine prints above the sheet: level, even where the sheet is crooked. */
export async function burnFaxLine(pdfium: Pdfium, bits: Bilevel, text: string): Promise<void> {
  const strip = await renderStrip(pdfium, text, bits.width);
  for (let y = 0; y < strip.height; y++) {
    for (let x = 0; x < bits.width; x++) {
      bits.data[(y + 12) * bits.width + x] = (strip.data[y * bits.width + x] ?? 255) < 128 ? 1 : 0;
    }
  }
}

async function renderStrip(pdfium: Pdfium, text: string, width: number) {
  const doc = await PDFDocument.create({ updateMetadata: false });
  const font = await doc.embedFont(StandardFonts.CourierBold);
  doc.addPage([612, 13]).drawText(text, { x: 22, y: 3.5, size: 8.5, font });
  const open = pdfium.open(await doc.save());
  try {
    return open.render(0, width, Math.round((width * 13) / 612));
  } finally {
    open.close();
  }
}
