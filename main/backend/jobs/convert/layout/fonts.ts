import { EmbeddedFace } from '../font/embedded-face.ts';
import { type Face, type FaceName, faceOf } from '../font/faces.ts';
import { type PdfWriter, reference } from '../pdf/pdf-writer.ts';
import type { TextStyle } from './blocks.ts';

/** Characters that are drawn with one font. */
export interface Shaped {
  font: string;
  hex: string;
  /** In thousandths of the size. */
  width: number;
}

interface Used {
  face: Face;
  embedded: EmbeddedFace;
  resource: string;
}

/** The fonts of one PDF: which character comes from which, how wide it is, and what is embedded in the end. */
export class Fonts {
  readonly #pdf: PdfWriter;
  readonly #used = new Map<FaceName, Used>();
  /** By style and character: looked up for every letter of a text. */
  readonly #found = new Map<string, Map<number, { used: Used; width: number }>>();

  constructor(pdf: PdfWriter) {
    this.#pdf = pdf;
  }

  /** In thousandths of the size. */
  widthOf(character: number, style: TextStyle): number {
    return this.#find(character, style).width;
  }

  /** A stretch of text as the font codes that draw it, parted where another font must help out. */
  shape(text: string, style: TextStyle): Shaped[] {
    const shaped: Shaped[] = [];
    for (const one of text) {
      const character = one.codePointAt(0) ?? 0;
      const { used, width } = this.#find(character, style);
      const last = shaped.at(-1);
      const hex = used.embedded.hexOf(character);
      if (last?.font === used.resource) {
        last.hex += hex;
        last.width += width;
      } else shaped.push({ font: used.resource, hex, width });
    }
    return shaped;
  }

  /** For a page's resources: every font that was used until now. */
  resources(): string {
    const entries = [...this.#used.values()].map((one) => `/${one.resource} ${reference(one.embedded.ref)}`);
    return `/Font << ${entries.join(' ')} >>`;
  }

  /** Writes the fonts; nothing may be shaped after. */
  async write(): Promise<void> {
    for (const { embedded } of this.#used.values()) await embedded.write(this.#pdf);
  }

  #find(character: number, style: TextStyle): { used: Used; width: number } {
    const names = namesFor(style);
    const key = names[0] ?? 'sans';
    const known = this.#found.get(key) ?? new Map<number, { used: Used; width: number }>();
    this.#found.set(key, known);
    const cached = known.get(character);
    if (cached !== undefined) return cached;
    const name = names.find((one) => faceOf(one).widthOf(character) !== undefined) ?? key;
    const used = this.#use(name);
    const found = { used, width: used.face.widthOf(character) ?? used.face.boxWidth };
    known.set(character, found);
    return found;
  }

  #use(name: FaceName): Used {
    const known = this.#used.get(name);
    if (known !== undefined) return known;
    const face = faceOf(name);
    const used = { face, embedded: new EmbeddedFace(this.#pdf, face), resource: `F${this.#used.size}` };
    this.#used.set(name, used);
    return used;
  }
}

/** Fonts for a style, the best first; those after it help out with characters that it does not have. */
function namesFor({ bold, italic, mono }: TextStyle): readonly FaceName[] {
  if (mono === true) return ['mono', 'mono-ext', 'sans'];
  if (bold === true) return italic === true ? ['sans-bold-italic', 'sans'] : ['sans-bold', 'sans'];
  return italic === true ? ['sans-italic', 'sans'] : ['sans'];
}
