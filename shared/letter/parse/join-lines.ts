import type { SourceParagraph } from './letter-source.ts';

/** A printed line of a letter. */
export interface Line {
  text: string;
  /** What lies between it and the line before: nothing, blank space, or the end of a page. */
  gap: 'none' | 'blank' | 'page';
  /** How much of the full measure it takes, and how much its first word with a space would: 1 is a full line. */
  filled: number;
  firstWord: number;
}

/** How much of the measure a line may leave to a word that would have fitted: printed type sets lines unevenly. */
export interface Evenness {
  /** A line that its successor's first word would have fitted into, up to this, ended on purpose. */
  ended: number;
  /** The same where no blank line follows, which needs more room to say so. */
  endedInText: number;
}

const SENTENCE_END = /[.?!:;…]["'”’)\]]*$/;
/** A hyphen or dash within a word, or a slash: what follows on the next line belongs to it. */
const CUT_WORD = /[\p{L}\p{N}][-\u2010\u2011–—/]$/u;
/** `1.`, `(2)`, `a)`, bullets. */
const LIST_ITEM = /^(?:\(?\d{1,2}[.)]|\(?[a-z][.)]|[•▪●○◦·*–-])\s/;

/**
 * Puts lines together to paragraphs. A line goes on from the one before unless there is blank space between them and that
 * one ended a sentence or ended early; a word that a hyphen parts at a line's end is joined without a space, the hyphen
 * kept.
 */
export function joinLines(lines: readonly Line[], evenness: Evenness): SourceParagraph[] {
  const paragraphs: Building[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const current = paragraphs.at(-1);
    if (before === undefined || current === undefined || parts(before, line, evenness)) {
      paragraphs.push({ text: line.text, lines: [], soft: [] });
      continue;
    }
    // By the line alone, with which the paragraph ends: a paragraph may be all of a long text.
    if (!CUT_WORD.test(before.text)) current.text += ' ';
    current.lines.push(current.text.length);
    if (line.gap !== 'none') current.soft.push(current.text.length);
    current.text += line.text;
  }
  return paragraphs.map(({ text, lines: starts, soft }) => ({
    text,
    ...(starts.length > 0 ? { lines: starts } : {}),
    ...(soft.length > 0 ? { soft } : {}),
  }));
}

interface Building {
  text: string;
  lines: number[];
  soft: number[];
}

/** Whether a paragraph ends between two lines. */
function parts(line: Line, next: Line, { ended, endedInText }: Evenness): boolean {
  const endsSentence = SENTENCE_END.test(line.text);
  const wouldFill = line.filled + next.firstWord;
  switch (next.gap) {
    case 'none':
      return wouldFill <= endedInText && (endsSentence || LIST_ITEM.test(next.text));
    case 'blank':
      if (endsSentence) return true;
      return wouldFill <= ended && !/^\p{Ll}/u.test(next.text);
    case 'page':
      return wouldFill <= ended && (endsSentence || !/^\p{Ll}/u.test(next.text));
  }
}
