import type { Range } from '../page/page-in.ts';
import type { RecordType } from '../record-type.ts';
import { FILLER_WORDS } from '../tables/filler-words.ts';
import type { TitleEntry } from '../tables/title-entry.ts';
import { TITLES_ELSEWHERE } from '../tables/titles-elsewhere.ts';
import { TITLES_OF_DISPUTE } from '../tables/titles-of-dispute.ts';
import { TITLES_OF_TREATMENT } from '../tables/titles-of-treatment.ts';
import { KNOWN_WORDS, phrasebook } from '../text/known-words.ts';
import type { PhraseHit } from '../text/phrasebook.ts';
import { credentialedNames } from './names.ts';
import { addressSigns, isOfficeName } from './office-name.ts';
import type { ReadCell, ReadPage, ReadRow } from './read-page.ts';

/** A line that reads like the title of a record of some type. */
export interface TitleHit extends Range {
  type: RecordType;
  /** For the type, in nats. */
  weight: number;
  /** For other types that bear the title too. */
  also?: TitleEntry['also'];
  /** As a sign that a record begins here, 0 to 1. */
  opens: number;
  /** The line as read. */
  text: string;
  /** An entry of a list of records. */
  listed?: true;
}

type Meaning = Omit<TitleEntry, 'phrases'>;

const TITLES = phrasebook<Meaning>(
  [...TITLES_OF_DISPUTE, ...TITLES_OF_TREATMENT, ...TITLES_ELSEWHERE].flatMap(({ phrases, ...meaning }) =>
    phrases.map((phrase) => [phrase, meaning] as const),
  ),
);
const FILLERS = new Set(FILLER_WORDS.map((word) => KNOWN_WORDS.add(word)));

/** Titles longer than this are sentences. */
const MOST_WORDS = 16;
/** Of a line's words, the title and what may stand with it must make up more. */
const LEAST_COVERED = 0.55;
/** A title counts less the lower it stands: shares of the page's height, and what is left of its weight. */
const DEPTHS: readonly (readonly [below: number, factor: number])[] = [
  [0.3, 1],
  [0.42, 0.85],
  [0.55, 0.5],
  [1, 0.2],
];
/** Behind lines of running text no record begins, but for several short ones on one page. */
const BEHIND_TEXT = 0.35;
/** So many lines of running text above it, and so wide in shares of the page. */
const TEXT_LINES = 3;
const TEXT_WIDTH = 0.55;
const TEXT_WORDS = 9;
/** Name of an office that holds the words ("Golden Physical Therapy, Inc."): says who writes, not what. */
const OFFICE = 0.45;
/** A form's own name at the foot of each of its pages: says the type, not the beginning. */
const FOOTER = 0.7;
const FOOTER_ROWS = 3;
const FOOTER_START = 0.88;
/** Weaker hits are noise. */
const LEAST_WEIGHT = 0.7;

/** "Qualified Medical Evaluator" under a name says what somebody is. */
const OF_PERSON = 0.4;

function namesPerson(cell: ReadCell): boolean {
  return cell.tokens.length <= 8 && credentialedNames(cell.text).length > 0;
}

/** Everything on a page that may be a title, strongest first. */
export function titlesOf(page: ReadPage): TitleHit[] {
  const hits: TitleHit[] = [];
  let textLines = 0;
  page.own.forEach((row, at) => {
    const depth = row.top / page.height;
    const isFooter = page.own.length - at <= FOOTER_ROWS && depth > FOOTER_START;
    const place = isFooter ? FOOTER : depthFactor(depth) * (textLines >= TEXT_LINES ? BEHIND_TEXT : 1);
    const above = page.own[at - 1];
    for (const cell of row.cells) {
      const hit = titleIn(cell, page.own[at + 1], page, place, isFooter);
      if (hit === undefined) continue;
      const names = above?.cells.some((other) => other.left < cell.right && namesPerson(other)) === true;
      hits.push(names ? { ...hit, weight: hit.weight * OF_PERSON, opens: 0 } : hit);
    }
    if (isRunningText(row, page)) textLines += 1;
  });
  return outsideOfLists(hits, page).sort((a, b) => b.weight - a.weight);
}

/** A list of what is sent names many records, one under the other: none of them begins here. */
function outsideOfLists(hits: readonly TitleHit[], page: ReadPage): TitleHit[] {
  const cells = new Map(
    page.own.flatMap((row) => row.cells.map((cell) => [cell.start, { cell, row }] as const)),
  );
  const marked = hits.map((hit): TitleHit & { row?: ReadRow } => {
    const at = cells.get(hit.start);
    if (at === undefined) return hit;
    const fellows = hits.filter((other) => {
      const there = cells.get(other.start);
      return there !== undefined && Math.abs(there.cell.left - at.cell.left) < LIST_MARGIN && other.opens > 0;
    });
    const inTable = at.row.cells.length > 1 && fellows.some((other) => other !== hit);
    const isNear = (other: TitleHit): boolean => {
      const top = cells.get(other.start)?.cell.top ?? Number.NaN;
      return other !== hit && Math.abs(top - at.cell.top) < LIST_GAP * (at.cell.bottom - at.cell.top);
    };
    // The page's own title may stand over a list of others, far from it.
    const isEntry = fellows.length >= LIST_LENGTH && fellows.some(isNear);
    return !isEntry && !inTable
      ? hit
      : { ...hit, weight: hit.weight * IN_LIST, opens: 0, listed: true, row: at.row };
  });
  const rows = new Set(marked.flatMap(({ row }) => (row === undefined ? [] : [row])));
  // What else stands in the rows of the list: who sent each record.
  return marked.map(({ row: _, ...hit }) => {
    const isEntry = hit.opens > 0 && rows.size >= LIST_LENGTH && inRows(hit, rows);
    return isEntry ? { ...hit, weight: hit.weight * IN_LIST, opens: 0 } : hit;
  });
}

function inRows(hit: TitleHit, rows: ReadonlySet<ReadRow>): boolean {
  for (const row of rows) if (row.cells.some((cell) => cell.start === hit.start)) return true;
  return false;
}
/** Points by which entries of a list may be out of line; so many make one; what is left of their weight. */
const LIST_MARGIN = 4;
const LIST_LENGTH = 4;
/** Entries stand this near to each other, in heights of a line. */
const LIST_GAP = 6;
const IN_LIST = 0.15;

/** Whether a row is a line of a paragraph. */
export function isRunningText(row: ReadRow, page: Pick<ReadPage, 'width'>): boolean {
  return row.cells.some(
    (cell) =>
      cell.right - cell.left > TEXT_WIDTH * page.width &&
      cell.tokens.length >= TEXT_WORDS &&
      // "Patient: … DOB: … Claim: …" is a head of fields, however long.
      cell.text.split(':').length <= 2,
  );
}

function depthFactor(depth: number): number {
  return DEPTHS.find(([below]) => depth < below)?.[1] ?? 0;
}

function titleIn(
  cell: ReadCell,
  below: ReadRow | undefined,
  page: ReadPage,
  place: number,
  isFooter: boolean,
): TitleHit | undefined {
  const { tokens } = cell;
  const label = labelEnd(cell);
  const own = label ?? tokens.length;
  if (own === 0 || own > MOST_WORDS) return undefined;
  const goesOn = label === undefined ? below?.cells.find((next) => continues(cell, next)) : undefined;
  const ids = goesOn === undefined ? cell.ids.slice(0, own) : [...cell.ids, ...goesOn.ids];
  const phrase = best(TITLES.all(ids).filter(({ from }) => from < own));
  if (phrase === undefined) return undefined;
  const wraps = phrase.next > own;
  // Of the next line only what the phrase takes is part of the title.
  const words = ids.slice(0, Math.max(own, phrase.next));
  const office = isOfficeName(cell.text) || isAddressee(cell, page);
  const covered = coverage(words, phrase, (at) => isNumber(tokens[at]?.raw));
  const { type, alone, section, inside, also } = phrase.value;
  const strays = label !== undefined || words.length > phrase.next - phrase.from || /[:]$/.test(cell.text);
  // "UR denial date:", "Fax number:": a field's label, not a title.
  const field = label === undefined && /:\s*$/.test(cell.text) && FIELD.test(cell.text);
  if (field) return undefined;
  const fit = fitOf(covered, phrase, words, place, standsApart(cell, phrase));
  const share = alone === true && strays ? 0 : office ? Math.max(fit, NAMED) : fit;
  if (share === 0) return undefined;
  // "MRI OF THE LUMBAR SPINE" is a title; "MRI" alone heads a section as often.
  const bare = words.length - (phrase.next - phrase.from) < FEW_WORDS;
  const isSection = section === true && (bare || covered < 1) && !office && !standsOut(cell, page);
  const style =
    styleOf(cell, label === undefined ? cell.text : cell.text.slice(0, cell.text.indexOf(':')), page, wraps) *
    (label === undefined ? 1 : LABEL);
  const looks = share * style * place * (isSection ? SECTION : 1);
  const weight = phrase.value.weight * looks * (office ? OFFICE : 1);
  if (weight < LEAST_WEIGHT) return undefined;
  const opens =
    isFooter || office || inside === true
      ? 0
      : Math.min(1, (looks * (isSection ? SECTION_OPENS : 1) * phrase.value.weight) / 5);
  const end = wraps ? Math.max(cell.end, goesOn?.end ?? 0) : cell.end;
  const text = wraps ? `${cell.text} ${goesOn?.text ?? ''}` : cell.text;
  const others = also === undefined ? {} : { also: scaled(also, weight / phrase.value.weight) };
  return { type, weight, opens, text, ...others, start: cell.start, end };
}

const FIELD = /\b(?:date|no|number|name|signature|time|address|phone|fax|id|by|type|status)\b\.?\s*:\s*$/i;

function scaled(also: NonNullable<TitleEntry['also']>, factor: number): TitleEntry['also'] {
  return Object.fromEntries(Object.entries(also).map(([type, weight]) => [type, weight * factor]));
}

/** What is left of a heading that sections bear too, unless it is larger than all else or stands in the middle. */
const SECTION = 0.35;
const SECTION_OPENS = 0.6;
const FEW_WORDS = 2;
/** How well the name of an office fits that says what is done there, whatever else it is called. */
const NAMED = 0.5;

function standsOut(cell: ReadCell, page: ReadPage): boolean {
  const large = cell.bottom - cell.top > 1.2 * page.size;
  const centred = Math.abs((cell.left + cell.right) / 2 / page.width - 0.5) < 0.03;
  const tops = cell.top < STANDS_OUT_END * page.height;
  return tops && (large || (centred && cell.text === cell.text.toUpperCase()));
}
const STANDS_OUT_END = 0.3;

/** The first line of an address: a street or a city follows in its column. */
function isAddressee(cell: ReadCell, page: ReadPage): boolean {
  const height = cell.bottom - cell.top;
  return page.own.some((row) => {
    if (row.top <= cell.top || row.top - cell.bottom > 2.5 * height) return false;
    return row.cells.some(
      (other) => Math.abs(other.left - cell.left) < 2 * height && addressSigns(other.text) > 0,
    );
  });
}

/** A heading and what it heads on one line ("Left knee, 3 views: no fracture"): how many words stand before the colon. */
function labelEnd(cell: ReadCell): number | undefined {
  const colon = cell.text.indexOf(':');
  if (colon < 0 || colon === cell.text.length - 1) return undefined;
  const words = cell.tokens.filter((token) => token.end <= colon).length;
  // "RE: Notice of denial" is all title.
  if (words === 1 && /^(?:re|subject|regarding|title)$/i.test(cell.tokens[0]?.raw ?? '')) return undefined;
  return words > 0 && words <= MOST_LABEL_WORDS ? words : undefined;
}
const MOST_LABEL_WORDS = 8;
const LABEL = 0.8;

/** How well a line fits its title, 0 to 1; 0 for a sentence that only mentions it. */
function fitOf(
  covered: number,
  phrase: PhraseHit<Meaning>,
  words: readonly number[],
  place: number,
  part: boolean,
): number {
  if (covered >= LEAST_COVERED) return covered ** 2;
  if (part) return BEFORE_COMMA;
  // "EXAMPLE CLINIC PROGRESS NOTE": at the very top the name of the office may stand before the title.
  const endsLine = phrase.next === words.length && phrase.next - phrase.from >= 2;
  return endsLine && place === 1 && words.length <= MOST_LABEL_WORDS ? BEHIND_NAME : 0;
}
const BEHIND_NAME = 0.5;
const BEFORE_COMMA = 0.75;

/** "OFFICE VISIT, FIVE MONTHS AFTER SURGERY": the line up to a comma or a dash is the title, in capitals like the rest. */
function standsApart(cell: ReadCell, { from, next }: PhraseHit<Meaning>): boolean {
  const last = cell.tokens[next - 1];
  if (from !== 0 || next < 2 || last === undefined || cell.tokens.length > MOST_LABEL_WORDS) return false;
  return /^\s*[,–—-]\s/.test(cell.text.slice(last.end)) && cell.text === cell.text.toUpperCase();
}

/** "PRIMARY TREATING PHYSICIAN'S / PROGRESS REPORT": the second line is centred under the first, or starts with it. */
function continues(cell: ReadCell, next: ReadCell): boolean {
  const height = cell.bottom - cell.top;
  if (next.top - cell.bottom > 1.2 * height || next.tokens.length > MOST_WORDS) return false;
  const centred = Math.abs(cell.left + cell.right - next.left - next.right) < 4 * height;
  return centred || Math.abs(cell.left - next.left) < height;
}

function best(hits: readonly PhraseHit<Meaning>[]): PhraseHit<Meaning> | undefined {
  return hits.reduce<PhraseHit<Meaning> | undefined>(
    (most, hit) => (most === undefined || strength(hit) > strength(most) ? hit : most),
    undefined,
  );
}

/** Of two phrases in a line the more telling counts, and of equal ones the longer. */
function strength({ value, from, next }: PhraseHit<Meaning>): number {
  return value.weight + 0.5 * (next - from);
}

/** How much of a line is title: other words than those of headings speak for a sentence. */
function coverage(
  ids: readonly number[],
  { from, next }: PhraseHit<Meaning>,
  isNumberAt: (at: number) => boolean,
): number {
  let covered = 0;
  let count = 0;
  ids.forEach((id, at) => {
    const isPhrase = at >= from && at < next;
    // A date or a form's number says nothing either way.
    if (!isPhrase && isNumberAt(at)) return;
    count += 1;
    if (isPhrase || FILLERS.has(id)) covered += 1;
  });
  return covered / count;
}

function isNumber(word: string | undefined): boolean {
  return word !== undefined && /^\d+$/.test(word);
}

const TITLE_CASE = /^\P{L}*\p{Lu}/u;
const SMALL_WORDS = /^(?:a|an|and|at|by|for|from|in|of|on|or|the|to|with|re|w|o|vs)$/i;

/** Titles are set in capitals or larger than the text, and stand by themselves; labels end in a colon. */
function styleOf(cell: ReadCell, text: string, page: ReadPage, wraps: boolean): number {
  const letters = text.replace(/[^\p{L}]/gu, '');
  const capitals = letters !== '' && letters === letters.toUpperCase();
  const words = text.split(/[^\p{L}'’]+/u).filter((word) => word.length > 0 && !SMALL_WORDS.test(word));
  const titled = words.length > 0 && words.every((word) => TITLE_CASE.test(word));
  const large = page.size > 0 && cell.bottom - cell.top > 1.2 * page.size;
  const middle = (cell.left + cell.right) / 2 / page.width;
  const centred = Math.abs(middle - 0.5) < 0.04 && cell.right - cell.left < 0.8 * page.width;
  let style = capitals ? 1 : titled ? 0.85 : 0.35;
  if (large) style *= 1.15;
  if (centred) style *= 1.05;
  if (!wraps && /[:;,]$/.test(text)) style *= 0.6;
  if (/[.]$/.test(cell.text) && cell.tokens.length > 4) style *= 0.6;
  return Math.min(style, 1.2);
}
