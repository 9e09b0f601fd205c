import type { Chip, Inline, Mark } from '../domain/rich-text.ts';
import { printedText } from './canonical.ts';
import { Line, takeFirst, textOf, trimStart } from './line.ts';
import type { EvidenceStyle } from './profile.ts';
import type { Run, TextRun } from './tree.ts';

/** What may stand between two chips that are cited together. */
const BETWEEN_CHIPS = /^[\s,;]*$/;
/** A text that begins with one of these belongs to what is before it. */
const CLOSING = /^[.,;:!?)\]}%…’”"'»]/;
const OPENING_END = /[([{‘“«]$/;
const BRACKETS: Readonly<Record<string, string>> = { '(': ')', '[': ']' };
const SEPARATOR = '; ';

/** Citations that stand side by side, and so print as one. */
interface Group {
  chips: Chip[];
}
type Piece = TextRun | Group;

/**
 * The runs of a paragraph, its citation chips printed as the profile wants them.
 *
 * - `none`: as if they had never been there; the space that they stood in is closed.
 * - `parentheses`: ` (A; B)` for chips that stand side by side; without brackets of their own inside of the writer's.
 * - `footnotes`: one reference for chips that stand side by side, after the period or comma that follows them.
 */
export function composeInlines(content: readonly Inline[], style: EvidenceStyle): Run[] {
  const pieces = grouped(content);
  const line = new Line();
  for (const [at, piece] of pieces.entries()) {
    if ('text' in piece) line.put(piece);
    else putGroup(line, followingText(pieces, at), textsOf(piece, style), style);
  }
  return line.runs.filter((run) => !('text' in run) || run.text !== '');
}

/** Texts alone, with neighbouring chips in groups. */
function grouped(content: readonly Inline[]): Piece[] {
  const pieces: Piece[] = [];
  for (const inline of content) {
    if ('text' in inline) {
      pieces.push(textRun(inline));
      continue;
    }
    const last = pieces.findLastIndex((piece) => !('text' in piece && BETWEEN_CHIPS.test(piece.text)));
    const group = pieces[last];
    if (group === undefined || 'text' in group) pieces.push({ chips: [inline] });
    else {
      pieces.length = last + 1;
      group.chips.push(inline);
    }
  }
  return pieces;
}

/** The texts up to the next chips. They are the line's own objects to cut. */
function followingText(pieces: readonly Piece[], at: number): TextRun[] {
  const texts: TextRun[] = [];
  for (const piece of pieces.slice(at + 1)) {
    if (!('text' in piece)) break;
    texts.push(piece);
  }
  return texts;
}

/** What the chips of a group print, each once; those with nothing to print left out. */
function textsOf({ chips }: Group, style: EvidenceStyle): string[] {
  if (style === 'none') return [];
  const texts = chips.map(({ printed, note = '' }) =>
    style === 'footnotes' && !isBlank(note) ? note.trim() : printed.trim(),
  );
  return [...new Set(texts)].filter((text) => !isBlank(text));
}

function isBlank(text: string): boolean {
  return printedText(text).trim() === '';
}

/** Prints a group at the end of the line. @param following cut where the group takes something of it */
function putGroup(line: Line, following: readonly TextRun[], texts: string[], style: EvidenceStyle): void {
  line.trimEnd();
  if (CLOSING.test(textOf(following).trimStart())) trimStart(following);
  const isBare = style === 'parentheses' && texts.length > 0;
  if (
    !isBare &&
    textOf(following)
      .trimStart()
      .startsWith(BRACKETS[line.end.slice(-1)] ?? '\n')
  ) {
    // Brackets that held nothing but the citation.
    line.dropLast();
    line.trimEnd();
    trimStart(following);
    takeFirst(following);
  }
  if (texts.length > 0) {
    if (style === 'footnotes') putFootnote(line, following, texts);
    else putParentheses(line, following, texts);
  }
  if (line.runs.length === 0) trimStart(following);
  else if (
    /^[^\s]/.test(textOf(following)) &&
    !CLOSING.test(textOf(following)) &&
    !OPENING_END.test(line.end)
  )
    line.put({ text: ' ' });
}

function putParentheses(line: Line, following: readonly TextRun[], texts: string[]): void {
  const text = texts.join(SEPARATOR);
  const printed = line.isInsideBrackets() && /[)\]]/.test(textOf(following)) ? text : `(${text})`;
  const space = line.runs.length === 0 || OPENING_END.test(line.end) ? '' : ' ';
  line.put({ text: `${space}${printed}` });
}

function putFootnote(line: Line, following: readonly TextRun[], texts: string[]): void {
  if (/^[.,](?=\s|$)/.test(textOf(following))) line.put(takeFirst(following));
  const before = line.runs.at(-1);
  // Two references side by side would read as one number.
  const cited = before !== undefined && !('text' in before) ? before : undefined;
  if (cited === undefined) line.runs.push({ footnote: texts.join(SEPARATOR) });
  else cited.footnote = [...new Set([cited.footnote, ...texts])].join(SEPARATOR);
}

function textRun({ text, marks }: Extract<Inline, { text: string }>): TextRun {
  const has = (mark: Mark) => marks?.includes(mark) ?? false;
  return {
    text,
    ...(has('bold') ? { bold: true } : {}),
    ...(has('italic') ? { italic: true } : {}),
    ...(has('superscript') ? { vertical: 'superscript' as const } : {}),
    ...(has('subscript') ? { vertical: 'subscript' as const } : {}),
  };
}
