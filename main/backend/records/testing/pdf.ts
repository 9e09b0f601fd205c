import { PDFDocument } from 'pdf-lib';

/** A PDF of so many pages that holds `words` in the clear among its bytes. */
export async function aPdf(pages: number, words = ''): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (let page = 0; page < pages; page += 1) document.addPage();
  const bytes = await document.save({ useObjectStreams: false });
  return Buffer.concat([bytes, Buffer.from(`\n% ${words}\n`)]);
}

const hex = (byte: string, count: number): string => `<${byte.repeat(count)}>`;

/** A PDF that needs a password: its keys are made up, so that no password fits. */
export function aLockedPdf(): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>',
    `<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O ${hex('41', 32)} /U ${hex('42', 32)} >>`,
  ];
  return written(objects, `/Encrypt 4 0 R /ID [${hex('43', 16)} ${hex('43', 16)}]`);
}

/** A whole PDF without a page. */
export function anEmptyPdf(): Uint8Array {
  return written(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>'], '');
}

/** Objects with their table and trailer; the first is the catalogue. */
function written(objects: readonly string[], trailer: string): Uint8Array {
  let text = '%PDF-1.6\n';
  const offsets = objects.map((body, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) text += `${String(offset).padStart(10, '0')} 00000 n \n`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\n`;
  return Buffer.from(`${text}startxref\n${table}\n%%EOF\n`, 'latin1');
}
