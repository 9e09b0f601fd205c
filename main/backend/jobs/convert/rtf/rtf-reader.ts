import type { Block, Inline, TableCell } from '../layout/blocks.ts';
import { Fields, UNKNOWN } from '../layout/fields.ts';
import type { SectionFacts } from '../layout/section-edges.ts';
import { tooLarge } from '../refused.ts';
import { type CharacterSets, decodeRtf } from './character-sets.ts';
import { applyLook, type Look, TWIPS_A_POINT } from './look.ts';
import { OpenPicture } from './open-picture.ts';
import { RtfSections } from './sections.ts';
import type { Token } from './tokens.ts';

const MOST_CHARACTERS = 48 * 1024 * 1024;
/** Groups in one another; Word writes a few dozen. */
const MOST_DEPTH = 2000;
const MOST_CELLS = 64;
/** What stands for a character that a reader may lack is a few bytes. */
const MOST_SKIPPED = 32;

/** Groups that hold no text of the body. Besides these, all that begin with `\*` and are not known. */
const ASIDE = new Set([
  ...['fonttbl', 'colortbl', 'stylesheet', 'info', 'listtable', 'listoverridetable', 'revtbl', 'rsidtbl'],
  ...['generator', 'object', 'objdata', 'themedata', 'colorschememapping', 'latentstyles', 'datastore'],
  ...[
    'xmlnstbl',
    'filetbl',
    'template',
    'pgptbl',
    'nonshppict',
    'bkmkstart',
    'bkmkend',
    'xe',
    'tc',
    'private',
  ],
  ...['ftnsep', 'ftnsepc', 'aftnsep', 'aftnsepc'],
]);
/** Known though they begin with `\*`. */
const OPTIONAL = new Set(['shppict', 'shpinst', 'shptxt', 'pict', 'ud', 'upr', 'footnote', 'annotation']);

const SIGNS: Record<string, string> = {
  ...{ emdash: '—', endash: '–', bullet: '•', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”' },
  ...{ emspace: '\u2003', enspace: '\u2002', qmspace: '\u2005', zwj: '', zwnj: '', ltrmark: '', rtlmark: '' },
};

interface Group extends Look {
  /** Bytes that stand for a character that came by its number. */
  standIns: number;
  place: 'body' | 'aside' | 'picture' | 'fonts' | 'field-code';
  isFootnote: boolean;
  /** Depth of the group that is a field; of the groups in it, too. */
  field: number;
}

/** A picture that was in the text. `at`: where in `inlines` it is to stand. */
export interface RtfPicture {
  inlines: Inline[];
  at: number;
  bytes: Uint8Array;
  /** In points; undefined where nothing is said. */
  size: { width: number; height: number } | undefined;
}

/** Reads RTF tokens into blocks: words with their look, lists as they are written out, tables, pictures. */
export class RtfReader {
  readonly #sets: CharacterSets;
  readonly #groups: Group[] = [];
  #group: Group = {
    ...{ style: {}, paragraph: {}, font: undefined, standIns: 1, place: 'body', isFootnote: false, field: 0 },
  };
  #blocks: Block[] = [];
  #pictures: RtfPicture[] = [];
  #inlines: Inline[] = [];
  /** Of the paragraph under way: its group may end before it does. */
  #facts: Group['paragraph'] | undefined;
  #cells: TableCell[] = [];
  #cell: Block[] = [];
  #isInTable = false;
  #edges: number[] = [];
  #isOptional = false;
  /** Stand-ins that are yet to be skipped. */
  #toSkip = 0;
  #waiting: number[] = [];
  #picture = new OpenPicture();
  #tooDeep = 0;
  #characters = 0;
  readonly #fields = new Fields();
  readonly #sections = new RtfSections();
  readonly #isEdge: boolean;
  /** What stands over or under pages, while it is read. */
  #edge: { name: string; reader: RtfReader; depth: number } | undefined;

  /** @param sets those of the text, where this is what stands over or under its pages */
  constructor(sets?: CharacterSets) {
    this.#sets = sets ?? { ansi: 1252, fonts: new Map() };
    this.#isEdge = sets !== undefined;
  }

  /** Blocks that are whole, the pictures to put into them, and the sections that begin in them. */
  take(): { blocks: Block[]; pictures: RtfPicture[]; sections: SectionFacts[] } {
    const taken = { blocks: this.#blocks, pictures: this.#pictures, sections: this.#sections.take() };
    this.#blocks = [];
    this.#pictures = [];
    return taken;
  }

  read(token: Token): void {
    if (this.#edge !== undefined && this.#readEdge(this.#edge, token)) return;
    if (token.kind !== 'bytes') this.#flush();
    switch (token.kind) {
      case 'open':
        this.#open();
        break;
      case 'close':
        this.#close();
        break;
      case 'word':
        this.#word(token.name, token.value);
        break;
      case 'symbol':
        this.#symbol(token.sign);
        break;
      case 'binary':
        if (this.#group.place === 'picture') this.#picture.binary = token.bytes;
        break;
      case 'bytes':
        this.#bytes(token.bytes);
    }
  }

  /** Nothing comes any more. */
  end(): void {
    this.#flush();
    while (this.#groups.length > 0) this.#close();
    if (this.#cells.length > 0 || this.#cell.length > 0) {
      this.#endCell();
      this.#endRow();
    }
    this.#endParagraph(true);
  }

  /** @returns whether that is still in its group */
  #readEdge(edge: { name: string; reader: RtfReader; depth: number }, token: Token): boolean {
    if (token.kind === 'open') edge.depth += 1;
    if (token.kind === 'close') edge.depth -= 1;
    if (edge.depth >= 0) {
      edge.reader.read(token);
      return true;
    }
    edge.reader.end();
    const { blocks, pictures } = edge.reader.take();
    this.#sections.edge(edge.name, blocks);
    this.#pictures.push(...pictures);
    this.#edge = undefined;
    return false;
  }

  #open(): void {
    this.#isOptional = false;
    if (this.#groups.length >= MOST_DEPTH) {
      this.#tooDeep += 1;
      return;
    }
    this.#groups.push(this.#group);
    const { style, paragraph } = this.#group;
    this.#group = { ...this.#group, style: { ...style }, paragraph: { ...paragraph } };
  }

  #close(): void {
    this.#toSkip = 0;
    if (this.#tooDeep > 0) {
      this.#tooDeep -= 1;
      return;
    }
    const { place, isFootnote } = this.#group;
    if (this.#group.field > 0 && this.#group.field === this.#groups.length) this.#endField();
    const above = this.#groups.pop();
    if (above === undefined) return;
    if (place === 'picture' && above.place !== 'picture') this.#endPicture();
    if (isFootnote && !above.isFootnote) this.#add(']');
    // What a paragraph is like holds on after a group; what its words are like does not.
    this.#group = above;
  }

  #word(name: string, value: number | undefined): void {
    const wasOptional = this.#isOptional;
    this.#isOptional = false;
    if (name === 'bin') return;
    if (this.#toSkip > 0) {
      this.#toSkip -= 1;
      return;
    }
    if (name === 'fldinst' && this.#group.place === 'body') {
      this.#group.place = 'field-code';
      return;
    }
    if (ASIDE.has(name) || (wasOptional && !OPTIONAL.has(name))) {
      this.#group.place = name === 'fonttbl' ? 'fonts' : 'aside';
      return;
    }
    if (this.#group.place === 'fonts') {
      if (name === 'f') this.#group.font = value;
      if (name === 'fcharset' && this.#group.font !== undefined) {
        this.#sets.fonts.set(this.#group.font, value ?? 0);
      }
      return;
    }
    if (this.#group.place === 'picture') {
      this.#picture.word(name, value);
      return;
    }
    if (this.#group.place !== 'body') return;
    const sign = SIGNS[name];
    if (sign !== undefined) this.#add(sign);
    else if (!applyLook(this.#group, name, value)) this.#structure(name, value);
  }

  #symbol(sign: string): void {
    if (sign === '*') {
      this.#isOptional = true;
      return;
    }
    if (this.#toSkip > 0) {
      this.#toSkip -= 1;
      return;
    }
    if (sign === '~') this.#add('\u00a0');
    else if (sign === '_') this.#add('\u2011');
    else if (sign === '\\' || sign === '{' || sign === '}') this.#add(sign);
    else if (sign === '\n' || sign === '\r') this.#endParagraph();
  }

  #structure(name: string, value: number | undefined): void {
    switch (name) {
      case 'pard':
        this.#group.paragraph = {};
        this.#isInTable = false;
        break;
      case 'par':
        this.#endParagraph();
        break;
      case 'sect':
        this.#endParagraph();
        this.#sections.end();
        break;
      case 'field':
        this.#group.field = this.#groups.length;
        this.#fields.begin();
        break;
      case 'chpgn':
        this.#fields.begin('PAGE');
        this.#endField();
        break;
      case 'line':
        this.#inlines.push({ kind: 'line-break' });
        break;
      case 'tab':
        this.#inlines.push({ kind: 'tab' });
        break;
      case 'page':
      case 'pagebb':
        if (this.#inlines.length > 0) this.#endParagraph();
        this.#beginText();
        this.#blocks.push({ kind: 'page-break' });
        break;
      case 'ansicpg':
        this.#sets.ansi = value ?? 1252;
        break;
      case 'mac':
        this.#sets.ansi = 10000;
        break;
      case 'uc':
        this.#group.standIns = Math.max(0, Math.min(value ?? 1, MOST_SKIPPED));
        break;
      case 'u':
        this.#add(String.fromCharCode((value ?? 0x3f) & 0xffff));
        this.#toSkip = this.#group.standIns;
        break;
      case 'pict':
        this.#group.place = 'picture';
        this.#picture = new OpenPicture();
        break;
      case 'footnote':
        this.#group.isFootnote = true;
        this.#add(' [Note: ');
        break;
      case 'trowd':
        this.#edges = [];
        break;
      case 'cellx':
        if (this.#edges.length < MOST_CELLS) this.#edges.push((value ?? 0) / TWIPS_A_POINT);
        break;
      case 'intbl':
        this.#isInTable = true;
        break;
      case 'cell':
      case 'nestcell':
        this.#endCell();
        break;
      case 'row':
      case 'nestrow':
        this.#endRow();
        break;
      default:
        if (!RtfSections.isEdge(name)) this.#sections.word(name, value);
        else if (this.#isEdge) this.#group.place = 'aside';
        else this.#edge = { name, reader: new RtfReader(this.#sets), depth: 0 };
    }
  }

  /** Something of the text comes: a section that was said begins with it. */
  #beginText(): void {
    if (this.#sections.begin()) this.#blocks.push({ kind: 'section' });
  }

  /** Programs that write such fields without a result leave their place. */
  #endField(): void {
    if (this.#isEdge && this.#fields.standsFor !== undefined) this.#add(UNKNOWN);
    this.#fields.end();
  }

  #endPicture(): void {
    this.#pictures.push({ inlines: this.#inlines, at: this.#inlines.length, ...this.#picture.end() });
    this.#picture = new OpenPicture();
    this.#inlines.push({ kind: 'text', text: '', style: {} });
  }

  #bytes(bytes: Uint8Array): void {
    if (this.#group.place === 'picture') {
      this.#picture.text(bytes);
      return;
    }
    if (this.#group.place !== 'body' && this.#group.place !== 'field-code') return;
    for (const byte of bytes) {
      // Line ends are of the file, not of the text.
      if (byte === 10 || byte === 13 || byte === 0) continue;
      if (this.#toSkip > 0) this.#toSkip -= 1;
      else this.#waiting.push(byte);
    }
  }

  /** Characters of more than one byte may come in several tokens. */
  #flush(): void {
    if (this.#waiting.length === 0) return;
    const bytes = Uint8Array.from(this.#waiting);
    this.#waiting = [];
    this.#add(decodeRtf(bytes, this.#group.font, this.#sets));
  }

  #add(text: string): void {
    const { hidden, ...style } = this.#group.style;
    if (this.#group.place === 'field-code') this.#fields.code(text);
    if (this.#group.place !== 'body' || hidden === true || text === '') return;
    this.#characters += text.length;
    if (this.#characters > MOST_CHARACTERS) throw tooLarge('text');
    const standsFor = this.#isEdge ? this.#fields.standsFor : undefined;
    if (standsFor !== undefined && !this.#fields.tell()) return;
    this.#beginText();
    this.#facts = this.#group.paragraph;
    const last = this.#inlines.at(-1);
    // Halves of a character come one by one.
    if (last?.kind === 'text' && /[\ud800-\udbff]$/.test(last.text)) last.text += text;
    else this.#inlines.push({ kind: 'text', text, style, ...(standsFor !== undefined && { standsFor }) });
  }

  /** @param isLast what has no words is no paragraph any more */
  #endParagraph(isLast = false): void {
    const inlines = this.#inlines;
    this.#inlines = [];
    if (isLast && inlines.length === 0) return;
    this.#beginText();
    const facts = this.#facts ?? this.#group.paragraph;
    this.#facts = undefined;
    const block: Block = { kind: 'paragraph', inlines, ...facts };
    if (this.#isInTable) this.#cell.push(block);
    else this.#blocks.push(block);
  }

  #endCell(): void {
    this.#isInTable = true;
    if (this.#inlines.length > 0 || this.#cell.length === 0) this.#endParagraph();
    if (this.#cells.length >= MOST_CELLS) this.#endRow();
    this.#cells.push({ blocks: this.#cell });
    this.#cell = [];
  }

  #endRow(): void {
    const cells = this.#cells;
    this.#cells = [];
    if (cells.length === 0) return;
    const columns = this.#edges.map((edge, index) => edge - (this.#edges[index - 1] ?? 0));
    const fits = columns.length === cells.length && columns.every((width) => width > 0);
    this.#blocks.push({ kind: 'row', cells, border: true, ...(fits && { columns }) });
  }
}
