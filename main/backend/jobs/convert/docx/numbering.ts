import type { OfficePackage } from './package.ts';
import { type ParagraphFacts, readParagraphProperty } from './styles.ts';
import { readXml } from './xml.ts';

interface Level {
  format: string;
  /** `%1.%2)`: the numbers of levels, with what stands around them. */
  text: string;
  start: number;
  paragraph: ParagraphFacts;
}

const MOST_LEVELS = 9;

/** Lists of a document (ECMA-376 part 1, 17.9): what stands before each of their paragraphs. */
export class Numbering {
  readonly #levels: ReadonlyMap<string, readonly Level[]>;
  readonly #listOf: ReadonlyMap<string, string>;
  readonly #counters = new Map<string, (number | undefined)[]>();

  constructor(levels: ReadonlyMap<string, readonly Level[]>, listOf: ReadonlyMap<string, string>) {
    this.#levels = levels;
    this.#listOf = listOf;
  }

  /** The marker of the next paragraph of a list, and how it is set in; undefined when it has none. */
  next({
    id,
    level,
  }: NonNullable<ParagraphFacts['list']>): { marker: string; paragraph: ParagraphFacts } | undefined {
    const list = this.#listOf.get(id);
    const levels = list === undefined ? undefined : this.#levels.get(list);
    const own = levels?.[level];
    if (list === undefined || levels === undefined || own === undefined) return undefined;
    const counters = this.#counters.get(list) ?? [];
    this.#counters.set(list, counters);
    counters[level] = (counters[level] ?? own.start - 1) + 1;
    counters.length = level + 1;
    const marker =
      own.format === 'bullet'
        ? '•'
        : own.text.replace(/%([1-9])/g, (_, place: string) => {
            const at = Number(place) - 1;
            const of = levels[at];
            return of === undefined ? '' : formatted(counters[at] ?? of.start, of.format);
          });
    return { marker, paragraph: own.paragraph };
  }
}

/** @throws Refused when the part is damaged */
export async function readNumbering(office: OfficePackage, part: string | undefined): Promise<Numbering> {
  const levels = new Map<string, Level[]>();
  const listOf = new Map<string, string>();
  if (part === undefined || !office.has(part)) return new Numbering(levels, listOf);
  let list: Level[] = [];
  let level: Level | undefined;
  let num = '';
  await readXml(office.pieces(part), {
    open: (element) => {
      const { name, attributes } = element;
      const { val = '' } = attributes;
      switch (name) {
        case 'abstractNum':
          list = [];
          levels.set(attributes.abstractNumId ?? '', list);
          break;
        case 'lvl': {
          const at = Number(attributes.ilvl);
          level = { format: 'decimal', text: '', start: 1, paragraph: {} };
          if (at >= 0 && at < MOST_LEVELS && Number.isInteger(at)) list[at] = level;
          break;
        }
        case 'num':
          num = attributes.numId ?? '';
          level = undefined;
          break;
        case 'abstractNumId':
          listOf.set(num, val);
          break;
        case 'start':
          if (level !== undefined) level.start = Math.trunc(Number(val)) || 0;
          break;
        case 'numFmt':
          if (level !== undefined) level.format = val;
          break;
        case 'lvlText':
          if (level !== undefined) level.text = val.slice(0, 40);
          break;
        default:
          if (level !== undefined) readParagraphProperty(level.paragraph, element);
      }
    },
    close: (name) => {
      if (name === 'lvl') level = undefined;
      // Levels that override those of their list are in the list's own counting.
      if (name === 'abstractNum') list = [];
    },
  });
  return new Numbering(levels, listOf);
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function formatted(value: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(value);
  }
}

/** a to z, then aa, bb, as Word counts. */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let left = value;
  let text = '';
  for (const [worth, sign] of ROMAN) {
    while (left >= worth) {
      text += sign;
      left -= worth;
    }
  }
  return text;
}
