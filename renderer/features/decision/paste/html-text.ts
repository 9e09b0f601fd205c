import { Parser } from 'htmlparser2';
import { type Inline, type Mark, markSchema, type Paragraph } from '../../../../shared/domain/rich-text.ts';

/** What is no text of a page. */
const DROPPED = new Set([
  'head',
  'style',
  'script',
  'title',
  'svg',
  'math',
  'template',
  'noscript',
  'object',
  'xml',
]);
const BLOCKS = new Set(
  (
    'p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd table caption thead tbody tfoot tr section article header footer main ' +
    'aside nav blockquote pre figure figcaption address form fieldset center hr body html'
  ).split(' '),
);
const MARKS_OF: Readonly<Record<string, Mark>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  sup: 'superscript',
  sub: 'subscript',
};

/** An element that is open, and what holds in it. */
interface Open {
  tag: string;
  marks: ReadonlySet<Mark>;
  isDropped: boolean;
  /** The kind of list that its points are of. */
  list: Paragraph['list'];
  /** A mark that Word writes before a point: `·`, `1.` */
  isPointMark: boolean;
  /** What a citation prints is read whole. */
  chip: { evidence: string; note: string | undefined; printed: string } | undefined;
}

const OUTSIDE: Open = {
  ...{ tag: '', marks: new Set<Mark>(), isDropped: false, list: undefined },
  ...{ isPointMark: false, chip: undefined },
};

/**
 * The paragraphs of markup from Word, a browser or a PDF viewer, with `\n` for a line break within. Kept are lists, bold and
 * italic, what is raised or lowered, and citations; a row of a table is one paragraph with commas between its cells; nothing else
 * of tags and styles survives, and every word that can be seen does.
 */
export function readHtml(html: string): Paragraph[] {
  const fragment = /<!--StartFragment-->([\s\S]*?)<!--EndFragment-->/.exec(html)?.[1] ?? html;
  const reader = new HtmlReader();
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => reader.open(tag, attributes),
      ontext: (text) => reader.text(text),
      onclosetag: (tag) => reader.close(tag),
    },
    { decodeEntities: true },
  );
  parser.end(fragment);
  return joinedLines(reader.finish()).flatMap(atBlankLines);
}

class HtmlReader {
  readonly #made: Paragraph[] = [];
  #content: Inline[] = [];
  #list: Paragraph['list'];
  readonly #stack: Open[] = [OUTSIDE];
  #cells = 0;
  /** A cell ended: the next text of its row stands behind a comma. */
  #isNextCell = false;

  get #top(): Open {
    return this.#stack.at(-1) ?? OUTSIDE;
  }

  open(tag: string, attributes: Record<string, string>): void {
    const top = this.#top;
    const style = attributes.style ?? '';
    const isHidden = /display:\s*none|mso-hide:\s*all|visibility:\s*hidden/i.test(style);
    if (tag === 'br') this.#put('\n');
    else if (BLOCKS.has(tag)) this.#break(tag);
    const isWordPoint = tag === 'p' && /mso-list:\s*(?!none|ignore)\w/i.test(style);
    this.#stack.push({
      tag,
      marks: marksWithin(top.marks, tag, style),
      isDropped: top.isDropped || DROPPED.has(tag) || isHidden,
      list: tag === 'ul' || tag === 'ol' ? (tag === 'ul' ? 'bullet' : 'number') : top.list,
      isPointMark: top.isPointMark || /mso-list:\s*ignore/i.test(style),
      chip: attributes['data-evidence']
        ? { evidence: attributes['data-evidence'], note: attributes['data-note'], printed: '' }
        : top.chip,
    });
    if (tag === 'li') this.#list = top.list ?? 'bullet';
    if (isWordPoint) this.#list = 'bullet';
    if (tag === 'td' || tag === 'th') this.#cells += 1;
  }

  text(text: string): void {
    const { isDropped, isPointMark, chip, tag } = this.#top;
    if (isDropped) return;
    if (isPointMark) {
      if (/[\da-z]/i.test(text)) this.#list = 'number';
    } else if (chip !== undefined) chip.printed += text;
    else this.#put(tag === 'pre' ? text : text.replace(/[ \t\r\n\f]+/g, ' '));
  }

  close(tag: string): void {
    const closed = this.#stack.length > 1 ? this.#stack.pop() : undefined;
    if (closed?.chip !== undefined && this.#top.chip !== closed.chip && !closed.isDropped) {
      const { evidence, note, printed } = closed.chip;
      this.#content.push({ evidence, printed, ...(note !== undefined && { note }) });
    }
    if (tag === 'td' || tag === 'th') {
      this.#cells -= 1;
      this.#isNextCell = hasWords(this.#content);
    } else if (BLOCKS.has(tag)) this.#break(tag);
  }

  finish(): Paragraph[] {
    this.#flush();
    return this.#made;
  }

  #put(text: string): void {
    if (this.#top.isDropped || text === '') return;
    if (this.#isNextCell && text.trim() !== '') {
      this.#isNextCell = false;
      this.#content = withoutSpaceBehind(this.#content);
      this.#add(', ');
    }
    this.#add(text);
  }

  /** Behind what looks the same, in one run: a word that a line's end divided stands in one. */
  #add(text: string): void {
    const marks = [...this.#top.marks];
    const last = this.#content.at(-1);
    if (last !== undefined && 'text' in last && String(last.marks ?? []) === String(marks)) {
      this.#content[this.#content.length - 1] = { ...last, text: last.text + text };
    } else this.#content.push({ text, ...(marks.length > 0 && { marks }) });
  }

  /** Blocks within a cell or a point of a list do not end its paragraph. */
  #break(tag: string): void {
    const isPoint = tag === 'li' || tag === 'ul' || tag === 'ol';
    const isWithin = this.#stack.some((open) => open.tag === 'li') && !isPoint;
    if (this.#cells > 0 || isWithin) {
      this.#put('\n');
      return;
    }
    if (tag === 'tr' || tag === 'table') this.#isNextCell = false;
    this.#flush();
  }

  #flush(): void {
    const content = this.#content;
    const list = this.#list;
    this.#content = [];
    if (!hasWords(content)) return;
    this.#list = undefined;
    this.#made.push({ ...(list !== undefined && { list }), content });
  }
}

function withoutSpaceBehind(content: readonly Inline[]): Inline[] {
  const end = content.at(-1);
  if (end === undefined || !('text' in end)) return [...content];
  const text = end.text.trimEnd();
  const before = content.slice(0, -1);
  return text === '' ? withoutSpaceBehind(before) : [...before, { ...end, text }];
}

function hasWords(content: readonly Inline[]): boolean {
  return content.some((inline) => !('text' in inline) || inline.text.trim() !== '');
}

function marksWithin(around: ReadonlySet<Mark>, tag: string, style: string): ReadonlySet<Mark> {
  const marks = new Set(around);
  const own = MARKS_OF[tag];
  const set = (mark: Mark, on: boolean, off: boolean): void => {
    if (on) marks.add(mark);
    else if (off) marks.delete(mark);
    // What is raised is not lowered, too.
    if (on && mark === 'superscript') marks.delete('subscript');
    if (on && mark === 'subscript') marks.delete('superscript');
  };
  if (own !== undefined) set(own, true, false);
  const weight = /font-weight:\s*(\w+)/i.exec(style)?.[1] ?? '';
  set('bold', /^bold|^[6-9]00/i.test(weight), /^normal|^[1-5]00/i.test(weight));
  const slant = /font-style:\s*(\w+)/i.exec(style)?.[1] ?? '';
  set('italic', /^italic|^oblique/i.test(slant), /^normal/i.test(slant));
  const lift = /vertical-align:\s*(\w+)/i.exec(style)?.[1] ?? '';
  set('superscript', /^super/i.test(lift), /^baseline|^sub/i.test(lift));
  set('subscript', /^sub/i.test(lift), /^baseline|^super/i.test(lift));
  return new Set(markSchema.options.filter((mark) => marks.has(mark)));
}

/** Two line breaks in a row, whatever space is between, part paragraphs; a point of a list stays one. */
function atBlankLines(paragraph: Paragraph): Paragraph[] {
  if (paragraph.list !== undefined) return [paragraph];
  return splitAtBlankLines(paragraph.content).map((content) => ({ content }));
}

function splitAtBlankLines(content: readonly Inline[]): Inline[][] {
  const parts: Inline[][] = [[]];
  let breaks = 0;
  for (const inline of content) {
    const isText = 'text' in inline;
    if (isText && inline.text.trim() === '' && inline.text !== '') {
      breaks += inline.text.split('\n').length - 1;
      parts.at(-1)?.push(inline);
      continue;
    }
    if (breaks > 1) parts.push([]);
    breaks = 0;
    if (!isText || !/\n\s*\n/.test(inline.text)) {
      parts.at(-1)?.push(inline);
      continue;
    }
    for (const [index, text] of inline.text.split(/\n\s*\n/).entries()) {
      if (index > 0) parts.push([]);
      parts.at(-1)?.push({ ...inline, text });
    }
  }
  return parts;
}

/** Viewers of PDFs write each line as a paragraph: one that ends no sentence and goes on with a small letter is the same. */
function joinedLines(paragraphs: readonly Paragraph[]): Paragraph[] {
  const made: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    const last = made.at(-1);
    const goesOn =
      last !== undefined &&
      last.list === undefined &&
      paragraph.list === undefined &&
      /[\p{L}\d,-]$/u.test(textOf(last).trimEnd()) &&
      /^\p{Ll}/u.test(textOf(paragraph).trimStart());
    if (goesOn && last !== undefined) made[made.length - 1] = joinedPair(last, paragraph);
    else made.push(paragraph);
  }
  return made;
}

/** A word that is divided at the end has both its parts in one run, where they look the same. */
function joinedPair({ content: head }: Paragraph, { content: tail }: Paragraph): Paragraph {
  const end = head.at(-1);
  const [start, ...rest] = tail;
  if (
    end !== undefined &&
    start !== undefined &&
    'text' in end &&
    'text' in start &&
    String(end.marks) === String(start.marks)
  ) {
    return {
      content: [...head.slice(0, -1), { ...end, text: `${end.text}\n${start.text.trimStart()}` }, ...rest],
    };
  }
  return { content: [...head, { text: '\n' }, ...tail] };
}

function textOf({ content }: Paragraph): string {
  return content.map((inline) => ('text' in inline ? inline.text : inline.printed)).join('');
}
