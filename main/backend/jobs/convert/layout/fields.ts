/** In place of a number that is told by the page. */
export const UNKNOWN = '#';

/** What a field shows is what Word showed last; of these it is known better here. */
const KNOWN: Readonly<Record<string, 'page' | 'pages'>> = { PAGE: 'page', NUMPAGES: 'pages' };

interface OpenField {
  code: string;
  /** Its result is told once, however many runs it was parted into. */
  isTold: boolean;
}

/** Fields that are being read, one within another: those of Word (ECMA-376 part 1, 17.16), which RTF has as well. */
export class Fields {
  readonly #open: OpenField[] = [];

  begin(code = ''): void {
    this.#open.push({ code, isTold: false });
  }

  /** More of the code of the innermost field. */
  code(text: string): void {
    const field = this.#open.at(-1);
    // A code is a few words; a longer one is none that is known here.
    if (field !== undefined && field.code.length < 100) field.code += text;
  }

  /** What the text at this place stands for, where it is the result of a field that is known here. */
  get standsFor(): 'page' | 'pages' | undefined {
    const [name = ''] = this.#open.at(-1)?.code.trim().split(/\s/, 1) ?? [];
    return KNOWN[name.toUpperCase()];
  }

  /** @returns whether the result of the innermost field is still to be told; it is after */
  tell(): boolean {
    const field = this.#open.at(-1);
    if (field === undefined || field.isTold) return false;
    field.isTold = true;
    return true;
  }

  end(): void {
    this.#open.pop();
  }
}
