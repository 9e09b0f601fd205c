import { Parser } from 'htmlparser2';
import type { Block, Inline, Paragraph, Picture, TableCell, TextStyle } from '../layout/blocks.ts';
import { contentIdOf } from '../mail/inline-pictures.ts';
import { tooLarge } from '../refused.ts';

const MOST_CHARACTERS = 48 * 1024 * 1024;
/** Elements in one another; what lies deeper reads as text of the last. */
const MOST_DEPTH = 400;

/** What is no text of the page. */
const SKIPPED = new Set([
  ...[
    'script',
    'style',
    'head',
    'title',
    'template',
    'iframe',
    'object',
    'noscript',
    'svg',
    'math',
    'select',
  ],
]);
const BLOCKS = new Set([
  ...[
    'p',
    'div',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'li',
    'ul',
    'ol',
    'dl',
    'dt',
    'dd',
    'blockquote',
    'pre',
  ],
  ...['body', 'html', 'section', 'article', 'header', 'footer', 'main', 'nav', 'aside', 'address', 'center'],
  ...['form', 'fieldset', 'figure', 'figcaption', 'caption'],
]);
const HEADING_SIZES: Record<string, number> = { h1: 18, h2: 16, h3: 14, h4: 12, h5: 11, h6: 11 };
const HEADING = /^h([1-6])$/;
const SPACE_AFTER: Record<string, number> = { p: 6, h1: 8, h2: 8, h3: 6, h4: 6, h5: 6, h6: 6, blockquote: 6 };
const INDENT = 24;
const POINTS_A_PIXEL = 0.75;
const LEAF_STYLES: Record<string, TextStyle> = {
  ...{
    b: { bold: true },
    strong: { bold: true },
    th: { bold: true },
    i: { italic: true },
    em: { italic: true },
  },
  ...{ u: { underline: true }, ins: { underline: true }, a: { underline: true } },
  ...{ s: { strike: true }, strike: { strike: true }, del: { strike: true } },
  ...{ sup: { raised: 'super' }, sub: { raised: 'sub' } },
  ...{ pre: { mono: true }, code: { mono: true }, tt: { mono: true }, kbd: { mono: true } },
};

interface OpenElement {
  name: string;
  style: TextStyle;
  indent: number;
  isPre: boolean;
  align: Paragraph['align'];
  /** Of a list: the number of its next item; 0 for bullets. */
  item: number;
}

interface OpenRow {
  cells: TableCell[];
  span: number;
  /** Rows that the cell takes. */
  rows: number;
  /** The next one. */
  column: number;
}

interface OpenTable {
  /** How many rows of each column are taken yet by a cell above. */
  taken: number[];
  border: boolean;
}

/** Columns and rows that a cell may take; browsers take more, and no record has as many. */
const MOST_SPAN = 64;

/**
 * A web page, as mail programs write them, as blocks: its words with headings, lists and tables. Nothing that it names is
 * fetched, and nothing in it runs.
 * @param pictures what came with it, by content id: shown where the page has it
 * @throws Refused when there is too much of it
 */
export function blocksOfHtml(html: string, pictures: ReadonlyMap<string, Picture> = new Map()): Block[] {
  if (html.length > MOST_CHARACTERS) throw tooLarge('text');
  const reader = new HtmlReader(pictures);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      ontext: (text) => reader.text(text),
      onclosetag: (name) => reader.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(html);
  return reader.end();
}

class HtmlReader {
  readonly #pictures: ReadonlyMap<string, Picture>;
  readonly #targets: Block[][] = [[]];
  readonly #elements: OpenElement[] = [];
  readonly #rows: OpenRow[] = [];
  readonly #tables: OpenTable[] = [];
  #inlines: Inline[] = [];
  #marker: string | undefined;
  #skipping = 0;
  #tooDeep = 0;

  constructor(pictures: ReadonlyMap<string, Picture>) {
    this.#pictures = pictures;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#skipping > 0 || SKIPPED.has(name) || isHidden(attributes)) {
      // These have no end of their own.
      if (!VOID.has(name)) this.#skipping += 1;
      return;
    }
    if (this.#elements.length >= MOST_DEPTH) {
      if (!VOID.has(name)) this.#tooDeep += 1;
      return;
    }
    if (VOID.has(name)) {
      this.#openVoid(name, attributes);
      return;
    }
    if (BLOCKS.has(name) || name === 'table' || name === 'tr' || name === 'td' || name === 'th')
      this.#break();
    this.#elements.push(this.#elementOf(name, attributes));
    if (name === 'li') this.#beginItem();
    if (name === 'table') this.#tables.push({ taken: [], border: hasBorder(attributes) });
    if (name === 'tr') this.#rows.push({ cells: [], span: 1, rows: 1, column: 0 });
    if (name === 'td' || name === 'th') {
      const row = this.#rows.at(-1);
      if (row !== undefined) {
        this.#passTaken(row);
        row.span = spanOf(attributes.colspan);
        row.rows = spanOf(attributes.rowspan);
      }
      this.#targets.push([]);
    }
  }

  close(name: string): void {
    if (VOID.has(name)) return;
    if (this.#skipping > 0) {
      this.#skipping -= 1;
      return;
    }
    if (this.#tooDeep > 0) {
      this.#tooDeep -= 1;
      return;
    }
    const element = this.#elements.at(-1);
    if (element?.name !== name) return;
    if (BLOCKS.has(name) || name === 'table') this.#break(SPACE_AFTER[name] ?? 0);
    if (name === 'td' || name === 'th') this.#endCell();
    if (name === 'tr') this.#endRow();
    if (name === 'table') this.#tables.pop();
    this.#elements.pop();
  }

  text(text: string): void {
    if (this.#skipping > 0) return;
    const { style = {}, isPre = false } = this.#elements.at(-1) ?? {};
    if (isPre) {
      for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
        if (index > 0) this.#inlines.push({ kind: 'line-break' });
        if (line !== '') this.#inlines.push({ kind: 'text', text: line, style });
      }
      return;
    }
    const plain = text.replace(/[ \t\r\n\f]+/g, ' ');
    const isFirst = !this.#inlines.some(({ kind }) => kind === 'text');
    const shown = isFirst ? plain.trimStart() : plain;
    if (shown !== '') this.#inlines.push({ kind: 'text', text: shown, style });
  }

  end(): Block[] {
    this.#break();
    while (this.#targets.length > 1) this.#endCell();
    while (this.#rows.length > 0) this.#endRow();
    return this.#targets[0] ?? [];
  }

  #target(): Block[] {
    return this.#targets.at(-1) ?? [];
  }

  #openVoid(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'br') this.#inlines.push({ kind: 'line-break' });
    if (name === 'hr') {
      this.#break();
      this.#target().push({ kind: 'rule' });
    }
    if (name !== 'img') return;
    const { src = '', alt: words = '' } = attributes;
    const picture = /^\s*cid:/i.test(src)
      ? this.#pictures.get(contentIdOf(src.replace(/^\s*cid:/i, '')))
      : undefined;
    if (picture !== undefined) {
      this.#inlines.push({ kind: 'picture', picture: resized(picture, attributes) });
      return;
    }
    const alt = words.trim();
    if (alt !== '') this.text(`[picture: ${alt.slice(0, 200)}]`);
  }

  #elementOf(name: string, attributes: Readonly<Record<string, string>>): OpenElement {
    const above = this.#elements.at(-1);
    const size = HEADING_SIZES[name];
    const isIndented = name === 'blockquote' || name === 'ul' || name === 'ol' || name === 'dd';
    return {
      name,
      style: {
        ...above?.style,
        ...LEAF_STYLES[name],
        ...(size !== undefined && { bold: true, size }),
        ...styleOf(attributes.style ?? ''),
      },
      indent: Math.min((above?.indent ?? 0) + (isIndented ? INDENT : 0), 10 * INDENT),
      isPre: name === 'pre' || (above?.isPre ?? false),
      align: alignOf(attributes) ?? (name === 'center' ? 'center' : above?.align),
      item: name === 'ol' ? Math.trunc(Number(attributes.start ?? 1)) || 1 : 0,
    };
  }

  #beginItem(): void {
    const list = this.#elements.findLast(({ name }) => name === 'ol' || name === 'ul');
    this.#marker = list === undefined || list.name === 'ul' ? '•' : `${list.item}.`;
    if (list !== undefined) list.item += 1;
  }

  /** Ends the paragraph that is being filled. */
  #break(after = 0): void {
    const inlines = withoutEnds(this.#inlines);
    const marker = this.#marker;
    const { indent = 0, align } = this.#elements.at(-1) ?? {};
    const heading = this.#elements.findLast(({ name }) => HEADING.test(name))?.name;
    this.#inlines = [];
    if (inlines.length === 0) {
      const last = this.#target().at(-1);
      if (last?.kind === 'paragraph' && after > (last.after ?? 0)) {
        this.#target().splice(-1, 1, { ...last, after });
      }
      return;
    }
    this.#marker = undefined;
    this.#target().push({
      kind: 'paragraph',
      inlines,
      after,
      ...(indent > 0 && { indent }),
      ...(align !== undefined && { align }),
      ...(marker !== undefined && { marker }),
      ...(heading !== undefined && { heading: Number(heading.slice(1)) }),
    });
  }

  #endCell(): void {
    this.#break();
    if (this.#targets.length === 1) return;
    const blocks = this.#targets.pop() ?? [];
    const row = this.#rows.at(-1);
    if (row === undefined) this.#target().push(...blocks);
    else {
      row.cells.push({ blocks, ...(row.span > 1 && { span: row.span }) });
      const taken = this.#tables.at(-1)?.taken;
      for (let more = 0; more < row.span; more += 1) {
        if (taken !== undefined && row.column < MOST_SPAN) taken[row.column] = row.rows - 1;
        row.column += 1;
      }
    }
  }

  /** Leaves room in a row for cells above that reach into it, from its next column on. */
  #passTaken(row: OpenRow): void {
    const { taken } = this.#tables.at(-1) ?? { taken: [] };
    for (let left = taken[row.column] ?? 0; left > 0; left = taken[row.column] ?? 0) {
      taken[row.column] = left - 1;
      row.cells.push({ blocks: [] });
      row.column += 1;
    }
  }

  #endRow(): void {
    const row = this.#rows.pop();
    if (row !== undefined) this.#passTaken(row);
    const cells = row?.cells ?? [];
    const [only, ...more] = cells;
    if (only === undefined) return;
    // Tables of one column only place things.
    if (more.length === 0) this.#target().push(...only.blocks);
    else this.#target().push({ kind: 'row', cells, border: this.#tables.at(-1)?.border ?? false });
  }
}

const VOID = new Set([
  'br',
  'hr',
  'img',
  'meta',
  'link',
  'input',
  'col',
  'area',
  'base',
  'wbr',
  'source',
  'embed',
]);

/** As wide as the page says, in pixels of CSS, its height with it; never larger than it is, which fits. */
function resized(picture: Picture, { width = '' }: Readonly<Record<string, string>>): Picture {
  const wanted = /^\s*\d+\s*(?:px)?\s*$/.test(width) ? Number.parseInt(width, 10) * POINTS_A_PIXEL : 0;
  const scale = wanted > 1 ? Math.min(1, wanted / picture.width) : 1;
  return { ...picture, width: picture.width * scale, height: picture.height * scale };
}

function hasBorder({ border, style = '' }: Readonly<Record<string, string>>): boolean {
  return Number(border) > 0 || /border\s*:[^;]*\b(?:solid|double|dashed|dotted)\b/i.test(style);
}

function spanOf(written: string | undefined): number {
  return Math.min(MOST_SPAN, Math.max(1, Math.trunc(Number(written)) || 1));
}

function isHidden({ style = '', hidden }: Readonly<Record<string, string>>): boolean {
  return hidden !== undefined || /display\s*:\s*none/i.test(style);
}

function styleOf(css: string): TextStyle {
  return {
    ...(/font-weight\s*:\s*(bold|[6-9]00)/i.test(css) && { bold: true }),
    ...(/font-style\s*:\s*italic/i.test(css) && { italic: true }),
    ...(/text-decoration[^;]*line-through/i.test(css) && { strike: true }),
  };
}

function alignOf({ align = '', style = '' }: Readonly<Record<string, string>>): Paragraph['align'] {
  const value = (/text-align\s*:\s*(\w+)/i.exec(style)?.[1] ?? align).toLowerCase();
  return value === 'center' || value === 'right' || value === 'left' ? value : undefined;
}

/** A last break of a paragraph begins no line, and blank ends are none. */
function withoutEnds(inlines: readonly Inline[]): Inline[] {
  const kept = [...inlines];
  const isBlank = (one: Inline | undefined): boolean =>
    one !== undefined && (one.kind === 'line-break' || (one.kind === 'text' && one.text.trim() === ''));
  if (kept.every(isBlank)) return [];
  while (isBlank(kept.at(-1))) kept.pop();
  return kept;
}
