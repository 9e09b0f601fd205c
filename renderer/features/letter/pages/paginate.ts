/** A block of the letter as tall as it is on paper. Lengths are in CSS pixels. */
export interface TallBlock {
  /** Heights of its lines, or of what else cannot be parted. */
  lines: readonly number[];
  before: number;
  after: number;
  /** Never parted from the line after it. */
  keepNext: boolean;
  /** Never parted within. */
  keepLines: boolean;
  /** Begins a page. */
  breaksPage: boolean;
  /** Footnotes that lines refer to: they stand at the foot of the same page. */
  notes: readonly { line: number; id: number; height: number }[];
}

/** Lines of a block on one page, `to` excluded. */
export interface Fragment {
  block: number;
  from: number;
  to: number;
  /** Distance from what stands above it on the page. */
  gap: number;
}

export interface LetterPage {
  fragments: Fragment[];
  /** Ids of the footnotes at its foot, in order. */
  notes: number[];
}

export interface PaperSize {
  /** Between the margins. */
  height: number;
  /** What parts the footnotes of a page from its text. */
  noteRule: number;
}

/** Lines of a paragraph that stand together at least, at the end of a page and at its beginning. */
const FEWEST_LINES = 2;
/** Fractions of a pixel that browsers and printers round otherwise. */
const TOLERANCE = 0.5;

/**
 * Parts a letter into pages as Word does: a title stays with the line after it, no paragraph leaves a single line behind or
 * takes one along, a footnote stands where it is referred to. At the head of a page the distance above a block is left out.
 */
export function paginate(blocks: readonly TallBlock[], paper: PaperSize): LetterPage[] {
  const writer = new PageWriter(blocks, paper);
  for (const index of blocks.keys()) writer.put(index);
  return writer.pages;
}

class PageWriter {
  readonly pages: LetterPage[] = [{ fragments: [], notes: [] }];
  readonly #blocks: readonly TallBlock[];
  readonly #paper: PaperSize;
  /** What is taken of the page, the distance below its last block left out. */
  #used = 0;
  #after = 0;
  #notes = 0;

  constructor(blocks: readonly TallBlock[], paper: PaperSize) {
    this.#blocks = blocks;
    this.#paper = paper;
  }

  put(index: number): void {
    const block = this.#blocks[index];
    if (block === undefined) return;
    if (block.breaksPage && !this.#isEmpty) this.#turn();
    if (!this.#isEmpty && !this.#fitsHead(index)) this.#turn();
    for (let from = 0; from < block.lines.length; ) {
      const gap = this.#gapBefore(block, from);
      const to = this.#endOnPage(block, from, gap);
      if (to === from) {
        this.#turn();
        continue;
      }
      this.#page.fragments.push({ block: index, from, to, gap });
      const notes = this.#newNotes(block, from, to);
      this.#notes += this.#heightOf(notes);
      this.#page.notes.push(...notes.map(({ id }) => id));
      this.#used += gap + sum(block.lines.slice(from, to));
      this.#after = block.after;
      from = to;
      if (from < block.lines.length) this.#turn();
    }
  }

  get #page(): LetterPage {
    const page = this.pages.at(-1) ?? { fragments: [], notes: [] };
    if (this.pages.length === 0) this.pages.push(page);
    return page;
  }

  get #isEmpty(): boolean {
    return this.#page.fragments.length === 0;
  }

  #turn(): void {
    this.pages.push({ fragments: [], notes: [] });
    this.#used = 0;
    this.#after = 0;
    this.#notes = 0;
  }

  #gapBefore(block: TallBlock, from: number): number {
    if (from > 0) return 0;
    // The first page of all keeps its distance; others begin with the text.
    if (this.#isEmpty) return this.pages.length === 1 || block.breaksPage ? block.before : 0;
    // As in Word, of two distances that meet the larger one holds.
    return Math.max(this.#after, block.before);
  }

  /** Whether what has to stand together from a block on fits the rest of the page. */
  #fitsHead(index: number): boolean {
    let used = this.#used;
    let after = this.#after;
    const notes = [];
    for (let at = index; ; at += 1) {
      const block = this.#blocks[at];
      if (block === undefined || (at > index && block.breaksPage)) break;
      const lines = block.keepNext || block.keepLines ? block.lines.length : headOf(block);
      used += Math.max(after, block.before) + sum(block.lines.slice(0, lines));
      after = block.after;
      notes.push(...this.#newNotes(block, 0, lines));
      if (!block.keepNext) break;
    }
    return used + this.#notes + this.#heightOf(notes) <= this.#paper.height + TOLERANCE;
  }

  /** How far a block goes on the page: the line before which it is parted, or its end. */
  #endOnPage(block: TallBlock, from: number, gap: number): number {
    const { lines } = block;
    let height = this.#used + gap;
    let to = from;
    while (to < lines.length) {
      height += lines[to] ?? 0;
      const notes = this.#heightOf(this.#newNotes(block, from, to + 1));
      if (height + this.#notes + notes > this.#paper.height + TOLERANCE) break;
      to += 1;
    }
    if (to === lines.length) return to;
    const isAlone = this.#isEmpty;
    if (!block.keepLines && lines.length - to < FEWEST_LINES)
      to = Math.max(from, lines.length - FEWEST_LINES);
    if (block.keepLines || (to - from < FEWEST_LINES && from === 0)) to = from;
    // What is taller than a page is parted somewhere.
    return to === from && isAlone ? Math.max(from + 1, this.#whatFits(block, from, gap)) : to;
  }

  #whatFits({ lines }: TallBlock, from: number, gap: number): number {
    let height = this.#used + gap;
    let to = from;
    while (to < lines.length) {
      height += lines[to] ?? 0;
      if (height > this.#paper.height + TOLERANCE) break;
      to += 1;
    }
    return to;
  }

  #newNotes(block: TallBlock, from: number, to: number): TallBlock['notes'] {
    const seen = new Set(this.#page.notes);
    return block.notes.filter(({ line, id }) => {
      const isNew = line >= from && line < to && !seen.has(id);
      if (isNew) seen.add(id);
      return isNew;
    });
  }

  #heightOf(notes: TallBlock['notes']): number {
    if (notes.length === 0) return 0;
    return (this.#notes === 0 ? this.#paper.noteRule : 0) + sum(notes.map(({ height }) => height));
  }
}

/** Lines that stand together where a paragraph begins; all of one that cannot be parted without leaving one alone. */
function headOf({ lines }: TallBlock): number {
  return lines.length < 2 * FEWEST_LINES ? lines.length : FEWEST_LINES;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
