import type { Outlet } from '../converter.ts';
import { number, PdfWriter, type Ref, reference } from '../pdf/pdf-writer.ts';
import type { Block } from './blocks.ts';
import { Fonts } from './fonts.ts';
import type { Line } from './lines.ts';
import { type Placed, type Strip, stripsOf } from './strips.ts';

/** US Letter, in points. */
const SHEET = { width: 612, height: 792 };

export interface LayoutOptions {
  /** In points, on all sides. */
  margin: number;
  /** Of text that says nothing of its own, in points. */
  size: number;
  /** Tells how far it is after each page. */
  progress?: Outlet['progress'];
}

const RULE_WIDTH = 0.5;
/** Where a line below or through letters lies, and how far others are raised, in shares of their size. */
const UNDERLINE = -0.12;
const STRIKE = 0.28;
/** Of what is framed: in points beside it, in shares of its size below its base line and in all. */
const FRAME = { beside: 3, below: 0.32, height: 1.3 };
const RAISE = { super: 0.36, sub: -0.14 };

/** A document of Letter pages that blocks are laid out into, one after another. */
export class LaidOut {
  readonly pdf: PdfWriter;
  readonly #fonts: Fonts;
  readonly #options: LayoutOptions;
  /** Of the page that is being filled; none before something stands on it. */
  #content: string[] | undefined;
  #pictures = new Map<Ref, string>();
  #y = 0;

  constructor(write: Outlet['write'], options: LayoutOptions) {
    this.pdf = new PdfWriter(write);
    this.#fonts = new Fonts(this.pdf);
    this.#options = options;
  }

  /** Width and height of what can stand on a page. */
  get room(): { width: number; height: number } {
    const { margin } = this.#options;
    return { width: SHEET.width - margin * 2, height: SHEET.height - margin * 2 };
  }

  async add(blocks: Iterable<Block>): Promise<void> {
    const { size } = this.#options;
    for (const strip of stripsOf(blocks, this.room.width, { fonts: this.#fonts, size })) {
      if (strip === undefined) await this.breakPage();
      else await this.#place(strip);
    }
  }

  /** What comes stands on a new page; an empty page stays one. */
  async breakPage(): Promise<void> {
    this.#begin();
    await this.#finishPage();
  }

  /** Writes what is left. @returns the number of pages */
  async end(): Promise<number> {
    if (this.#content !== undefined || this.pdf.pages === 0) {
      this.#begin();
      await this.#finishPage();
    }
    await this.#fonts.write();
    await this.pdf.end();
    return this.pdf.pages;
  }

  async #place(strip: Strip): Promise<void> {
    const { margin } = this.#options;
    if (this.#content !== undefined && this.#y - strip.height < margin && this.#content.length > 0) {
      await this.#finishPage();
    }
    const content = this.#begin();
    for (const placed of strip.placed) this.#draw(content, placed);
    this.#y -= strip.height;
  }

  #begin(): string[] {
    if (this.#content === undefined) {
      this.#content = [];
      this.#pictures = new Map();
      this.#y = SHEET.height - this.#options.margin;
    }
    return this.#content;
  }

  async #finishPage(): Promise<void> {
    const pictures = [...this.#pictures].map(([ref, name]) => `/${name} ${reference(ref)}`).join(' ');
    await this.pdf.page({
      ...SHEET,
      resources: `${this.#fonts.resources()} /XObject << ${pictures} >>`,
      content: Buffer.from((this.#content ?? []).join('\n'), 'latin1'),
    });
    this.#content = undefined;
    await this.#options.progress?.(this.pdf.pages, 0);
  }

  #draw(content: string[], placed: Placed): void {
    const x = this.#options.margin + placed.x;
    const y = this.#y - placed.y;
    if (placed.kind === 'line') this.#drawLine(content, placed.line, x, y - placed.line.ascent);
    else
      content.push(
        `${RULE_WIDTH} w ${number(x)} ${number(y)} m ${number(x + placed.dx)} ${number(y - placed.dy)} l S`,
      );
  }

  #drawLine(content: string[], line: Line, left: number, base: number): void {
    for (const part of line.parts) {
      if (part.kind === 'picture') {
        const { ref, width, height } = part.picture;
        const name = this.#pictures.get(ref) ?? `P${this.#pictures.size}`;
        this.#pictures.set(ref, name);
        content.push(
          `q ${number(width)} 0 0 ${number(height)} ${number(left + part.x)} ${number(base)} cm /${name} Do Q`,
        );
        continue;
      }
      const { text, style, size } = part;
      const y = base + (style.raised === undefined ? 0 : RAISE[style.raised] * size);
      let x = left + part.x;
      for (const { font, hex, width } of this.#fonts.shape(text, style)) {
        content.push(`BT /${font} ${number(size)} Tf ${number(x)} ${number(y)} Td <${hex}> Tj ET`);
        x += (width * size) / 1000;
      }
      const across = (height: number): string =>
        `${number(size / 18)} w ${number(left + part.x)} ${number(y + size * height)} m ${number(x)} ${number(y + size * height)} l S`;
      if (style.underline === true) content.push(across(UNDERLINE));
      if (style.strike === true) content.push(across(STRIKE));
      if (style.framed === true) {
        const corner = `${number(left + part.x - FRAME.beside)} ${number(y - size * FRAME.below)}`;
        const extent = `${number(x - left - part.x + FRAME.beside * 2)} ${number(size * FRAME.height)}`;
        content.push(`${RULE_WIDTH} w ${corner} ${extent} re S`);
      }
    }
  }
}
