import { deflateSync } from 'node:zlib';
import type { Outlet } from '../converter.ts';
import { tooLarge } from '../refused.ts';

/** A page tree of one level makes a far page slow to find. */
const PAGES_A_NODE = 100;
/** PDFium counts bytes in 32 bits. */
const MOST_BYTES = 2 ** 32 - 1;
/** Beyond any record; the store and the reader are tried with as many. */
export const MOST_PAGES = 20_000;

/** Numbers an object of the PDF. */
export type Ref = number & { readonly brand?: 'ref' };

export interface PageFacts {
  /** In points. */
  width: number;
  height: number;
  /** Quarter turns clockwise that the page is shown with. */
  turns?: number;
  /** Entries of the resource dictionary, such as `/XObject << /I0 5 0 R >>`. */
  resources: string;
  content: Uint8Array;
}

/**
 * Writes a PDF from its first byte to its last: no page is in memory after it was added. The same calls give the same
 * bytes; nothing in it tells who, when or where.
 */
export class PdfWriter {
  readonly #write: Outlet['write'];
  readonly #offsets: number[] = [];
  #at = 0;
  readonly #root: Ref;
  readonly #tree: Ref;
  readonly #nodes: { ref: Ref; kids: Ref[] }[] = [];
  #pages = 0;
  #outlines: Ref | undefined;
  #begun = false;

  constructor(write: Outlet['write']) {
    this.#write = write;
    this.#root = this.reserve();
    this.#tree = this.reserve();
  }

  get pages(): number {
    return this.#pages;
  }

  /** The object of a page that was added, from 0. */
  pageRef(page: number): Ref | undefined {
    return this.#nodes[Math.floor(page / PAGES_A_NODE)]?.kids[page % PAGES_A_NODE];
  }

  /** Names the object that lists the bookmarks. */
  set outlines(ref: Ref) {
    this.#outlines = ref;
  }

  /** A number for an object that is written later. */
  reserve(): Ref {
    this.#offsets.push(0);
    return this.#offsets.length;
  }

  /** Writes an object as it stands. */
  async object(body: string, ref: Ref = this.reserve()): Promise<Ref> {
    await this.#begin(ref);
    await this.#put(`${ref} 0 obj\n${body}\nendobj\n`);
    return ref;
  }

  /** Writes a stream. @param dict entries of its dictionary, without its length */
  async stream(dict: string, content: Uint8Array, ref: Ref = this.reserve()): Promise<Ref> {
    await this.#begin(ref);
    await this.#put(`${ref} 0 obj\n<< ${dict} /Length ${content.length} >>\nstream\n`);
    await this.#bytes(content);
    await this.#put('\nendstream\nendobj\n');
    return ref;
  }

  /** @throws Refused when there are too many pages */
  async page({ width, height, turns = 0, resources, content }: PageFacts): Promise<void> {
    const contents = await this.stream('/Filter /FlateDecode', deflateSync(content, { level: 6 }));
    const node = this.#node();
    const rotate = turns === 0 ? '' : `/Rotate ${(turns % 4) * 90} `;
    const box = `[0 0 ${number(width)} ${number(height)}]`;
    node.kids.push(
      await this.object(
        `<< /Type /Page /Parent ${node.ref} 0 R /MediaBox ${box} ${rotate}/Resources << ${resources} >> /Contents ${contents} 0 R >>`,
      ),
    );
  }

  /** A page that cannot be shown, in its place: a reader says that it is broken, and goes on with the next. */
  async brokenPage(): Promise<void> {
    const node = this.#node();
    node.kids.push(await this.object('null'));
  }

  /** Writes what is left. Nothing may come after. */
  async end(): Promise<void> {
    for (const { ref, kids } of this.#nodes) {
      await this.object(
        `<< /Type /Pages /Parent ${this.#tree} 0 R /Count ${kids.length} /Kids [${kids.map(reference).join(' ')}] >>`,
        ref,
      );
    }
    const nodes = this.#nodes.map(({ ref }) => reference(ref)).join(' ');
    await this.object(`<< /Type /Pages /Count ${this.#pages} /Kids [${nodes}] >>`, this.#tree);
    const outlines = this.#outlines === undefined ? '' : ` /Outlines ${reference(this.#outlines)}`;
    await this.object(`<< /Type /Catalog /Pages ${this.#tree} 0 R${outlines} >>`, this.#root);
    const table = this.#at;
    const rows = this.#offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
    const size = this.#offsets.length + 1;
    await this.#put(`xref\n0 ${size}\n0000000000 65535 f \n${rows}`);
    await this.#put(`trailer\n<< /Size ${size} /Root ${this.#root} 0 R >>\nstartxref\n${table}\n%%EOF\n`);
  }

  #node(): { ref: Ref; kids: Ref[] } {
    if (this.#pages >= MOST_PAGES) throw tooLarge('pages');
    this.#pages += 1;
    const last = this.#nodes.at(-1);
    if (last !== undefined && last.kids.length < PAGES_A_NODE) return last;
    const node = { ref: this.reserve(), kids: [] };
    this.#nodes.push(node);
    return node;
  }

  async #begin(ref: Ref): Promise<void> {
    // Bytes above ASCII right at the start say that this is no text.
    if (!this.#begun) {
      this.#begun = true;
      await this.#put('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n');
    }
    this.#offsets[ref - 1] = this.#at;
  }

  async #put(text: string): Promise<void> {
    await this.#bytes(Buffer.from(text, 'latin1'));
  }

  async #bytes(bytes: Uint8Array): Promise<void> {
    this.#at += bytes.length;
    if (this.#at > MOST_BYTES) throw tooLarge('bytes');
    await this.#write(bytes);
  }
}

/** A number as PDF writes it: no exponent, and no more places than anybody sees. */
export function number(value: number): string {
  return String(Number(value.toFixed(4)));
}

export function reference(ref: Ref): string {
  return `${ref} 0 R`;
}
