import type { Paragraph, TextStyle } from '../layout/blocks.ts';
import type { OfficePackage } from './package.ts';
import { readXml, type XmlElement } from './xml.ts';

/** What a paragraph, or a style, says of itself. Lengths in points. */
export interface ParagraphFacts {
  style?: string;
  align?: Paragraph['align'];
  indent?: number;
  firstIndent?: number;
  before?: number;
  after?: number;
  list?: { id: string; level: number };
  breakBefore?: boolean;
  /** Of a heading, from 1; 0 says that it is none. */
  heading?: number;
}

/** A style with what it inherits (ECMA-376 part 1, 17.7). */
export interface Style {
  text: TextStyle;
  paragraph: ParagraphFacts;
}

/** Styles based on one another. */
const MOST_INHERITED = 20;
const TWENTIETHS = 20;

/** Styles by their ids. `''`: what holds for all. */
export type Styles = ReadonlyMap<string, Style>;

/** @throws Refused when the part is damaged */
export async function readStyles(office: OfficePackage, part: string | undefined): Promise<Styles> {
  const own = new Map<string, Style & { basedOn?: string; isDefault: boolean }>();
  const all: Style = { text: {}, paragraph: {} };
  if (part === undefined || !office.has(part)) return new Map([['', all]]);
  let current: Style & { basedOn?: string } = all;
  await readXml(office.pieces(part), {
    open: (element) => {
      const { name, attributes } = element;
      if (name === 'style') {
        const made = { text: {}, paragraph: {}, isDefault: attributes.default === '1' };
        current = made;
        if (attributes.styleId !== undefined) own.set(attributes.styleId, made);
        if (made.isDefault && attributes.type === 'paragraph') own.set('', made);
      } else if (name === 'basedOn' && current !== all && attributes.val !== undefined) {
        current.basedOn = attributes.val;
      } else {
        readTextProperty(current.text, element);
        readParagraphProperty(current.paragraph, element);
      }
    },
    close: (name) => {
      if (name === 'style') current = all;
    },
  });
  const whole = (id: string, depth = 0): Style => {
    const style = own.get(id);
    if (style === undefined || depth > MOST_INHERITED) return all;
    const base = style.basedOn === undefined ? all : whole(style.basedOn, depth + 1);
    return {
      text: { ...base.text, ...style.text },
      paragraph: { ...base.paragraph, ...style.paragraph },
    };
  };
  return new Map([['', whole('')], ...[...own.keys()].map((id) => [id, whole(id)] as const)]);
}

/** A property of a run (17.3.2). */
export function readTextProperty(
  text: TextStyle & { hidden?: boolean },
  { name, attributes }: XmlElement,
): void {
  const isOn = !['0', 'false', 'off', 'none'].includes(attributes.val ?? '1');
  switch (name) {
    case 'b':
      text.bold = isOn;
      break;
    case 'i':
      text.italic = isOn;
      break;
    case 'u':
      text.underline = isOn;
      break;
    case 'strike':
    case 'dstrike':
      text.strike = isOn;
      break;
    case 'vanish':
      text.hidden = isOn;
      break;
    case 'sz':
      // In half points.
      text.size = numberOf(attributes.val, 2) ?? 12;
      break;
    case 'vertAlign':
      if (attributes.val === 'superscript') text.raised = 'super';
      else if (attributes.val === 'subscript') text.raised = 'sub';
      break;
    case 'rFonts':
      if (/courier|consolas|mono|lucida console/i.test(attributes.ascii ?? '')) text.mono = true;
  }
}

/** A property of a paragraph (17.3.1). */
export function readParagraphProperty(paragraph: ParagraphFacts, { name, attributes }: XmlElement): void {
  switch (name) {
    case 'pStyle':
      if (attributes.val !== undefined) paragraph.style = attributes.val;
      break;
    case 'jc':
      paragraph.align =
        attributes.val === 'center'
          ? 'center'
          : attributes.val === 'right' || attributes.val === 'end'
            ? 'right'
            : 'left';
      break;
    case 'ind': {
      const left = numberOf(attributes.left ?? attributes.start);
      const hanging = numberOf(attributes.hanging);
      const first = hanging === undefined ? numberOf(attributes.firstLine) : -hanging;
      if (left !== undefined) paragraph.indent = left;
      if (first !== undefined) paragraph.firstIndent = first;
      break;
    }
    case 'spacing': {
      const before = numberOf(attributes.before);
      const after = numberOf(attributes.after);
      if (before !== undefined) paragraph.before = Math.min(before, 72);
      if (after !== undefined) paragraph.after = Math.min(after, 72);
      break;
    }
    case 'ilvl':
      paragraph.list = { id: paragraph.list?.id ?? '', level: Number(attributes.val) || 0 };
      break;
    case 'numId':
      paragraph.list = { id: attributes.val ?? '', level: paragraph.list?.level ?? 0 };
      break;
    case 'outlineLvl':
      // From 0; 9 is the text itself (17.3.1.20).
      paragraph.heading = (Number(attributes.val) + 1) % 10 || 0;
      break;
    case 'pageBreakBefore':
      paragraph.breakBefore = !['0', 'false'].includes(attributes.val ?? '1');
  }
}

/** A length, in twentieths of a point where nothing else is said. */
export function numberOf(value: string | undefined, parts = TWENTIETHS): number | undefined {
  const number = Number(value);
  return value === undefined || !Number.isFinite(number) ? undefined : number / parts;
}
