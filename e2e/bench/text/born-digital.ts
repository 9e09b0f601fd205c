import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';

const LETTER = join(import.meta.dirname, '..', '..', '..', 'assets', 'sample', 'seed-letter.txt');
const LINES_A_PAGE = 48;
const CHARS_A_LINE = 88;

/** A PDF of so many pages of prose, some 600 words each, as a word processor writes it. */
export function bornDigital(pages: number): Buffer {
  const words = readFileSync(LETTER, 'latin1')
    .replace(/[^\x20-\x7e]+/g, ' ')
    .split(' ')
    .filter((word) => word !== '' && !/[()\\]/.test(word));
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
  const kids = Array.from({ length: pages }, (_, page) => `${4 + 2 * page} 0 R`).join(' ');
  object('<< /Type /Catalog /Pages 2 0 R >>');
  object(`<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`);
  object('<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>');
  let next = 0;
  for (let page = 0; page < pages; page += 1) {
    const lines = Array.from({ length: LINES_A_PAGE }, () => {
      let line = '';
      while (line.length < CHARS_A_LINE) {
        line += `${words[next % words.length] ?? ''} `;
        next += 1;
      }
      return `(${line.trim()}) Tj T*`;
    });
    const content = deflateSync(`BT /F1 11 Tf 14 TL 56 740 Td\n${lines.join('\n')}\nET`);
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
