import type { Glyph, Outlines } from './woff2.ts';

/** Flags of a part of a composite glyph: how long its arguments are, and how it is scaled. */
const WORDS = 1;
const SCALE = 8;
const SCALE_BOTH = 0x40;
const MATRIX = 0x80;

/** A TrueType font of some glyphs, in the order in which they were asked for. The first is the box for what is missing. */
export class Subset {
  readonly #outlines: Outlines;
  /** Own numbers by those of the font. */
  readonly #numbers = new Map<number, number>([[0, 0]]);
  readonly #glyphs: number[] = [0];

  constructor(outlines: Outlines) {
    this.#outlines = outlines;
  }

  /** The own number of a glyph, with all that it is made of. */
  use(glyph: number): number {
    const found = this.#numbers.get(glyph);
    if (found !== undefined) return found;
    const own = this.#add(glyph);
    this.#numbers.set(glyph, own);
    for (const part of this.#outlines.glyphs[glyph]?.parts ?? []) this.use(part);
    return own;
  }

  /** Another number for a glyph: for a character that looks the same and means something else. */
  copyOf(glyph: number): number {
    this.use(glyph);
    return this.#add(glyph);
  }

  /** In thousandths of the size, by own number. */
  widths(): number[] {
    const { advances, unitsPerEm } = this.#outlines;
    return this.#glyphs.map((glyph) =>
      Math.round(((advances[glyph] ?? advances.at(-1) ?? 0) * 1000) / unitsPerEm),
    );
  }

  /** The font's file. Checksums are left out: no reader of PDF asks. */
  file(): Buffer {
    const { head, hhea, maxp, glyphs, advances } = this.#outlines;
    const bodies = this.#glyphs.map((glyph) => this.#renumbered(glyphs[glyph]));
    const loca = Buffer.alloc((bodies.length + 1) * 4);
    let at = 0;
    for (const [index, body] of bodies.entries()) {
      loca.writeUInt32BE(at, index * 4);
      at += body.length;
    }
    loca.writeUInt32BE(at, bodies.length * 4);
    const metrics = Buffer.alloc(bodies.length * 4);
    for (const [index, glyph] of this.#glyphs.entries()) {
      metrics.writeUInt16BE(advances[glyph] ?? advances.at(-1) ?? 0, index * 4);
      metrics.writeInt16BE(glyphs[glyph]?.xMin ?? 0, index * 4 + 2);
    }
    const longHead = Buffer.from(head);
    longHead.writeInt16BE(1, 50);
    const count = Buffer.from(maxp);
    count.writeUInt16BE(bodies.length, 4);
    const header = Buffer.from(hhea);
    header.writeUInt16BE(bodies.length, 34);
    return fontFile({
      glyf: Buffer.concat(bodies),
      head: longHead,
      hhea: header,
      hmtx: metrics,
      loca,
      maxp: count,
    });
  }

  #add(glyph: number): number {
    this.#glyphs.push(glyph);
    return this.#glyphs.length - 1;
  }

  /** A glyph that is made of others names them by their new numbers. */
  #renumbered({ bytes, parts }: Glyph = { bytes: new Uint8Array(), xMin: 0, parts: [] }): Buffer {
    const body = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
    let at = 10;
    for (const part of parts) {
      const flags = body.readUInt16BE(at);
      body.writeUInt16BE(this.#numbers.get(part) ?? 0, at + 2);
      const scale =
        (flags & SCALE) !== 0 ? 2 : (flags & SCALE_BOTH) !== 0 ? 4 : (flags & MATRIX) !== 0 ? 8 : 0;
      at += 4 + ((flags & WORDS) !== 0 ? 4 : 2) + scale;
    }
    return body;
  }
}

/** Tables in the order of their names, each padded to four bytes. */
function fontFile(tables: Readonly<Record<string, Buffer>>): Buffer {
  const entries = Object.entries(tables).sort(([one], [two]) => (one < two ? -1 : 1));
  const directory = Buffer.alloc(12 + entries.length * 16);
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(entries.length, 4);
  directory.writeUInt16BE(64, 6);
  directory.writeUInt16BE(2, 8);
  directory.writeUInt16BE(entries.length * 16 - 64, 10);
  let at = directory.length;
  const bodies = entries.map(([name, body], index) => {
    const entry = 12 + index * 16;
    directory.write(name, entry, 'latin1');
    directory.writeUInt32BE(at, entry + 8);
    directory.writeUInt32BE(body.length, entry + 12);
    const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
    at += padded.length;
    return padded;
  });
  return Buffer.concat([directory, ...bodies]);
}
