import type { Block, Inline, TextStyle } from '../layout/blocks.ts';
import type { Numbering } from './numbering.ts';
import type { ParagraphFacts, Style, Styles } from './styles.ts';

/** Headings of files that come without their styles. */
const HEADING = /^heading\s?([1-6])$/i;
const HEADING_SIZES = [16, 14, 13, 12, 11, 11];

/** A paragraph that is being read. */
export class OpenParagraph {
  readonly facts: ParagraphFacts = {};
  readonly inlines: Inline[] = [];
  readonly #styles: Styles;
  /** The last of its section. */
  endsSection = false;
  #isContinued = false;

  constructor(styles: Styles) {
    this.#styles = styles;
  }

  /** The look of a run: the paragraph's style, then the run's, then what it says of itself. */
  textStyle(own: TextStyle, runStyle: string | undefined): TextStyle {
    const run = runStyle === undefined ? undefined : this.#styles.get(runStyle)?.text;
    return { ...this.#style().text, ...run, ...own };
  }

  /** What was read until now, as a block; the rest of a paragraph that a page break parts has no number of its own. */
  take(numbering: Numbering): Block {
    const style = this.#style().paragraph;
    const list = this.facts.list ?? style.list;
    const item =
      list === undefined || list.id === '0' || this.#isContinued ? undefined : numbering.next(list);
    const facts = { ...style, ...item?.paragraph, ...this.facts };
    const { align, indent, firstIndent, before, after } = facts;
    const isItem = item !== undefined && item.marker !== '';
    const heading = this.#isContinued ? 0 : (facts.heading ?? levelOf(this.facts.style));
    const block: Block = {
      kind: 'paragraph',
      inlines: this.inlines.splice(0),
      ...(align !== undefined && { align }),
      ...(indent !== undefined && { indent }),
      // What hangs in a list is its number.
      ...(firstIndent !== undefined && !isItem && { firstIndent: Math.max(firstIndent, -(indent ?? 0)) }),
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
      ...(isItem && { marker: item.marker }),
      ...(heading > 0 && { heading }),
    };
    this.#isContinued = true;
    return block;
  }

  get breaksBefore(): boolean {
    return this.facts.breakBefore ?? this.#style().paragraph.breakBefore ?? false;
  }

  #style(): Style {
    const { style } = this.facts;
    const all = this.#styles.get('') ?? { text: {}, paragraph: {} };
    if (style === undefined) return all;
    const known = this.#styles.get(style);
    if (known !== undefined) return known;
    const level = levelOf(style);
    if (level === 0) return all;
    return {
      text: { ...all.text, bold: true, size: HEADING_SIZES[level - 1] ?? 11 },
      paragraph: { ...all.paragraph, before: 12, after: 6 },
    };
  }
}

/** The level that a style's name says. */
function levelOf(style = ''): number {
  return Number(HEADING.exec(style)?.[1] ?? 0);
}
