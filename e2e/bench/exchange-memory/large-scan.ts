import { createCipheriv, randomBytes } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';

const PIECE_BYTES = 8 * 1024 * 1024;

/**
 * Writes a PDF of one page and one stream of noise that nothing refers to: as large as a scan, and as little to be
 * compressed. Takes its memory from one piece.
 */
export function writeLargeScan(path: string, noiseBytes: number): void {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>',
  ];
  let text = '%PDF-1.6\n';
  let rows = '';
  const begin = (body: string): void => {
    rows += `${String(text.length).padStart(10, '0')} 00000 n \n`;
    text += body;
  };
  for (const [at, body] of objects.entries()) begin(`${at + 1} 0 obj\n${body}\nendobj\n`);
  begin(`4 0 obj\n<< /Length ${noiseBytes} >>\nstream\n`);
  const after = '\nendstream\nendobj\n';
  const table = text.length + noiseBytes + after.length;
  const end = `xref\n0 5\n0000000000 65535 f \n${rows}trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;

  const file = openSync(path, 'w');
  try {
    writeSync(file, text);
    // A cipher over zeros: noise as fast as the disk takes it.
    const noise = createCipheriv('aes-128-ctr', randomBytes(16), randomBytes(16));
    const zeros = Buffer.alloc(PIECE_BYTES);
    for (let left = noiseBytes; left > 0; left -= PIECE_BYTES) {
      writeSync(file, noise.update(zeros.subarray(0, Math.min(left, PIECE_BYTES))));
    }
    writeSync(file, `${after}${end}`);
  } finally {
    closeSync(file);
  }
}
