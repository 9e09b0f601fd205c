import { deflateSync } from 'node:zlib';

/** A PDF of pages of lines, as a word processor writes it. The lines have neither parentheses nor backslashes. */
export function plainPdf(pages: readonly (readonly string[])[]): Buffer {
  const parts: Buffer[] = [];
  const offsets: number[] = [];
  let at = 0;
  const put = (bytes: Buffer): void => {
    parts.push(bytes);
    at += bytes.length;
  };
  const object = (body: Buffer | string): void => {
    offsets.push(at);
    put(Buffer.from(`${offsets.length} 0 obj\n`));
    put(Buffer.from(body));
    put(Buffer.from('\nendobj\n'));
  };
  put(Buffer.from('%PDF-1.6\n'));
  const kids = pages.map((_, page) => `${4 + 2 * page} 0 R`).join(' ');
  object('<< /Type /Catalog /Pages 2 0 R >>');
  object(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  object('<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>');
  for (const [page, lines] of pages.entries()) {
    const shown = lines.map((line) => `(${line}) Tj T*`).join('\n');
    const content = deflateSync(`BT /F1 11 Tf 14 TL 56 740 Td\n${shown}\nET`);
    object(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${5 + 2 * page} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    );
    const head = `<< /Length ${content.length} /Filter /FlateDecode >>\nstream\n`;
    object(Buffer.concat([Buffer.from(head), content, Buffer.from('\nendstream')]));
  }
  const table = at;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  put(Buffer.from(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${rows}`));
  put(Buffer.from(`trailer\n<< /Size ${offsets.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`));
  return Buffer.concat(parts);
}
