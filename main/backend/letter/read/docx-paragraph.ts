import type { Element } from '@xmldom/xmldom';
import type { Mark } from '../../../../shared/domain/rich-text.ts';
import type { MarkedRange, SourceParagraph } from '../../../../shared/letter/parse/letter-source.ts';
import { childElements } from '../../signing/xml.ts';
import { attribute, child, isSwitchedOn, isWord } from './docx-elements.ts';

/** What was taken out, or is shown nowhere in the text. */
const LEFT_OUT = [
  'del',
  'moveFrom',
  'pPr',
  'rPr',
  'footnoteReference',
  'endnoteReference',
  'commentReference',
];
/** A field that repeats a footnote's number: no text of the letter, as the number itself is none. */
const NOTE_NUMBER = /^\s*NOTEREF\s/;
/** Symbol fonts keep their signs in a private area. */
const SYMBOLS = 0xf000;

/** Reads paragraphs: their text with looks, broken where a line break stands. */
export class ParagraphReader {
  readonly #lists: ReadonlyMap<string, 'bullet' | 'number'>;
  #text = '';
  #marks: MarkedRange[] = [];
  #boxes: Element[] = [];

  /** @param lists number of a list to what it looks like */
  constructor(lists: ReadonlyMap<string, 'bullet' | 'number'>) {
    this.#lists = lists;
  }

  /** The paragraph, parted at its line breaks; then those of text boxes that are anchored in it. */
  read(paragraph: Element): SourceParagraph[] {
    this.#text = '';
    this.#marks = [];
    this.#boxes = [];
    for (const part of childElements(paragraph)) this.#take(part);
    const list = this.#listOf(paragraph);
    const found = parted(this.#text, this.#marks).map((one) => (list === undefined ? one : { ...one, list }));
    const boxes = this.#boxes;
    return [...found, ...boxes.flatMap((box) => childElements(box).flatMap((one) => this.#ofBox(one)))];
  }

  #ofBox(element: Element): SourceParagraph[] {
    return isWord(element, 'p') ? this.read(element) : [];
  }

  #listOf(paragraph: Element): 'bullet' | 'number' | undefined {
    const numbering = child(child(paragraph, 'pPr'), 'numPr');
    return this.#lists.get(attribute(child(numbering, 'numId'), 'val'));
  }

  #take(element: Element): void {
    if (LEFT_OUT.some((one) => isWord(element, one))) return;
    if (isWord(element, 'r')) this.#takeRun(element);
    else if (element.localName === 'AlternateContent') this.#takeChosen(element);
    else if (isWord(element, 'fldSimple') && NOTE_NUMBER.test(attribute(element, 'instr'))) return;
    else for (const part of childElements(element)) this.#take(part);
  }

  #takeChosen(alternate: Element): void {
    const parts = childElements(alternate);
    const chosen = parts.find((one) => one.localName === 'Choice') ?? parts[0];
    for (const part of chosen === undefined ? [] : childElements(chosen)) this.#takePiece(part);
  }

  #takeRun(run: Element): void {
    const looks = child(run, 'rPr');
    if (isSwitchedOn(child(looks, 'vanish'))) return;
    const start = this.#text.length;
    for (const piece of childElements(run)) this.#takePiece(piece);
    const end = this.#text.length;
    if (end > start) for (const mark of marksOf(looks)) this.#marks.push({ start, end, mark });
  }

  #takePiece(piece: Element): void {
    if (isWord(piece, 't')) this.#text += (piece.textContent ?? '').replace(/[\r\n\t]/g, ' ');
    else if (isWord(piece, 'tab') || isWord(piece, 'ptab')) this.#text += ' ';
    else if (isWord(piece, 'cr')) this.#text += '\n';
    else if (isWord(piece, 'br')) this.#text += attribute(piece, 'type') === '' ? '\n' : ' ';
    else if (isWord(piece, 'noBreakHyphen')) this.#text += '-';
    else if (isWord(piece, 'sym')) this.#text += symbol(attribute(piece, 'char'));
    else if (piece.localName === 'AlternateContent') this.#takeChosen(piece);
    else if (['drawing', 'pict', 'object'].some((one) => isWord(piece, one)))
      this.#boxes.push(...boxesIn(piece));
  }
}

function marksOf(looks: Element | undefined): Mark[] {
  const vertical = attribute(child(looks, 'vertAlign'), 'val');
  return [
    ...(isSwitchedOn(child(looks, 'b')) ? ['bold' as const] : []),
    ...(isSwitchedOn(child(looks, 'i')) ? ['italic' as const] : []),
    ...(vertical === 'superscript' || vertical === 'subscript' ? [vertical as Mark] : []),
  ];
}

function symbol(code: string): string {
  const point = Number.parseInt(code, 16);
  if (!(point > 0 && point <= 0x10ffff)) return '';
  return String.fromCodePoint(point >= SYMBOLS && point < SYMBOLS + 0x100 ? point - SYMBOLS : point);
}

/** Text boxes of a drawing. */
function boxesIn(drawing: Element): Element[] {
  return childElements(drawing).flatMap((one) => (isWord(one, 'txbxContent') ? [one] : boxesIn(one)));
}

/** A text parted at its line feeds, marks with it. */
function parted(text: string, marks: readonly MarkedRange[]): SourceParagraph[] {
  const paragraphs: SourceParagraph[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    const own = marks.flatMap((mark) => {
      const from = Math.max(mark.start, start);
      const to = Math.min(mark.end, end);
      return from < to ? [{ start: from - start, end: to - start, mark: mark.mark }] : [];
    });
    if (line.trim() !== '') paragraphs.push(own.length === 0 ? { text: line } : { text: line, marks: own });
    start = end + 1;
  }
  return paragraphs;
}
