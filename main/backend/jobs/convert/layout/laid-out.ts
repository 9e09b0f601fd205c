import type { Outlet } from '../converter.ts';
import { type Bookmark, writeBookmarks } from '../pdf/bookmarks.ts';
import { number, PdfWriter, type Ref, reference } from '../pdf/pdf-writer.ts';
import type { Block } from './blocks.ts';
import { Fonts } from './fonts.ts';
import type { Line } from './lines.ts';
import type { PageEdges } from './page-edges.ts';
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

/** What stands over and under the text, from the sheet's edge, and between the two. */
const EDGE = 36;
const EDGE_GAP = 8;
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
  /** Where the text of the page ends. */
  #floor = 0;
  /** Nothing of the text stands on the page yet. */
  #isBlank = true;
  /** What stands under it: drawn last, so that it is read last. */
  #below: Strip[] = [];
  #edges: PageEdges | undefined;
  readonly #bookmarks: Bookmark[] = [];
  /** The number of all pages, drawn by each page that says it. */
  #count: Ref | undefined;

  constructor(write: Outlet['write'], options: LayoutOptions) {
    this.pdf = new PdfWriter(write);
    this.#fonts = new Fonts(this.pdf);
    this.#options = options;
  }

  /** Width and height of what can stand on a page. */
  get room(): { width: number; height: number } {
    const { margin } = this.#options;
    const beyond = Math.max(margin, roomOf(this.#edges?.most ?? 0));
    return { width: SHEET.width - margin * 2, height: SHEET.height - beyond * 2 };
  }

  /** No page has begun. */
  get isEmpty(): boolean {
    return this.#content === undefined && this.pdf.pages === 0;
  }

  /** What stands over and under the pages that begin from now on. */
  set edges(edges: PageEdges | undefined) {
    this.#edges = edges;
  }

  /** Height that blocks take, one below the other. */
  heightOf(blocks: readonly Block[]): number {
    return heightOf(this.#strips(blocks));
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

  /** What comes stands on a new page, if something stands on this one. */
  async endPage(): Promise<void> {
    if (this.#content !== undefined && !this.#isBlank) await this.#finishPage();
  }

  /** Writes what is left. @returns the number of pages */
  async end(): Promise<number> {
    if (this.#content !== undefined || this.pdf.pages === 0) {
      this.#begin();
      await this.#finishPage();
    }
    await this.#writeCount();
    await this.#fonts.write();
    await writeBookmarks(this.pdf, this.#bookmarks);
    await this.pdf.end();
    return this.pdf.pages;
  }

  async #place(strip: Strip): Promise<void> {
    if (this.#content !== undefined && this.#y - strip.height < this.#floor && !this.#isBlank) {
      await this.#finishPage();
    }
    const content = this.#begin();
    if (strip.heading !== undefined) {
      this.#bookmarks.push({ ...strip.heading, page: this.pdf.pages, top: this.#y });
    }
    this.#put(content, strip);
    this.#isBlank = false;
  }

  #put(content: string[], strip: Strip): void {
    for (const placed of strip.placed) this.#draw(content, placed);
    this.#y -= strip.height;
  }

  #strips(blocks: readonly Block[]): Strip[] {
    const measures = { fonts: this.#fonts, size: this.#options.size };
    return [...stripsOf(blocks, this.room.width, measures)].filter((one) => one !== undefined);
  }

  #begin(): string[] {
    if (this.#content === undefined) {
      this.#content = [];
      this.#pictures = new Map();
      this.#isBlank = true;
      this.#beginText(this.#content);
    }
    return this.#content;
  }

  /** Draws what stands over the text of a page; the text gets what is left between that and what stands under it. */
  #beginText(content: string[]): void {
    const { margin } = this.#options;
    const edge = this.#edges?.of(this.pdf.pages + 1);
    const above = this.#strips(edge?.header ?? []);
    const below = this.#strips(edge?.footer ?? []);
    this.#y = SHEET.height - EDGE;
    for (const strip of above) this.#put(content, strip);
    this.#below = below;
    this.#floor = Math.max(margin, roomOf(heightOf(below)));
    this.#y = SHEET.height - Math.max(margin, roomOf(heightOf(above)));
  }

  /** The number of all pages, once, where pages say it. */
  async #writeCount(): Promise<void> {
    if (this.#count === undefined) return;
    const shaped = this.#fonts.shape(String(this.pdf.pages), {});
    let x = 0;
    const drawn = shaped.map(({ font, hex, width }) => {
      x += width / 1000;
      return `BT /${font} 1 Tf ${number(x - width / 1000)} 0 Td <${hex}> Tj ET`;
    });
    const dict = `/Type /XObject /Subtype /Form /BBox [0 -1 ${number(Math.max(x, 1))} 2] /Resources << ${this.#fonts.resources()} >>`;
    await this.pdf.stream(dict, Buffer.from(drawn.join('\n'), 'latin1'), this.#count);
  }

  async #finishPage(): Promise<void> {
    this.#y = EDGE + heightOf(this.#below);
    for (const strip of this.#below) this.#put(this.#begin(), strip);
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
        content.push(this.#shown(ref, { x: left + part.x, y: base, width, height }));
        continue;
      }
      if (part.kind === 'pages') {
        this.#count ??= this.pdf.reserve();
        const { size, x } = part;
        content.push(this.#shown(this.#count, { x: left + x, y: base, width: size, height: size }));
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

  /** Draws an object at a place of the page, a unit of it as wide and high as is said. */
  #shown(ref: Ref, { x, y, width, height }: { x: number; y: number; width: number; height: number }): string {
    const name = this.#pictures.get(ref) ?? `P${this.#pictures.size}`;
    this.#pictures.set(ref, name);
    return `q ${number(width)} 0 0 ${number(height)} ${number(x)} ${number(y)} cm /${name} Do Q`;
  }
}

/** What lies between a sheet's edge and its text where so much stands there. */
function roomOf(height: number): number {
  return height === 0 ? 0 : EDGE + height + EDGE_GAP;
}

function heightOf(strips: readonly Strip[]): number {
  return strips.reduce((sum, { height }) => sum + height, 0);
}
