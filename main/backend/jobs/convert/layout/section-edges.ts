import type { Block } from './blocks.ts';
import type { LaidOut } from './laid-out.ts';
import { type PageEdge, withPageNumber } from './page-edges.ts';

/** Which pages of a section a header or a footer is for; `default`: those that have none of their own. */
export type Variant = 'default' | 'first' | 'even';
type Edges = Readonly<Partial<Record<Variant, readonly Block[]>>>;

/** A section of a document, as far as it says what stands over and under its pages. */
export interface SectionFacts {
  header: Edges;
  footer: Edges;
  /** Its first page has its own. */
  hasFirst: boolean;
  /** Pages with even numbers have their own. */
  hasEven: boolean;
  /** It begins on the page on which the one before ends. */
  isContinuous: boolean;
  /** Number of its first page, where it does not go on from the one before. */
  start: number | undefined;
}

/** What is taller, a third of a sheet, stands in the text once, where its section begins: nothing of it is lost. */
const MOST_HEIGHT = 264;
/** Nor is more than this laid out anew on each page, however low it is. */
const MOST_CHARACTERS = 10_000;

/** Lays out sections, one after another, with what stands over and under their pages. */
export class SectionEdges {
  readonly #document: LaidOut;
  readonly #heights = new Map<readonly Block[], number>();
  /** What is too tall and stands in the text. */
  readonly #told = new Set<readonly Block[]>();
  #last = { page: 0, number: 0 };

  constructor(document: LaidOut) {
    this.#document = document;
  }

  /** Adds blocks; at the beginning of a section, `next` says what it is like; undefined where nothing changes. */
  async add(blocks: readonly Block[], next: () => SectionFacts | undefined): Promise<void> {
    let from = 0;
    for (const [at, block] of blocks.entries()) {
      if (block.kind !== 'section') continue;
      await this.#document.add(blocks.slice(from, at));
      from = at + 1;
      const section = next();
      if (section !== undefined) await this.begin(section);
    }
    await this.#document.add(from === 0 ? blocks : blocks.slice(from));
  }

  /** Begins a section, on a new page unless it goes on within one. */
  async begin(section: SectionFacts): Promise<void> {
    // Where there is nothing yet, there is nothing that it could go on from.
    const goesOn = section.isContinuous && !this.#document.isEmpty;
    if (!goesOn) await this.#document.endPage();
    const all = [section.header, section.footer].flatMap((edges) => Object.values(edges));
    const heights = all.map((blocks) => this.#heightOf(blocks)).filter((height) => height <= MOST_HEIGHT);
    let first: number | undefined;
    const of = (page: number): PageEdge => {
      const isFirst = first === undefined;
      first ??= page;
      const number =
        isFirst && section.start !== undefined ? section.start : this.#last.number + page - this.#last.page;
      this.#last = { page, number };
      // Of a section that begins within a page, that one is the first.
      const isOwn = isFirst && section.hasFirst && !goesOn;
      const variant = isOwn ? 'first' : section.hasEven && number % 2 === 0 ? 'even' : 'default';
      const edge = (blocks: readonly Block[] = []): Block[] => {
        const height = this.#heightOf(blocks);
        return height === 0 || height > MOST_HEIGHT ? [] : withPageNumber(blocks, number);
      };
      return { header: edge(section.header[variant]), footer: edge(section.footer[variant]) };
    };
    this.#document.edges = { of, most: Math.max(0, ...heights) };
    for (const blocks of all) {
      if (this.#heightOf(blocks) <= MOST_HEIGHT || this.#told.has(blocks)) continue;
      this.#told.add(blocks);
      await this.#document.add([...blocks, { kind: 'rule' }]);
    }
  }

  /** Nothing where there is nothing to be seen; without end where there is too much of it. */
  #heightOf(blocks: readonly Block[]): number {
    const known = this.#heights.get(blocks);
    if (known !== undefined) return known;
    const isMuch = sizeOf(blocks) > MOST_CHARACTERS;
    const height = isMuch ? Infinity : blocks.some(hasContent) ? this.#document.heightOf(blocks) : 0;
    this.#heights.set(blocks, height);
    return height;
  }
}

/** Characters, and what else there is to be laid out. */
function sizeOf(blocks: readonly Block[]): number {
  let size = blocks.length;
  for (const block of blocks) {
    if (block.kind === 'row') for (const cell of block.cells) size += 1 + sizeOf(cell.blocks);
    if (block.kind !== 'paragraph') continue;
    for (const one of block.inlines) size += one.kind === 'text' ? 1 + one.text.length : 1;
  }
  return size;
}

function hasContent(block: Block): boolean {
  if (block.kind === 'row') return block.cells.some(({ blocks }) => blocks.some(hasContent));
  if (block.kind !== 'paragraph') return false;
  return block.inlines.some(
    (one) => one.kind === 'picture' || (one.kind === 'text' && one.text.trim() !== ''),
  );
}
