import { degrees, PDFDocument, type PDFPage, StandardFonts } from 'pdf-lib';
import type { RandomAccess } from '../../records/sealed-file.ts';
import { encodePng } from '../../signing/png.ts';
import type { GreyPicture } from '../pdf/render.ts';

export const LINES = [
  'The applicant was seen for a follow up examination of the lumbar spine.',
  'Physical therapy was authorized for twelve visits and gave little relief.',
  'Motor strength was normal in the lower extremities, reflexes were equal.',
];

export interface PageLook {
  lines?: readonly string[];
  /** The page's own rotation, in degrees clockwise. */
  rotate?: number;
  /** Left, bottom, width and height of the part that prints. */
  crop?: readonly [number, number, number, number];
  /** A picture over the whole page, behind the text. */
  picture?: Uint8Array;
  /** Size of the type, and how far from the left and the bottom the last line stands. */
  size?: number;
  from?: readonly [number, number];
  /** The text is there and does not show, as over a scan. */
  hidden?: boolean;
  /** A sheet that is wider than high. */
  wide?: boolean;
}

const FROM: readonly [number, number] = [90, 500];

/** A PDF with a page for each look. US Letter. */
export async function aTextPdf(looks: readonly PageLook[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.TimesRoman);
  for (const { lines = LINES, rotate = 0, crop, picture, size = 11, from = FROM, ...look } of looks) {
    const [width, height] = look.wide === true ? [792, 612] : [612, 792];
    const page = document.addPage([width, height]);
    if (picture !== undefined) {
      const image = await document.embedPng(picture);
      page.drawImage(image, { x: 0, y: 0, width, height });
    }
    drawLines(page, lines, from, (text, x, y) =>
      page.drawText(text, { x, y, size, font, opacity: look.hidden === true ? 0 : 1 }),
    );
    if (crop !== undefined) page.setCropBox(...crop);
    page.setRotation(degrees(rotate));
  }
  return document.save();
}

function drawLines(
  page: PDFPage,
  lines: readonly string[],
  [left, bottom]: readonly [number, number],
  draw: (text: string, x: number, y: number) => void,
): void {
  page.setFontSize(11);
  for (const [at, text] of lines.entries()) draw(text, left, bottom + 14 * (lines.length - 1 - at));
}

/** Bytes as a job reads them. */
export function inMemory(bytes: Uint8Array): RandomAccess {
  return {
    bytes: bytes.length,
    read: (into, position) => {
      const part = bytes.subarray(position, position + into.length);
      into.set(part);
      return part.length;
    },
  };
}

/** A picture as a PDF takes it. */
export function asPng({ width, height, data }: GreyPicture): Uint8Array {
  return encodePng({ width, height, pixels: data });
}

/** A PDF of one page without a table of objects, whose trailer holds the catalogue itself where a reference belongs. */
export function aWreckedPdf(text: string): Uint8Array {
  const content = `BT /F1 12 Tf 72 700 Td (${text}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  const body = objects.map((one, at) => `${at + 1} 0 obj\n${one}\nendobj\n`).join('');
  const trailer = 'trailer\n<< /Root << /Type /Catalog /Pages 2 0 R >> >>\n';
  return new TextEncoder().encode(`%PDF-1.6\n${body}${trailer}`);
}
