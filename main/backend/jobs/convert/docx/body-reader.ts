import type { Block, Inline, TableCell, TextStyle } from '../layout/blocks.ts';
import { Fields, UNKNOWN } from '../layout/fields.ts';
import { tooLarge } from '../refused.ts';
import type { Numbering } from './numbering.ts';
import { OpenParagraph } from './open-paragraph.ts';
import { numberOf, readParagraphProperty, readTextProperty, type Styles } from './styles.ts';
import type { XmlElement, XmlHandler } from './xml.ts';

/** Ten thousand pages of text, more or less. */
const MOST_CHARACTERS = 48 * 1024 * 1024;
const EMU_A_POINT = 12_700;

/** What is not the text as it stands: deleted words, codes of fields, a second rendering of the same. */
const SKIPPED = new Set([
  ...['del', 'moveFrom', 'delText', 'delInstrText', 'Fallback', 'fldData', 'sectPr'],
  ...['pPrChange', 'rPrChange', 'tblPrChange', 'tcPrChange', 'trPrChange', 'sectPrChange', 'tblGridChange'],
]);

/** A picture whose place in a text is kept until it is in the PDF. */
export interface PendingPicture {
  inlines: Inline[];
  at: number;
  /** Id of its relationship. */
  id: string;
  /** In points; undefined where the text says none. */
  size: { width: number; height: number } | undefined;
}

interface OpenTable {
  columns: number[];
  cells: TableCell[];
  span: number;
  /** The cell goes on from the one above. */
  goesOn: boolean;
}

interface OpenRun {
  style: TextStyle & { hidden?: boolean };
  runStyle?: string;
}

/** Reads WordprocessingML (ECMA-376 part 1, 17) into blocks, in the order of the text. */
export class BodyReader implements XmlHandler {
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  /** Where finished blocks go: the body, or the cells of tables in one another. */
  readonly #targets: Block[][] = [[]];
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #tables: OpenTable[] = [];
  readonly #runs: OpenRun[] = [];
  #pending: PendingPicture[] = [];
  #notes: { kind: 'footnote' | 'endnote'; id: string }[] = [];
  #size: PendingPicture['size'];
  #skipping = 0;
  #isText = false;
  #isFieldCode = false;
  readonly #fields = new Fields();
  readonly #isEdge: boolean;
  /** Inside of the properties of a paragraph, or of a run. */
  #properties: 'paragraph' | 'mark' | 'run' | undefined;
  #characters = 0;

  /** @param isEdge what stands over or under pages, where a number of pages is told by the page and not by the text */
  constructor(styles: Styles, numbering: Numbering, isEdge = false) {
    this.#styles = styles;
    this.#numbering = numbering;
    this.#isEdge = isEdge;
  }

  /** References to notes until now, in their order: the text has their numbers, from 1. */
  get notes(): readonly { kind: 'footnote' | 'endnote'; id: string }[] {
    return this.#notes;
  }

  /** Blocks that are whole, and the pictures that must be put into their places first. */
  take(): { blocks: Block[]; pictures: PendingPicture[] } {
    const pictures = this.#pending;
    this.#pending = [];
    return { blocks: this.#targets[0]?.splice(0) ?? [], pictures };
  }

  open(element: XmlElement): void {
    const { name, attributes } = element;
    const paragraph = this.#paragraphs.at(-1);
    if (name === 'sectPr' && paragraph !== undefined) paragraph.endsSection = true;
    if (this.#skipping > 0 || SKIPPED.has(name)) {
      this.#skipping += 1;
      return;
    }
    if (this.#properties !== undefined && this.#readProperty(element)) return;
    switch (name) {
      case 'p':
        this.#paragraphs.push(new OpenParagraph(this.#styles));
        break;
      case 'pPr':
        this.#properties = 'paragraph';
        break;
      case 'r':
        this.#runs.push({ style: {} });
        break;
      case 'rPr':
        if (this.#runs.length > 0) this.#properties = 'run';
        break;
      case 't':
        this.#isText = true;
        break;
      case 'instrText':
        this.#isFieldCode = true;
        break;
      case 'fldSimple':
        this.#fields.begin(attributes.instr);
        break;
      case 'fldChar':
        if (attributes.fldCharType === 'begin') this.#fields.begin();
        else if (attributes.fldCharType === 'end') this.#endField();
        break;
      case 'extent':
        this.#size = sizeOf(attributes);
        break;
      case 'blip':
        this.#addPicture(attributes.embed);
        break;
      case 'imagedata':
        this.#size = undefined;
        this.#addPicture(attributes.id);
        break;
      default:
        this.#openOther(element);
    }
  }

  close(name: string): void {
    if (this.#skipping > 0) {
      this.#skipping -= 1;
      return;
    }
    switch (name) {
      case 'pPr':
        this.#properties = undefined;
        if (this.#paragraphs.at(-1)?.breaksBefore === true) this.#target().push({ kind: 'page-break' });
        break;
      case 'rPr':
        this.#properties = this.#properties === 'mark' ? 'paragraph' : undefined;
        break;
      case 'r':
        this.#runs.pop();
        break;
      case 't':
        this.#isText = false;
        break;
      case 'instrText':
        this.#isFieldCode = false;
        break;
      case 'fldSimple':
        this.#endField();
        break;
      case 'p':
        this.#endParagraph();
        break;
      case 'tc':
        this.#endCell();
        break;
      case 'tr':
        this.#endRow();
        break;
      case 'tbl':
        this.#tables.pop();
    }
  }

  text(text: string): void {
    if (this.#isFieldCode && this.#skipping === 0) this.#fields.code(text);
    if (!this.#isText || this.#skipping > 0) return;
    this.#characters += text.length;
    if (this.#characters > MOST_CHARACTERS) throw tooLarge('text');
    this.#add(text);
  }

  #target(): Block[] {
    return this.#targets.at(-1) ?? [];
  }

  /** @returns whether it was one */
  #readProperty(element: XmlElement): boolean {
    const { name, attributes } = element;
    if (this.#properties === 'paragraph' && name === 'rPr') {
      // Of the mark at its end, which nobody sees.
      this.#properties = 'mark';
      return true;
    }
    const run = this.#runs.at(-1);
    const paragraph = this.#paragraphs.at(-1);
    if (this.#properties === 'paragraph' && paragraph !== undefined) {
      readParagraphProperty(paragraph.facts, element);
    } else if (this.#properties === 'run' && run !== undefined) {
      if (name === 'rStyle' && attributes.val !== undefined) run.runStyle = attributes.val;
      else readTextProperty(run.style, element);
    }
    return true;
  }

  #openOther({ name, attributes }: XmlElement): void {
    switch (name) {
      case 'tab':
      case 'ptab':
        this.#inlines()?.push({ kind: 'tab' });
        break;
      case 'cr':
        this.#inlines()?.push({ kind: 'line-break' });
        break;
      case 'br':
        if (attributes.type === 'page') this.#breakPage();
        else this.#inlines()?.push({ kind: 'line-break' });
        break;
      case 'noBreakHyphen':
        this.#add('\u2011');
        break;
      case 'sym':
        this.#add(symbol(attributes.char));
        break;
      case 'footnoteReference':
        this.#addNote('footnote', attributes.id);
        break;
      case 'endnoteReference':
        this.#addNote('endnote', attributes.id);
        break;
      case 'tbl':
        this.#tables.push({ columns: [], cells: [], span: 1, goesOn: false });
        break;
      case 'gridCol':
        this.#tables.at(-1)?.columns.push(Math.max(1, numberOf(attributes.w) ?? 1));
        break;
      case 'gridSpan': {
        const table = this.#tables.at(-1);
        if (table !== undefined)
          table.span = Math.min(64, Math.max(1, Math.trunc(Number(attributes.val)) || 1));
        break;
      }
      case 'vMerge': {
        const table = this.#tables.at(-1);
        if (table !== undefined) table.goesOn = attributes.val !== 'restart';
        break;
      }
      case 'tc':
        this.#targets.push([]);
    }
  }

  #inlines(): Inline[] | undefined {
    return this.#paragraphs.at(-1)?.inlines;
  }

  #add(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    const { style: { hidden, ...own } = {}, runStyle } = this.#runs.at(-1) ?? {};
    if (paragraph === undefined || hidden === true || text === '') return;
    const standsFor = this.#isEdge ? this.#fields.standsFor : undefined;
    if (standsFor !== undefined && !this.#fields.tell()) return;
    const style = paragraph.textStyle(own, runStyle);
    paragraph.inlines.push({ kind: 'text', text, style, ...(standsFor !== undefined && { standsFor }) });
  }

  /** Programs that write such fields without a result leave their place. */
  #endField(): void {
    if (this.#isEdge && this.#fields.standsFor !== undefined) this.#add(UNKNOWN);
    this.#fields.end();
  }

  #addNote(kind: 'footnote' | 'endnote', id: string | undefined): void {
    if (id === undefined) return;
    this.#notes.push({ kind, id });
    const style: TextStyle = { raised: 'super' };
    this.#inlines()?.push({ kind: 'text', text: `[${this.#notes.length}]`, style });
  }

  #addPicture(id: string | undefined): void {
    const inlines = this.#inlines();
    if (inlines === undefined || id === undefined) return;
    this.#pending.push({ inlines, at: inlines.length, id, size: this.#size });
    inlines.push({ kind: 'text', text: '', style: {} });
    this.#size = undefined;
  }

  #breakPage(): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph !== undefined && paragraph.inlines.length > 0) this.#finish(paragraph);
    this.#target().push({ kind: 'page-break' });
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (paragraph === undefined) return;
    const last = this.#target().at(-1);
    // What only carries a page break is no line of the next page, and the end of a section none of its last.
    const isBreak = (last?.kind === 'page-break' && !paragraph.breaksBefore) || paragraph.endsSection;
    if (paragraph.inlines.length > 0 || !isBreak) this.#finish(paragraph);
    if (paragraph.endsSection && this.#targets.length === 1) this.#target().push({ kind: 'section' });
  }

  #finish(paragraph: OpenParagraph): void {
    const before = paragraph.inlines;
    const block = paragraph.take(this.#numbering);
    // Pictures of this paragraph keep their places in the list that it took along.
    if (block.kind === 'paragraph') {
      for (const pending of this.#pending) {
        if (pending.inlines === before) pending.inlines = block.inlines as Inline[];
      }
    }
    this.#target().push(block);
  }

  #endCell(): void {
    const table = this.#tables.at(-1);
    if (this.#targets.length === 1) return;
    const blocks = this.#targets.pop() ?? [];
    if (table === undefined) {
      this.#target().push(...blocks);
      return;
    }
    table.cells.push({
      blocks,
      ...(table.span > 1 && { span: table.span }),
      ...(table.goesOn && { goesOn: { above: true } }),
    });
    table.span = 1;
    table.goesOn = false;
  }

  #endRow(): void {
    const table = this.#tables.at(-1);
    if (table === undefined || table.cells.length === 0) return;
    const { columns } = table;
    const cells = table.cells.splice(0);
    const above = this.#target().at(-1);
    // One that was taken already keeps its rule below.
    if (above?.kind === 'row') joinCells(above.cells, cells);
    this.#target().push({
      kind: 'row',
      cells,
      border: true,
      ...(columns.length > 0 && { columns: [...columns] }),
    });
  }
}

/** Cells that begin at the column of one that goes on from above go on below. */
function joinCells(above: readonly TableCell[], below: readonly TableCell[]): void {
  const begins = (cells: readonly TableCell[]): number[] => {
    let column = 0;
    return cells.map(({ span = 1 }) => {
      column += span;
      return column - span;
    });
  };
  const columns = begins(above);
  for (const [index, column] of begins(below).entries()) {
    const upper = above[columns.indexOf(column)];
    if (below[index]?.goesOn?.above === true && upper !== undefined) {
      upper.goesOn = { ...upper.goesOn, below: true };
    }
  }
}

function sizeOf({ cx, cy }: Readonly<Record<string, string>>): PendingPicture['size'] {
  const width = numberOf(cx, EMU_A_POINT);
  const height = numberOf(cy, EMU_A_POINT);
  return width !== undefined && height !== undefined && width > 1 && height > 1
    ? { width, height }
    : undefined;
}

/** Symbol fonts have their letters at F000; ticked and empty boxes are what records use of them. */
function symbol(code: string | undefined): string {
  const value = Number.parseInt(code ?? '', 16);
  if (!Number.isFinite(value) || value <= 0 || value > 0x10ffff) return '';
  const known: Record<number, string> = {
    61607: '•',
    61623: '•',
    61608: '☐',
    61551: '☐',
    61692: '✓',
    61693: '☐',
    61694: '☒',
    61695: '☑',
    61611: '→',
  };
  return known[value] ?? (value >= 0xf000 && value <= 0xf0ff ? '□' : String.fromCodePoint(value));
}
