import { PDFDocument, type PDFFont, type PDFPage, rgb } from 'pdf-lib';
import type { Orientation } from '../content.ts';
import { fillDates } from './dates.ts';
import type { Style } from './style.ts';

const INK = rgb(0, 0, 0);
const PALE = rgb(0.87, 0.87, 0.87);
const LETTER = { short: 612, long: 792 };

/** A cursor that moves down US Letter pages in one style, and turns the page when it must. */
export class Writer {
  readonly pages: PDFPage[] = [];
  page: PDFPage;
  /** Distance of the cursor from the bottom of the page, in points. */
  y = 0;

  readonly doc: PDFDocument;
  readonly style: Style;
  readonly fonts: { body: PDFFont; bold: PDFFont; italic: PDFFont };
  readonly #size: [number, number];

  private constructor(doc: PDFDocument, style: Style, fonts: Writer['fonts'], orientation: Orientation) {
    this.doc = doc;
    this.style = style;
    this.fonts = fonts;
    this.#size = orientation === 'landscape' ? [LETTER.long, LETTER.short] : [LETTER.short, LETTER.long];
    this.page = this.turn();
  }

  static async create(style: Style, orientation: Orientation): Promise<Writer> {
    const doc = await PDFDocument.create({ updateMetadata: false });
    const fonts = {
      body: await doc.embedFont(style.fonts.body),
      bold: await doc.embedFont(style.fonts.bold),
      italic: await doc.embedFont(style.fonts.italic),
    };
    return new Writer(doc, style, fonts, orientation);
  }

  turn(): PDFPage {
    this.page = this.doc.addPage(this.#size);
    this.pages.push(this.page);
    this.y = this.#size[1] - this.style.margins.top;
    return this.page;
  }

  get left(): number {
    return this.style.margins.left;
  }

  get width(): number {
    return this.#size[0] - this.style.margins.left - this.style.margins.right;
  }

  /** Points of the current page that are taken. */
  get used(): number {
    return this.#size[1] - this.style.margins.top - this.y;
  }

  get line(): number {
    return this.style.size * this.style.leading;
  }

  /** Turns the page unless `points` are left on it. */
  need(points: number): void {
    if (this.y - points < this.style.margins.bottom) this.turn();
  }

  down(points: number): void {
    this.y -= points;
  }

  fill(text: string): string {
    return fillDates(text, this.style.dates);
  }

  /** Draws one line whose top is at the cursor, without moving it. */
  put(text: string, x: number, font: PDFFont = this.fonts.body, size: number = this.style.size): void {
    this.page.drawText(text, { x, y: this.y - size * 0.86, font, size, color: INK });
  }

  /** Wraps at spaces; a word wider than the line is cut. */
  wrap(text: string, font: PDFFont, size: number, width: number): string[] {
    const lines: string[] = [];
    for (const paragraph of this.fill(text).split('\n')) {
      let line = '';
      for (const word of paragraph.split(' ')) {
        const longer = line === '' ? word : `${line} ${word}`;
        if (line !== '' && font.widthOfTextAtSize(longer, size) > width) {
          lines.push(line);
          line = word;
        } else line = longer;
        while (font.widthOfTextAtSize(line, size) > width) {
          let cut = line.length - 1;
          while (cut > 1 && font.widthOfTextAtSize(line.slice(0, cut), size) > width) cut--;
          lines.push(line.slice(0, cut));
          line = line.slice(cut);
        }
      }
      lines.push(line);
    }
    return lines;
  }

  rule(y: number, thickness = 0.7, from = this.left, to = this.left + this.width): void {
    this.page.drawLine({ start: { x: from, y }, end: { x: to, y }, thickness, color: INK });
  }

  box(x: number, y: number, width: number, height: number, filled = false): void {
    const inside = filled ? { color: PALE } : {};
    this.page.drawRectangle({ x, y, width, height, borderColor: INK, borderWidth: 0.7, ...inside });
  }
}
