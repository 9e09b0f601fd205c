/** One thing that a report says: a sentence, a point of a list, a line of a form. UTF-16 units, `end` excluded. */
export interface Statement {
  start: number;
  end: number;
}

/** A point of a list; its mark is no part of the statement. */
const POINT = /^[ \t]*(?:[-•*–]|\(?\d{1,2}[.)])[ \t]+/;
/** A line that was broken for want of room is at least this long; a shorter one ended by itself. */
const FULL_LINE = 70;
const SENTENCE_END = /[.!?](?=\s+["“(]?\p{Lu})/gu;

/**
 * The statements of a stretch of a page's text, in order: lines that go on in the next are one, sentences are parted.
 * Time grows linearly with the text.
 */
export function statementsIn(text: string, from: number, to: number): Statement[] {
  const blocks: Statement[] = [];
  let isOpen = false;
  for (let at = from; at < to; ) {
    const newline = text.indexOf('\n', at);
    const lineEnd = newline === -1 || newline > to ? to : newline;
    const line = text.slice(at, lineEnd);
    const mark = POINT.exec(line)?.[0] ?? '';
    const last = blocks.at(-1);
    if (line.trim() === '') isOpen = false;
    else if (isOpen && mark === '' && last !== undefined) last.end = lineEnd;
    else blocks.push({ start: at + mark.length, end: lineEnd });
    if (line.trim() !== '') isOpen = line.length >= FULL_LINE && !/[.:;]\s*$/.test(line);
    at = lineEnd + 1;
  }
  return blocks.flatMap((block) => sentencesOf(text, block));
}

function sentencesOf(text: string, { start, end }: Statement): Statement[] {
  const sentences: Statement[] = [];
  let at = start;
  for (const match of text.slice(start, end).matchAll(SENTENCE_END)) {
    const stop = start + match.index + 1;
    sentences.push(trimmed(text, at, stop));
    at = stop;
  }
  sentences.push(trimmed(text, at, end));
  return sentences.filter((one) => one.end > one.start);
}

function trimmed(text: string, start: number, end: number): Statement {
  const piece = text.slice(start, end);
  // Behind a heading: "Studies: MRI …".
  const head = /^[\s:;,–-]*/.exec(piece)?.[0].length ?? 0;
  return { start: start + head, end: start + Math.max(head, piece.trimEnd().length) };
}
