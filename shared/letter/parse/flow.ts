import type { Inline, Mark, Paragraph, RichText } from '../../domain/rich-text.ts';
import type { SourceParagraph } from './letter-source.ts';
import { type Squeezed, squeeze } from './squeeze.ts';

/** More white space than this at a paragraph's end is looked at no further. */
const LONGEST_BLANK = 40;

/** A stretch of a flow. UTF-16 units, `end` excluded. */
export interface Range {
  start: number;
  end: number;
}

/**
 * A letter as one text, paragraphs parted by a line feed, in which fixed sentences are looked for without regard to
 * white space and every piece found is cut from the text as it was read.
 */
export class Flow {
  readonly text: string;
  /** Where lines begin, paragraphs among them, in order. */
  readonly lineStarts: readonly number[];
  /** Where a new paragraph may begin, though it seems that none does. */
  readonly softBreaks: readonly number[];
  readonly #paragraphs: readonly SourceParagraph[];
  readonly #starts: readonly number[];
  readonly #squeezed: Squeezed;

  constructor(paragraphs: readonly SourceParagraph[]) {
    const starts: number[] = [];
    const lines: number[] = [];
    const soft: number[] = [];
    let at = 0;
    for (const paragraph of paragraphs) {
      starts.push(at);
      lines.push(at);
      for (const line of paragraph.lines ?? []) lines.push(at + line);
      for (const line of paragraph.soft ?? []) soft.push(at + line);
      at += paragraph.text.length + 1;
    }
    this.text = paragraphs.map(({ text }) => text).join('\n');
    this.lineStarts = lines;
    this.softBreaks = soft;
    this.#paragraphs = paragraphs;
    this.#starts = starts;
    this.#squeezed = squeeze(this.text);
  }

  /**
   * The first place of a sentence from `from` on, whatever its spaces; undefined when it stands nowhere.
   * @param sentence already squeezed
   * @param where `line`: only where it begins a line; `paragraph`: only where it is all of its paragraph
   */
  find(
    sentence: string,
    from: number,
    where: 'paragraph' | 'line' | 'anywhere' = 'anywhere',
  ): Range | undefined {
    if (sentence === '') return undefined;
    const { text, at } = this.#squeezed;
    let index = text.indexOf(sentence, this.#squeezedIndex(from));
    while (index !== -1) {
      const start = at[index] ?? 0;
      const end = (at[index + sentence.length - 1] ?? 0) + 1;
      const isAtLine = where === 'anywhere' || (this.#beginsLine(start) && this.#endsWord(end));
      if (isAtLine && (where !== 'paragraph' || this.#endsParagraph(end))) return { start, end };
      index = text.indexOf(sentence, index + 1);
    }
    return undefined;
  }

  /** A stretch as it was read, without white space at its ends. */
  cut({ start, end }: Range): string {
    return this.text.slice(start, end).trim();
  }

  /** A stretch as one line. */
  line(range: Range): string {
    return this.cut(range).replace(/\s+/g, ' ');
  }

  /** The stretch without white space at its ends. */
  trimmed({ start, end }: Range): Range {
    let from = start;
    let to = end;
    while (from < to && /\s/.test(this.text[from] ?? '')) from += 1;
    while (to > from && /\s/.test(this.text[to - 1] ?? '')) to -= 1;
    return { start: from, end: to };
  }

  /** The paragraphs of a stretch, with their looks and lists. */
  richText(range: Range): RichText {
    const { start, end } = this.trimmed(range);
    if (start === end) return [];
    const found: Paragraph[] = [];
    for (let index = this.#paragraphAt(start); index < this.#paragraphs.length; index += 1) {
      const from = this.#starts[index] ?? 0;
      if (from >= end) break;
      const paragraph = this.#paragraphs[index];
      if (paragraph === undefined) break;
      const part = { start: Math.max(start, from) - from, end: Math.min(end - from, paragraph.text.length) };
      const content = inlinesOf(paragraph, part);
      if (content.length === 0) continue;
      found.push(paragraph.list === undefined ? { content } : { list: paragraph.list, content });
    }
    return found;
  }

  #beginsLine(index: number): boolean {
    return index === 0 || /^[\s\u200b\ufeff]*$/.test(this.text.slice(this.#lineStartBefore(index), index));
  }

  /** False within a word: a label "Reason" is not what a paragraph begins with that begins with "Reasonable". */
  #endsWord(end: number): boolean {
    return !/^[\p{L}\p{N}]{2}$/u.test(this.text.slice(end - 1, end + 1));
  }

  #endsParagraph(end: number): boolean {
    return /^[\s\u200b\ufeff]*?(?:\n|$)/.test(this.text.slice(end, end + LONGEST_BLANK));
  }

  #lineStartBefore(index: number): number {
    let low = 0;
    let high = this.lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.lineStarts[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return this.lineStarts[low] ?? 0;
  }

  #paragraphAt(index: number): number {
    const next = this.#starts.findIndex((start) => start > index);
    return next === -1 ? this.#starts.length - 1 : next - 1;
  }

  /** The first squeezed character at or after a place. */
  #squeezedIndex(place: number): number {
    const { at } = this.#squeezed;
    let low = 0;
    let high = at.length - 1;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if ((at[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** A paragraph's text cut where its look changes. */
function inlinesOf({ text, marks = [] }: SourceParagraph, { start, end }: Range): Inline[] {
  const from = start + (text.slice(start, end).length - text.slice(start, end).trimStart().length);
  const to = from + text.slice(from, end).trimEnd().length;
  if (from >= to) return [];
  const cuts = new Set([from, to]);
  for (const mark of marks) for (const at of [mark.start, mark.end]) if (at > from && at < to) cuts.add(at);
  const places = [...cuts].sort((one, other) => one - other);
  return places.slice(0, -1).map((at, index): Inline => {
    const run = text.slice(at, places[index + 1]);
    const looks = marksAt(marks, at);
    return looks.length === 0 ? { text: run } : { text: run, marks: looks };
  });
}

function marksAt(marks: NonNullable<SourceParagraph['marks']>, at: number): Mark[] {
  const found = marks.filter(({ start, end }) => start <= at && at < end).map(({ mark }) => mark);
  return [...new Set(found)];
}
