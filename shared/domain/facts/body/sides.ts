import type { Side } from '../fact.ts';
import { GAP, gapBefore, lowerAt, onlyGap, SPACING, type Tokens, wordAt } from '../text/tokens.ts';
import { wordSet } from '../text/word-set.ts';

export interface SideRead {
  side: Side;
  /** First token of the side's wording, and the token after its last. */
  from: number;
  next: number;
}

const SIDES: Record<string, Side> = {
  left: 'left',
  lt: 'left',
  lft: 'left',
  right: 'right',
  rt: 'right',
  rght: 'right',
  bilateral: 'bilateral',
  bilaterally: 'bilateral',
  bilat: 'bilateral',
  both: 'bilateral',
};
const LETTERS: Record<string, Side> = { R: 'right', L: 'left', B: 'bilateral' };

/** Words that may stand between a side and its part: "right ulnar wrist", "left small finger". */
const BETWEEN = wordSet(
  'ulnar radial medial lateral anterior posterior anterolateral proximal distal upper lower mid ' +
    'small little index middle ring long great big dominant non first second third fourth fifth ' +
    'dorsal plantar volar inner outer superior inferior sided side acute chronic full partial total ' +
    'open closed arthroscopic paraspinal sacral joint of the open',
);
const MOST_BETWEEN = 4;

/** The side that stands before the token: "right shoulder", "R knee", "(L) wrist", "right and left knees". */
export function sideBefore(tokens: Tokens, index: number, floor: number): SideRead | undefined {
  let at = index;
  for (let steps = 0; steps <= MOST_BETWEEN && at > floor; steps += 1) {
    const gap = gapBefore(tokens, at);
    if (!onlyGap(gap, SPACING | GAP.hyphen | GAP.open | GAP.close)) return undefined;
    const side = isHeading(tokens, at) ? undefined : sideAt(tokens, at - 1, steps === 0);
    if (side !== undefined) {
      if (pairedWith(tokens, at - 1, side)) return { side: 'bilateral', from: at - 3, next: at };
      return { side, from: isSecondOfBoth(tokens, at - 1) ? at - 2 : at - 1, next: at };
    }
    if (!BETWEEN.has(lowerAt(tokens, at - 1))) return undefined;
    at -= 1;
  }
  return undefined;
}

/** The last heading of a table's first line is not the side of its first row. */
function isHeading(tokens: Tokens, at: number): boolean {
  return (gapBefore(tokens, at) & GAP.newline) !== 0 && (gapBefore(tokens, at - 1) & GAP.wide) !== 0;
}

/** "right and left knee", "right/left": both. */
function pairedWith(tokens: Tokens, index: number, side: Side): boolean {
  const link = lowerAt(tokens, index - 1);
  if (link !== 'and' && link !== 'or') return false;
  const other = sideAt(tokens, index - 2, true);
  return other !== undefined && other !== side;
}

/** The side that stands behind: "knee, left", "wrist (right)", "forearm on the right", "shoulder - R". */
export function sideAfter(tokens: Tokens, next: number): SideRead | undefined {
  let at = next;
  if (lowerAt(tokens, at) === 'joint' || lowerAt(tokens, at) === 'pain') at += 1;
  const on = lowerAt(tokens, at) === 'on' && onlyGap(gapBefore(tokens, at), SPACING);
  const onThe = on && (lowerAt(tokens, at + 1) === 'the' || sideAt(tokens, at + 1, false) !== undefined);
  const direct = !onThe;
  if (onThe) at += lowerAt(tokens, at + 1) === 'the' ? 2 : 1;
  const gap = gapBefore(tokens, at);
  const marks = GAP.comma | GAP.open | GAP.hyphen | GAP.colon;
  if (direct && ((gap & marks) === 0 || !onlyGap(gap, SPACING | marks))) return undefined;
  if (onThe && !onlyGap(gap, SPACING)) return undefined;
  const side = sideAt(tokens, at, false);
  if (side === undefined) return undefined;
  const end = lowerAt(tokens, at + 1) === 'side' || lowerAt(tokens, at + 1) === 'sided' ? at + 2 : at + 1;
  // "knee, left shoulder": the side belongs to what follows it.
  const closes = (gapBefore(tokens, end) & ~SPACING) !== 0 || end >= tokens.count;
  const clause = ['and', 'at', 'with', 'without', 'was', 'is', 'which', 'to', 'but', 'than', 'for'].includes(
    lowerAt(tokens, end),
  );
  return closes || clause ? { side, from: at, next: end } : undefined;
}

/** @param letters single capital letters count ("R shoulder") */
function sideAt(tokens: Tokens, index: number, letters: boolean): Side | undefined {
  const word = wordAt(tokens, index);
  if (word === undefined) return undefined;
  if (word.lower === 'bl' || word.lower === 'b') return isBothLetters(tokens, index, word.lower);
  const side = SIDES[word.lower];
  if (side !== undefined) return word.lower === 'left' && isVerb(tokens, index) ? undefined : side;
  // "spasm L > R paralumbar" is of both sides, and says so in no word.
  if (!letters || (gapBefore(tokens, index) & GAP.other) !== 0) return undefined;
  if (isSecondOfBoth(tokens, index)) return 'bilateral';
  return word.raw.length === 1 ? LETTERS[word.raw] : undefined;
}

/** The L of "B/L" is the second letter of "bilateral". */
function isSecondOfBoth(tokens: Tokens, index: number): boolean {
  const letters = lowerAt(tokens, index) === 'l' && lowerAt(tokens, index - 1) === 'b';
  return letters && (gapBefore(tokens, index) & GAP.slash) !== 0;
}

function isBothLetters(tokens: Tokens, index: number, lower: string): Side | undefined {
  if (lower === 'bl') return 'bilateral';
  return lowerAt(tokens, index + 1) === 'l' && (gapBefore(tokens, index + 1) & GAP.slash) !== 0
    ? 'bilateral'
    : undefined;
}

/** "He left the shoulder clinic." */
function isVerb(tokens: Tokens, index: number): boolean {
  return (
    ['he', 'she', 'patient', 'worker', 'they'].includes(lowerAt(tokens, index - 1)) &&
    lowerAt(tokens, index + 1) === 'the'
  );
}
