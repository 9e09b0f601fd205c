import type { Inline, Paragraph, RichText } from '../../../../shared/domain/rich-text.ts';
import { cleanCharacters } from './characters.ts';

/** Tells whether a word stands in the dictionary; a divided one is joined without its hyphen only where it does. */
export type IsWord = (word: string) => boolean;

/** Letters, a hyphen, the end of a line, and the small letters that go on; not where another hyphen follows. */
const DIVIDED = /(\p{L}{2,})-[ \t]*\n[ \t]*(\p{Ll}{2,})(?![\p{L}-])/gu;

/** The words that ends of lines may have divided, joined. @param paragraphs with `\n` at the end of each line of theirs */
export function dividedWords(paragraphs: readonly Paragraph[]): string[] {
  return paragraphs.flatMap(({ content }) =>
    content.flatMap((inline) =>
      'text' in inline
        ? [...cleanCharacters(inline.text).matchAll(DIVIDED)].map(([, head = '', rest = '']) => head + rest)
        : [],
    ),
  );
}

/**
 * What is pasted as the letter has it: lines are joined with spaces, white space is single and none at the ends; a paragraph
 * without words is none. A hyphen at a line's end goes where the word without it is known, and stays otherwise: "low-" and
 * "back" is a word with one.
 */
export function finished(paragraphs: readonly Paragraph[], isWord: IsWord): RichText {
  return paragraphs.flatMap(({ list, content }) => {
    const inlines = trimmed(content.map((inline) => ('text' in inline ? joined(inline, isWord) : inline)));
    if (inlines.length === 0) return [];
    return [{ ...(list !== undefined && { list }), content: inlines }];
  });
}

type TextRun = Extract<Inline, { text: string }>;

function joined(run: TextRun, isWord: IsWord): TextRun {
  const text = cleanCharacters(run.text)
    .replace(DIVIDED, (whole, head: string, rest: string) => (isWord(head + rest) ? head + rest : whole))
    .replace(/(\p{L}-)[ \t]*\n[ \t]*(?=\p{Ll})/gu, '$1')
    .replace(/\s+/g, ' ');
  return { ...run, text };
}

/** Without white space at the ends and twice between two runs; neighbours that look the same are one run. */
function trimmed(inlines: readonly Inline[]): Inline[] {
  const made: Inline[] = [];
  for (const inline of inlines) {
    const last = made.at(-1);
    if (!('text' in inline)) {
      made.push(inline);
      continue;
    }
    const isAfterSpace = last === undefined || ('text' in last && last.text.endsWith(' '));
    const text = isAfterSpace ? inline.text.replace(/^ /, '') : inline.text;
    if (text === '') continue;
    if (last !== undefined && 'text' in last && String(last.marks) === String(inline.marks)) {
      made[made.length - 1] = { ...last, text: last.text + text };
    } else made.push({ ...inline, text });
  }
  const end = made.at(-1);
  if (end !== undefined && 'text' in end) {
    const text = end.text.trimEnd();
    return text === '' ? made.slice(0, -1) : [...made.slice(0, -1), { ...end, text }];
  }
  return made;
}
