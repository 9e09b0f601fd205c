import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { PDFDocument } from 'pdf-lib';

const SAMPLE = fileURLToPath(new URL('../../../assets/sample/records/', import.meta.url));
/** Faxes and scans of the sample case: 1,700 by 2,200 pixels of CCITT G4, with speckles and skew. */
const FILES = ['02-rfa-and-progress-reports.pdf', '03-therapy-notes.pdf', '05-older-records-fax.pdf'];

/** A file of so many scanned pages. */
export async function scannedDocument(pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  while (pdf.getPageCount() < pages) {
    for (const file of FILES) {
      const source = await PDFDocument.load(await readFile(SAMPLE + file));
      for (const page of await pdf.copyPages(source, source.getPageIndices())) {
        if (pdf.getPageCount() < pages) pdf.addPage(page);
      }
    }
  }
  return pdf.save();
}
