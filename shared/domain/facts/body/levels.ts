import {
  endOf,
  GAP,
  gapBefore,
  lowerAt,
  onlyGap,
  SPACING,
  startOf,
  type Tokens,
  wordAt,
} from '../text/tokens.ts';
import { wordSet } from '../text/word-set.ts';
import type { BodyRegionId } from './regions.ts';

export interface LevelsRead {
  levels: string[];
  region: BodyRegionId;
  next: number;
  /** Letters were read as digits ("LS-S1"). */
  ocr: boolean;
}

/** The column as one line: C1 is 0, T1 is 7, L1 is 19, S1 is 24. */
const COLUMN = [...levelNames('C', 7), ...levelNames('T', 12), ...levelNames('L', 5), ...levelNames('S', 5)];
/** An eighth cervical root and a sixth lumbar vertebra exist, on no disc of the column above. */
const EXTRA = new Set(['C8', 'L6']);
const REGION_OF: Record<string, BodyRegionId> = { C: 'neck', T: 'upper-back', L: 'low-back', S: 'low-back' };

function levelNames(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);
}

/** Bounds of one list and of one chain ("L3-4-5"): a page of levels is many facts, not one. */
const MOST_LEVELS = 12;
const MOST_STOPS = 6;

interface OneLevel {
  name: string;
  next: number;
  ocr: boolean;
}

/**
 * Spinal levels that start at the token: `L4-5`, `L4/L5`, `L4-S1` (its two discs), `C5-6-7`, `L4 and L5`, `T12`,
 * `L3-4, L4-5 and L5-S1`. A range runs over discs; a list of single levels stays one.
 */
export function readLevels(tokens: Tokens, index: number): LevelsRead | undefined {
  const first = readSpan(tokens, index);
  if (first === undefined || isSomethingElse(tokens, index, first.next)) return undefined;
  const levels = [...first.levels];
  let { next, ocr } = first;
  while (levels.length < MOST_LEVELS) {
    const linked = skipLink(tokens, next);
    const more = linked === undefined ? undefined : readSpan(tokens, linked);
    if (more === undefined) break;
    for (const level of more.levels) if (!levels.includes(level)) levels.push(level);
    next = more.next;
    ocr ||= more.ocr;
  }
  const region = REGION_OF[levels[0]?.charAt(0) ?? ''];
  return region === undefined ? undefined : { levels, region, next, ocr };
}

/** ", ", " and ", " & ", ", and ", "/" between levels. */
function skipLink(tokens: Tokens, index: number): number | undefined {
  const gap = gapBefore(tokens, index);
  const word = lowerAt(tokens, index);
  if ((word === 'and' || word === 'or') && onlyGap(gap, SPACING | GAP.comma)) return index + 1;
  const link = GAP.comma | GAP.ampersand | GAP.slash | GAP.plus;
  return (gap & link) !== 0 && onlyGap(gap, SPACING | link) ? index : undefined;
}

function readSpan(
  tokens: Tokens,
  index: number,
): { levels: string[]; next: number; ocr: boolean } | undefined {
  const from = readLevel(tokens, index);
  if (from === undefined) return undefined;
  let { next, ocr } = from;
  const stops = [from.name];
  while (stops.length < MOST_STOPS) {
    const to = readEnd(tokens, next, stops.at(-1) ?? '');
    if (to === undefined) break;
    stops.push(to.name);
    next = to.next;
    ocr ||= to.ocr;
  }
  if (stops.length === 1) return { levels: stops, next, ocr };
  const discs = stops.slice(1).flatMap((stop, at) => discsBetween(stops[at] ?? '', stop));
  return discs.length === 0
    ? { levels: [from.name], next: from.next, ocr: from.ocr }
    : { levels: discs, next, ocr };
}

/** `L5`, `L-5`; small letters only in pairs, since "l5" alone may be anything. */
function readLevel(tokens: Tokens, index: number): OneLevel | undefined {
  const word = wordAt(tokens, index);
  if (word === undefined || word.digits || (index > 0 && tokens.gaps[index] === 0)) return undefined;
  const scanned = readScanned(tokens, index);
  if (scanned !== undefined) return scanned;
  if (word.raw.length !== 1 || !/[CTLSctls]/.test(word.raw)) return undefined;
  const number = wordAt(tokens, index + 1);
  const gap = tokens.gaps[index + 1] ?? 0;
  if (number === undefined || !number.digits || number.raw.length > 2) return undefined;
  const paired = isPairBehind(tokens, index + 1);
  const glued =
    gap === 0 ||
    ((gap === GAP.hyphen || gap === GAP.space) && paired && word.upper) ||
    (gap === GAP.hyphen && /[CTL]/.test(word.raw));
  if (!glued || (!word.upper && !paired)) return undefined;
  const name = `${word.raw.toUpperCase()}${Number(number.raw)}`;
  return isLevel(name) && !isNumberGoingOn(tokens, index + 1)
    ? { name, next: index + 2, ocr: false }
    : undefined;
}

/** Scans give "LS-S1" for L5-S1 and "L5-Sl" or "L5-SI" for its end. */
function readScanned(tokens: Tokens, index: number): OneLevel | undefined {
  const raw = wordAt(tokens, index)?.raw;
  const before = lowerAt(tokens, index - 1);
  if (
    raw === 'LS' &&
    (gapBefore(tokens, index + 1) & GAP.hyphen) !== 0 &&
    /^[Ss]$/.test(wordAt(tokens, index + 1)?.raw ?? '')
  ) {
    return wordAt(tokens, index + 2)?.raw === '1' ? { name: 'L5', next: index + 1, ocr: true } : undefined;
  }
  const behindL5 = before === '5' && (gapBefore(tokens, index) & GAP.hyphen) !== 0;
  return (raw === 'SI' || raw === 'Sl') && behindL5 ? { name: 'S1', next: index + 1, ocr: true } : undefined;
}

/** The end of a range: `-5`, `-L5`, `/S1`, ` to S1`, ` through S1`. */
function readEnd(tokens: Tokens, index: number, from: string): OneLevel | undefined {
  const gap = gapBefore(tokens, index);
  const word = wordAt(tokens, index);
  if (word === undefined) return undefined;
  if (word.lower === 'to' || word.lower === 'through' || word.lower === 'thru') {
    return onlyGap(gap, SPACING) ? readLevel(tokens, index + 1) : undefined;
  }
  const dash = (gap & (GAP.hyphen | GAP.slash)) !== 0 && onlyGap(gap, SPACING | GAP.hyphen | GAP.slash);
  if (!dash) return undefined;
  if (word.digits) {
    const name = `${from.charAt(0)}${Number(word.raw)}`;
    if (word.raw.length > 2 || !isLevel(name) || isNumberGoingOn(tokens, index)) return undefined;
    return { name, next: index + 1, ocr: false };
  }
  return readLevel(tokens, index);
}

function discsBetween(from: string, to: string): string[] {
  const [one, other] = [COLUMN.indexOf(from), COLUMN.indexOf(to)];
  if (one === -1 || other === -1 || one === other) return [];
  const [low, high] = one < other ? [one, other] : [other, one];
  return Array.from({ length: high - low }, (_, at) =>
    printDisc(COLUMN[low + at] ?? '', COLUMN[low + at + 1] ?? ''),
  );
}

/** `L4-5` within a region, `L5-S1` across two. */
function printDisc(upper: string, lower: string): string {
  return upper.charAt(0) === lower.charAt(0) ? `${upper}-${lower.slice(1)}` : `${upper}-${lower}`;
}

function isLevel(name: string): boolean {
  return COLUMN.includes(name) || EXTRA.has(name);
}

/** Another number follows "L4" with a hyphen or slash. */
function isPairBehind(tokens: Tokens, numberAt: number): boolean {
  const gap = gapBefore(tokens, numberAt + 1);
  const word = wordAt(tokens, numberAt + 1);
  const dash = (gap & (GAP.hyphen | GAP.slash)) !== 0 && onlyGap(gap, SPACING | GAP.hyphen | GAP.slash);
  return dash && word !== undefined && (word.digits ? word.raw.length <= 2 : /^[CTLSctls]$/.test(word.raw));
}

/** "L4.5", "S1st", "T12345". */
function isNumberGoingOn(tokens: Tokens, index: number): boolean {
  if (index + 1 >= tokens.count) return false;
  const gap = tokens.gaps[index + 1] ?? 0;
  if (gap === 0) return true;
  const joined = startOf(tokens, index + 1) - endOf(tokens, index) === 1;
  return joined && gap === GAP.period && wordAt(tokens, index + 1)?.digits === true;
}

const IMAGE_WORDS = wordSet(
  'weighted sequence sequences signal images image imaging fat hyperintense hyperintensity flair ' +
    'stir sagittal axial coronal dark bright gadolinium saturation',
);
const LAB_WORDS = wordSet('free tsh complement total thyroid heart grade type stage item row');

/** Words of imaging technique within reach of "T1" or "T2". */
function isAmongImages(tokens: Tokens, index: number, next: number): boolean {
  for (let at = Math.max(0, index - IMAGE_REACH); at < next + IMAGE_REACH; at += 1) {
    if (IMAGE_WORDS.has(lowerAt(tokens, at))) return true;
  }
  return false;
}

const IMAGE_REACH = 7;

/** "T2 weighted", "free T4", "heart S1 S2": levels by their look only. */
function isSomethingElse(tokens: Tokens, index: number, next: number): boolean {
  const letter = wordAt(tokens, index)?.raw ?? '';
  const behind = [lowerAt(tokens, next), lowerAt(tokens, next + 1), lowerAt(tokens, next + 2)];
  const before = [lowerAt(tokens, index - 1), lowerAt(tokens, index - 2)];
  const isWeighting =
    letter === 'T' && next === index + 2 && /^[12]$/.test(wordAt(tokens, index + 1)?.raw ?? '');
  if (isWeighting && isAmongImages(tokens, index, next)) return true;
  if (
    letter === 'T' &&
    wordAt(tokens, index + 1)?.raw === '1' &&
    behind.includes('t') &&
    behind.includes('2')
  )
    return true;
  if (before.some((word) => LAB_WORDS.has(word))) return true;
  if (letter === 'S' && before[1] === 's' && before[0] === '1') return true;
  return letter === 'S' && behind[0] === 's' && (gapBefore(tokens, next) & GAP.hyphen) === 0;
}
