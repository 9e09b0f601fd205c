import type { Block, LetterTree } from '../../tree.ts';

/** How a letter is set in type of one width. */
export interface Setting {
  /** Characters a line. */
  width: number;
  /** Lines a page. */
  lines: number;
}

export interface PrintedLine {
  text: string;
  /** A blank line before it. */
  blank: boolean;
}

const LABEL_COLUMN = 22;

/** The letter's lines as a page has them: wrapped, hyphens parting words at a line's end, headings in the middle. */
export function printedLines(tree: LetterTree, { width }: Setting): PrintedLine[] {
  return tree.blocks.flatMap((block) => linesOf(block, width));
}

/** Lines as pages, each with so many. */
export function printedPages(lines: readonly PrintedLine[], { lines: most }: Setting): PrintedLine[][] {
  const pages: PrintedLine[][] = [[]];
  let used = 0;
  for (const line of lines) {
    used += line.blank ? 2 : 1;
    if (used > most) {
      pages.push([]);
      used = 1;
    }
    pages.at(-1)?.push(line);
  }
  return pages;
}

function linesOf(block: Block, width: number): PrintedLine[] {
  switch (block.kind) {
    case 'page-break':
      return [];
    case 'heading':
      return [{ text: block.text.padStart(Math.floor((width + block.text.length) / 2)), blank: true }];
    case 'case-block':
      return block.rows.flatMap((row) => rowLines(row.map(({ label, value }) => [label, value])));
    case 'paragraph': {
      const text = block.runs.map((run) => ('text' in run ? run.text : '')).join('');
      return wrapped(text, width).map((line, index) => ({
        text: line,
        blank: index === 0 && block.role !== 'credential',
      }));
    }
  }
}

/** Cells beside one another; the label of the last column wraps around its value, as in the posted letters. */
function rowLines(cells: readonly (readonly [string, string])[]): PrintedLine[] {
  const [first, second] = cells;
  const left = first === undefined ? '' : `${first[0].padEnd(LABEL_COLUMN)}${first[1]}`;
  if (second === undefined) return [{ text: left, blank: false }];
  const [label, value] = second;
  const beside = left.padEnd(2 * LABEL_COLUMN + 10);
  if (!label.startsWith('Application '))
    return [{ text: `${beside}${label.padEnd(LABEL_COLUMN)}${value}`, blank: false }];
  const [word = '', rest = ''] = label.split(' ');
  return [
    { text: `${beside}${word.padEnd(LABEL_COLUMN)}${value}`, blank: false },
    { text: `${''.padEnd(2 * LABEL_COLUMN + 10)}${rest}`, blank: false },
  ];
}

/** Lines of a paragraph: words that do not fit go on the next line, parted at a hyphen where the first part fits. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').filter((one) => one !== '')) {
    const pieces = word.split(/(?<=[\p{L}\p{N}]-)(?=[\p{L}\p{N}])/u);
    for (const [index, piece] of pieces.entries()) {
      const joined = line === '' || index > 0 ? `${line}${piece}` : `${line} ${piece}`;
      if (joined.length <= width || line === '') line = joined;
      else {
        lines.push(line);
        line = piece;
      }
    }
  }
  return line === '' ? lines : [...lines, line];
}
