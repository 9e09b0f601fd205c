import type { Inline, Paragraph, Picture, TextStyle } from './blocks.ts';
import { cleanText } from './clean-text.ts';
import type { Fonts } from './fonts.ts';

/** Part of a line, placed from its left edge. */
export type LinePart =
  | { kind: 'text'; text: string; style: TextStyle; size: number; x: number; width: number }
  | { kind: 'pages'; size: number; x: number; width: number }
  | { kind: 'picture'; picture: Picture; x: number };

export interface Line {
  parts: LinePart[];
  width: number;
  /** Height of the highest part over the base line. */
  ascent: number;
  height: number;
}

const LEADING = 1.2;
const ASCENT = 0.93;
/** Superscripts and subscripts, against the text around them. */
const RAISED_SIZE = 0.66;
/** Every half inch, as Word has them. */
const TAB_STOP = 36;

/** Room that is kept for the number of all pages. */
const WIDEST_COUNT = '000';

/** Size of a style's letters, in points. */
export function sizeOf(style: TextStyle, usual: number): number {
  const size = Math.min(72, Math.max(4, style.size ?? usual));
  return style.raised === undefined ? size : size * RAISED_SIZE;
}

/** A word, or the spaces after one, of one style. */
interface Token {
  text: string;
  style: TextStyle;
  size: number;
  width: number;
  isSpace: boolean;
  /** Room for the number of all pages. */
  isPages?: boolean;
}

/** Breaks a paragraph into lines of at most `width` points. */
export function* breakLines(
  paragraph: Paragraph,
  width: number,
  fonts: Fonts,
  usual: number,
): Generator<Line> {
  const builder = new LineBuilder(width, paragraph, usual);
  for (const inline of paragraph.inlines) {
    switch (inline.kind) {
      case 'line-break':
        yield builder.take();
        break;
      case 'tab':
        yield* builder.tab();
        break;
      case 'picture':
        yield* builder.picture(inline.picture);
        break;
      case 'text':
        for (const token of tokensOf(inline, fonts, usual)) yield* builder.token(token, fonts);
    }
  }
  // A paragraph without words is a line without words.
  const isFirst = !builder.hasGiven;
  const last = builder.take();
  if (last.parts.length > 0 || isFirst) yield last;
}

class LineBuilder {
  readonly #width: number;
  readonly #usual: number;
  readonly #start: number;
  #parts: LinePart[] = [];
  #x: number;
  #size = 0;
  #pictureHeight = 0;
  /** Spaces at the end of a line take no room. */
  #spaces: Token[] = [];
  hasGiven = false;

  constructor(width: number, { firstIndent = 0 }: Paragraph, usual: number) {
    this.#width = width;
    this.#usual = usual;
    this.#start = firstIndent;
    this.#x = this.#start;
  }

  *token(token: Token, fonts: Fonts): Generator<Line> {
    if (token.isSpace) {
      this.#spaces.push(token);
      return;
    }
    const room = this.#width - this.#x - this.#spaces.reduce((sum, one) => sum + one.width, 0);
    if (token.width > room) {
      // Spaces before the first word of a line give way to it, as those at its end do.
      if (this.#parts.length > 0) yield this.take();
      else this.#spaces = [];
    }
    if (token.width <= this.#width - this.#x) {
      this.#put(token);
      return;
    }
    // A word that is longer than a line is cut.
    for (const piece of cut(token, this.#width, this.#width - this.#x, fonts)) {
      if (this.#parts.length > 0) yield this.take();
      this.#put(piece);
    }
  }

  *tab(): Generator<Line> {
    for (const space of this.#spaces.splice(0)) this.#x += space.width;
    const next = (Math.floor(this.#x / TAB_STOP + 0.01) + 1) * TAB_STOP;
    if (next >= this.#width && this.#parts.length > 0) yield this.take();
    else this.#x = next;
  }

  *picture(picture: Picture): Generator<Line> {
    for (const space of this.#spaces.splice(0)) this.#x += space.width;
    if (this.#x + picture.width > this.#width && this.#parts.length > 0) yield this.take();
    this.#parts.push({ kind: 'picture', picture, x: this.#x });
    this.#x += picture.width;
    this.#pictureHeight = Math.max(this.#pictureHeight, picture.height);
  }

  /** The line until here. */
  take(): Line {
    const size = this.#size === 0 ? this.#usual : this.#size;
    const ascent = Math.max(size * ASCENT, this.#pictureHeight);
    const line = {
      parts: this.#parts,
      width: this.#x,
      ascent,
      height: ascent + size * (LEADING - ASCENT),
    };
    this.hasGiven = true;
    this.#parts = [];
    this.#spaces = [];
    this.#x = 0;
    this.#size = 0;
    this.#pictureHeight = 0;
    return line;
  }

  #put(token: Token): void {
    for (const one of [...this.#spaces.splice(0), token]) {
      const last = this.#parts.at(-1);
      if (one.isPages === true) {
        this.#parts.push({ kind: 'pages', size: one.size, x: this.#x, width: one.width });
      } else if (last?.kind === 'text' && last.style === one.style && last.x + last.width >= this.#x - 0.01) {
        last.text += one.text;
        last.width += one.width;
      } else {
        const { text, style, size, width } = one;
        this.#parts.push({ kind: 'text', text, style, size, x: this.#x, width });
      }
      this.#x += one.width;
      const { raised } = one.style;
      this.#size = Math.max(this.#size, raised === undefined ? one.size : one.size / RAISED_SIZE);
    }
  }
}

function tokensOf(inline: Extract<Inline, { kind: 'text' }>, fonts: Fonts, usual: number): Token[] {
  const { text, style } = inline;
  const size = sizeOf(style, usual);
  if (inline.standsFor === 'pages') {
    const width = widthOf(WIDEST_COUNT, {}, size, fonts);
    return [{ text: WIDEST_COUNT, style, size, width, isSpace: false, isPages: true }];
  }
  return (cleanText(text).match(/[ \t\n]+|[^ \t\n]+/g) ?? []).map((part) => {
    const isSpace = /^[ \t\n]/.test(part);
    const shown = isSpace ? part.replace(/[\t\n]/g, ' ') : part;
    return { text: shown, style, size, isSpace, width: widthOf(shown, style, size, fonts) };
  });
}

function widthOf(text: string, style: TextStyle, size: number, fonts: Fonts): number {
  let width = 0;
  for (const one of text) width += fonts.widthOf(one.codePointAt(0) ?? 0, style);
  return (width * size) / 1000;
}

/** Pieces of a word, the first no wider than the room that is left, the others no wider than a line. */
function* cut(token: Token, line: number, first: number, fonts: Fonts): Generator<Token> {
  const { style, size } = token;
  let room = first;
  let text = '';
  let width = 0;
  for (const one of token.text) {
    const own = (fonts.widthOf(one.codePointAt(0) ?? 0, style) * size) / 1000;
    if (width + own > room && text !== '') {
      yield { ...token, text, width };
      text = '';
      width = 0;
      room = line;
    }
    text += one;
    width += own;
  }
  if (text !== '') yield { ...token, text, width };
}
