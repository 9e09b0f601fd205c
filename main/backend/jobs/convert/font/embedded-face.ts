import { deflateSync } from 'node:zlib';
import { type PdfWriter, type Ref, reference } from '../pdf/pdf-writer.ts';
import type { Face } from './faces.ts';
import { Subset } from './subset.ts';

const ROWS_OF_A_MAP = 100;

/** A font within a PDF: the characters that are used of it, by codes of two bytes. */
export class EmbeddedFace {
  readonly ref: Ref;
  readonly #face: Face;
  readonly #subset: Subset;
  readonly #codes = new Map<number, number>();
  readonly #taken = new Set<number>([0]);

  constructor(pdf: PdfWriter, face: Face) {
    this.#face = face;
    this.#subset = new Subset(face.outlines);
    this.ref = pdf.reserve();
  }

  /** A character's code, in four hexadecimal digits. What the font does not have shows as a box and reads as itself. */
  hexOf(character: number): string {
    let code = this.#codes.get(character);
    if (code === undefined) {
      const glyph = this.#face.outlines.characters.get(character) ?? 0;
      code = this.#subset.use(glyph);
      // Two characters may share a glyph, and all that are missing the box; the text must tell them apart.
      if (this.#taken.has(code)) code = this.#subset.copyOf(glyph);
      this.#taken.add(code);
      this.#codes.set(character, code);
    }
    return code.toString(16).padStart(4, '0');
  }

  /** Writes the font's objects; no character may be asked for after. */
  async write(pdf: PdfWriter): Promise<void> {
    const file = this.#subset.file();
    const name = `IMRDSK+${this.#face.fontName}`;
    const embedded = await pdf.stream(`/Filter /FlateDecode /Length1 ${file.length}`, deflateSync(file));
    const italic = this.#face.name.includes('italic') ? -12 : 0;
    const descriptor = await pdf.object(
      `<< /Type /FontDescriptor /FontName /${name} /Flags 32 /FontBBox [-500 -300 1300 1000] /ItalicAngle ${italic} /Ascent 905 /Descent -212 /CapHeight 700 /StemV 80 /FontFile2 ${reference(embedded)} >>`,
    );
    const descendant = await pdf.object(
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${reference(descriptor)} /DW 1000 /W [0 [${this.#subset.widths().join(' ')}]] /CIDToGIDMap /Identity >>`,
    );
    const map = await pdf.stream('/Filter /FlateDecode', deflateSync(Buffer.from(this.#toUnicode())));
    await pdf.object(
      `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${reference(descendant)}] /ToUnicode ${reference(map)} >>`,
      this.ref,
    );
  }

  #toUnicode(): string {
    const pairs = [...this.#codes].map(
      ([character, code]) =>
        `<${code.toString(16).padStart(4, '0')}> <${Buffer.from(String.fromCodePoint(character), 'utf16le').swap16().toString('hex')}>`,
    );
    const rows: string[] = [];
    for (let start = 0; start < pairs.length; start += ROWS_OF_A_MAP) {
      const part = pairs.slice(start, start + ROWS_OF_A_MAP);
      rows.push(`${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`);
    }
    return [
      '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
      '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
      '1 begincodespacerange <0000> <FFFF> endcodespacerange',
      ...rows,
      'endcmap CMapName currentdict /CMap defineresource pop end end',
    ].join('\n');
  }
}
