/**
 * What is pasted becomes the letter's plain paragraphs. The editor's schema then drops what is left of tags and styles:
 * nothing here is a guard against hostile markup, only against text that falls apart.
 */

/** A line longer than this was never broken to fit a page: its break ends a paragraph. */
const LONGEST_PRINTED_LINE = 160;
const LIST_MARK = /^\s*(?:[•●▪◦‣·*–-]|\(?\d{1,2}[.)]|[a-z][.)])\s+/;
const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

/** Characters that are only there for a page's or a program's sake: soft hyphens, fixed and zero-width spaces, ligatures. */
export function cleanCharacters(text: string): string {
  return text
    .replace(/\u00AD[ \t]*\r?\n?[ \t]*/g, '')
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[\u00A0\u2007\u202F\u2002-\u2006\u2009\u200A]/g, ' ')
    .replace(/[ﬀ-ﬆ]/g, (ligature) => LIGATURES[ligature] ?? ligature);
}

/**
 * Plain text as it comes out of a PDF, a line of text for each line of the page, to one line a paragraph: lines are
 * joined with spaces; a blank line, and a line that begins a point of a list, begin a new one.
 */
export function cleanText(text: string): string {
  const lines = cleanCharacters(text.replace(/\r\n?/g, '\n').replace(/\f/g, '\n\n')).split('\n');
  const isPrinted = lines.every((line) => line.length <= LONGEST_PRINTED_LINE);
  const paragraphs: string[] = [];
  let isOpen = false;
  for (const line of lines.map((one) => one.replace(/[ \t]+/g, ' ').trim())) {
    if (line === '') {
      isOpen = false;
      continue;
    }
    const last = paragraphs.at(-1);
    if (!isOpen || last === undefined || !isPrinted || LIST_MARK.test(line)) paragraphs.push(line);
    else paragraphs[paragraphs.length - 1] = joined(last, line);
    isOpen = true;
  }
  return paragraphs.join('\n');
}

/** A hyphen at a line's end stays: "low-" and "back" is a word with one, and no rule tells it from a divided word. */
function joined(line: string, next: string): string {
  return /\p{L}-$/u.test(line) && /^\p{Ll}/u.test(next) ? line + next : `${line} ${next}`;
}

/**
 * Markup from Word, a browser or a PDF viewer, before the editor reads it: headings become paragraphs, a table's row
 * one paragraph with commas between its cells, a single line break a space and two of them a new paragraph.
 */
export function cleanHtml(html: string): string {
  const fragment = /<!--StartFragment-->([\s\S]*?)<!--EndFragment-->/.exec(html)?.[1] ?? html;
  return cleanCharacters(decodeSpaces(fragment))
    .replace(/<!--[\s\S]*?-->|<!\[[\s\S]*?\]>/g, '')
    .replace(/<(head|style|script|xml|title|svg|math)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<\/?(?:o|w|m|v|st1):[^>]*>/gi, '')
    .replace(/<(\/?)h[1-6]\b[^>]*>/gi, '<$1p>')
    .replace(/<t[dh]\b[^>]*>([\s\S]*?)<\/t[dh]\s*>\s*/gi, (_, cell: string) => cellText(cell))
    .replace(/<tr\b[^>]*>([\s\S]*?)<\/tr\s*>/gi, (_, row: string) => `<p>${trimCells(row)}</p>`)
    .replace(/(?:\s*<br\b[^>]*>\s*){2,}/gi, '</p><p>')
    .replace(/\s*<br\b[^>]*>\s*/gi, ' ')
    .replace(/<p\b[^>]*>\s*<\/p>/gi, '')
    .replace(/\s*\n\s*/g, ' ');
}

/** Stands between the cells of a row until the row is put together; no text has it after `cleanCharacters`. */
const CELL_END = '\u200B';

/** Blocks in a cell would break the row's paragraph. */
function cellText(cell: string): string {
  const inline = cell
    .replace(/<\/?(?:p|div|ul|ol|li)\b[^>]*>/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return inline + CELL_END;
}

function trimCells(row: string): string {
  return row
    .split(CELL_END)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(', ');
}

function decodeSpaces(html: string): string {
  return html
    .replace(/&(?:nbsp|#160|#xa0);/gi, ' ')
    .replace(/&(?:shy|#173|#xad);/gi, '')
    .replace(/&(?:zwnj|zwj|#8203|#x200b);/gi, '');
}
