import type { PainContext, PainFact, Range } from './fact.ts';
import { readNumber, readRangeEnd } from './text/numbers.ts';
import { spanOf, type Taken } from './text/taken.ts';
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
} from './text/tokens.ts';
import { wordSet } from './text/word-set.ts';

const PAIN_WORDS = wordSet(
  'pain painful vas nrs vnrs rated rates rate rating scale severity intensity ache aching ' +
    'discomfort symptoms headache headaches numeric soreness level levels score numbness burning ' +
    'sharp',
);
/** Before a number that these name, n of 10 counts something else. */
const COUNTED = wordSet(
  'visit session page pages week day strength grade item part exhibit no number motor treatment ' +
    'section question volume visits sessions power function dated date fax p pg',
);
/** "8 of 10 sessions". */
const THINGS = wordSet('visit visits session sessions treatments days weeks patients times appointments');
const REACH = 14;

/** Pain scores, in order. The tokens that they use are marked as taken. */
export function recognisePain(tokens: Tokens, taken: Taken): PainFact[] {
  const facts: PainFact[] = [];
  let index = 0;
  while (index < tokens.count) {
    const read = taken.has(index) ? undefined : readPain(tokens, index);
    if (read === undefined || taken.hasAny(read.from, read.next)) {
      index += 1;
      continue;
    }
    const context = contextOf(tokens, read.from, read.next);
    facts.push({
      kind: 'pain',
      ...spanOf(tokens, startOf(tokens, read.from), endOf(tokens, read.next - 1)),
      confidence: read.confidence,
      score: read.score,
      scale: read.scale,
      ...(context === undefined ? {} : { context }),
    });
    taken.take(read.from, read.next);
    index = read.next;
  }
  return facts;
}

interface PainRead {
  score: Range;
  scale: 10 | 100;
  from: number;
  next: number;
  confidence: number;
}

function readPain(tokens: Tokens, index: number): PainRead | undefined {
  const number = readNumber(tokens, index);
  return number === undefined ? undefined : (readScored(tokens, index) ?? readLabelled(tokens, index));
}

/** `7/10`, `7-8/10`, `8/10 to 10/10`, `3 out of 10`, `6-8 on a 10-point scale`, `10 intensity out of 10`. */
function readScored(tokens: Tokens, index: number): PainRead | undefined {
  const score = readScore(tokens, index);
  if (score === undefined) return undefined;
  const scale = readScale(tokens, score.next);
  if (scale === undefined || score.high > scale.scale) return undefined;
  if (THINGS.has(lowerAt(tokens, scale.next))) return undefined;
  if (scale.scale === 100 && !isNearPain(tokens, index, scale.next)) return undefined;
  if (COUNTED.has(lowerAt(tokens, index - 1)) || isPartOfNumber(tokens, index)) return undefined;
  const near = isNearPain(tokens, index, scale.next);
  if (!near && isDateLike(tokens, index, scale.slash)) return undefined;
  const second = readSecond(tokens, scale.next, scale.scale);
  const range =
    second === undefined || second.high < score.low ? score : { low: score.low, high: second.high };
  return {
    score: { low: range.low, high: range.high },
    scale: scale.scale,
    from: index,
    next: range === score ? scale.next : (second?.next ?? scale.next),
    confidence: near ? 0.96 : 0.78,
  };
}

function readScore(tokens: Tokens, index: number): (Range & { next: number }) | undefined {
  const low = readNumber(tokens, index);
  if (low === undefined) return undefined;
  const end = readRangeEnd(tokens, low.next);
  // "8/10 to 10/10" has its own rule: the number behind "to" is a score again.
  if (end !== undefined && end.value >= low.value && end.value <= 100)
    return { low: low.value, high: end.value, next: end.next };
  return { low: low.value, high: low.value, next: low.next };
}

function readScale(
  tokens: Tokens,
  index: number,
): { scale: 10 | 100; next: number; slash: boolean } | undefined {
  const gap = gapBefore(tokens, index);
  if ((gap & GAP.slash) !== 0 && onlyGap(gap, GAP.slash | GAP.space)) {
    const scale = topOfScale(tokens, index);
    return scale === undefined || goesOn(tokens, scale.next) ? undefined : { ...scale, slash: true };
  }
  let at = index;
  if (['intensity', 'level', 'severity', 'pain'].includes(lowerAt(tokens, at)) && onlyGap(gap, SPACING))
    at += 1;
  if (!onlyGap(gapBefore(tokens, at), SPACING)) return undefined;
  const word = lowerAt(tokens, at);
  if (word === 'out' && lowerAt(tokens, at + 1) === 'of') return withScale(topOfScale(tokens, at + 2));
  if (word === 'over' || word === 'of') return withScale(topOfScale(tokens, at + 1));
  if ((word === 'on' || word === 'in') && ['a', 'the', 'an'].includes(lowerAt(tokens, at + 1))) {
    const scale = topOfScale(tokens, at + 2);
    if (scale !== undefined && ['point', 'points', 'scale'].includes(lowerAt(tokens, scale.next))) {
      const next = lowerAt(tokens, scale.next + 1) === 'scale' ? scale.next + 2 : scale.next + 1;
      return { ...scale, next, slash: false };
    }
  }
  return undefined;
}

function withScale(scale: { scale: 10 | 100; next: number } | undefined) {
  return scale === undefined ? undefined : { ...scale, slash: false };
}

function topOfScale(tokens: Tokens, index: number): { scale: 10 | 100; next: number } | undefined {
  const top = readNumber(tokens, index);
  if (top === undefined || (top.value !== 10 && top.value !== 100)) return undefined;
  return { scale: top.value, next: top.next };
}

/** "7/10/16", "7/10-12". */
function goesOn(tokens: Tokens, index: number): boolean {
  const gap = gapBefore(tokens, index);
  return (
    wordAt(tokens, index)?.digits === true &&
    (gap & (GAP.slash | GAP.hyphen)) !== 0 &&
    (gap & (GAP.space | GAP.newline)) === 0
  );
}

/** The second score of "8/10 to 10/10". */
function readSecond(tokens: Tokens, index: number, scale: number): (Range & { next: number }) | undefined {
  const word = lowerAt(tokens, index);
  const at = word === 'to' ? index + 1 : (gapBefore(tokens, index) & GAP.hyphen) !== 0 ? index : undefined;
  if (at === undefined) return undefined;
  const score = readNumber(tokens, at);
  const top = score === undefined ? undefined : readScale(tokens, score.next);
  if (score === undefined || top === undefined || top.scale !== scale || score.value > scale)
    return undefined;
  return { low: score.value, high: score.value, next: top.next };
}

const LABELS = new Set(['vas', 'nrs', 'vnrs']);
const FILLERS = wordSet('score of is was at as a an level scale rated rating the being');
const TITLES = new Set(['level', 'score', 'scale', 'rating', 'rated', 'severity', 'intensity']);

/** `VAS 6`, `VAS score of 6`, `pain level of 8`, `pain score: 8`, `pain rated at 4`. */
function readLabelled(tokens: Tokens, index: number): PainRead | undefined {
  let at = index;
  let titled = false;
  for (let steps = 0; steps < 5; steps += 1) {
    const gap = gapBefore(tokens, at);
    if (!onlyGap(gap, SPACING | GAP.colon | GAP.hyphen) || at === 0) return undefined;
    const word = lowerAt(tokens, at - 1);
    if (LABELS.has(word) || (word === 'pain' && titled)) return labelled(tokens, index);
    if (!FILLERS.has(word) && !TITLES.has(word)) return undefined;
    titled ||= TITLES.has(word);
    at -= 1;
  }
  return undefined;
}

function labelled(tokens: Tokens, index: number): PainRead | undefined {
  const score = readScore(tokens, index);
  if (score === undefined || score.high > 10 || isPartOfNumber(tokens, index)) return undefined;
  const gap = gapBefore(tokens, score.next);
  if ((gap & (GAP.slash | GAP.percent)) !== 0 && wordAt(tokens, score.next)?.digits === true)
    return undefined;
  if (
    [
      'months',
      'weeks',
      'days',
      'years',
      'hours',
      'mg',
      'times',
      'visits',
      'sessions',
      'x',
      'month',
      'week',
    ].includes(lowerAt(tokens, score.next))
  )
    return undefined;
  return {
    score: { low: score.low, high: score.high },
    scale: 10,
    from: index,
    next: score.next,
    confidence: 0.85,
  };
}

function isPartOfNumber(tokens: Tokens, index: number): boolean {
  const gap = tokens.gaps[index] ?? 0;
  if (index === 0) return false;
  return (
    gap === 0 ||
    ((gap === GAP.slash || gap === GAP.hyphen || gap === GAP.period) &&
      wordAt(tokens, index - 1)?.digits === true)
  );
}

/** The ten of a score right before: "4/10 from 6/10". */
function isScore(tokens: Tokens, index: number): boolean {
  return wordAt(tokens, index)?.raw === '10' && (gapBefore(tokens, index) & GAP.slash) !== 0;
}

/** "on 7/10 she …" is a day. */
function isDateLike(tokens: Tokens, index: number, slash: boolean): boolean {
  if (isScore(tokens, index - 2)) return false;
  return slash && ['on', 'of', 'since', 'from', 'until', 'by', 'to'].includes(lowerAt(tokens, index - 1));
}

function isNearPain(tokens: Tokens, from: number, next: number): boolean {
  for (let at = from - 1; at >= from - REACH && at >= 0; at -= 1) {
    if (PAIN_WORDS.has(lowerAt(tokens, at))) return true;
    if ((gapBefore(tokens, at) & GAP.blank) !== 0) break;
  }
  for (let at = next; at < next + 6; at += 1) if (PAIN_WORDS.has(lowerAt(tokens, at))) return true;
  return false;
}

const CONTEXTS: readonly (readonly [PainContext, readonly string[]])[] = [
  [
    'without-medication',
    [
      'without medication',
      'without medications',
      'without meds',
      'before medication',
      'off medication',
      'without pain medication',
    ],
  ],
  [
    'with-medication',
    [
      'with medication',
      'with medications',
      'with meds',
      'after medication',
      'on medication',
      'with pain medication',
    ],
  ],
  ['worst', ['at worst', 'at its worst', 'worst', 'at most', 'maximum']],
  ['best', ['at best', 'at its best', 'least', 'best']],
  ['average', ['on average', 'average', 'usual', 'usually']],
  ['current', ['currently', 'today', 'current', 'now', 'at present']],
];

/** What the words right behind the score, or right before it, say of its circumstances. */
function contextOf(tokens: Tokens, from: number, next: number): PainContext | undefined {
  const behind = wordsBetween(tokens, next, 1).join(' ');
  const found = CONTEXTS.find(([, wordings]) =>
    wordings.some((wording) => `${behind} `.startsWith(`${wording} `)),
  );
  if (found !== undefined) return found[0];
  const before = wordsBetween(tokens, from - 1, -1).reverse();
  while (LINKS.has(before.at(-1) ?? '')) before.pop();
  const phrase = ` ${before.join(' ')}`;
  return CONTEXTS.find(([, wordings]) => wordings.some((wording) => phrase.endsWith(` ${wording}`)))?.[0];
}

const LINKS = new Set(['is', 'was', 'of', 'at', 'rated', 'pain', 'a']);
const CONTEXT_WORDS = 5;

/** Up to five words of the clause, forwards or backwards. */
function wordsBetween(tokens: Tokens, from: number, step: 1 | -1): string[] {
  const words: string[] = [];
  for (let at = from; words.length < CONTEXT_WORDS && at >= 0 && at < tokens.count; at += step) {
    if (!onlyGap(gapBefore(tokens, step === 1 ? at : at + 1), SPACING | GAP.open)) break;
    words.push(lowerAt(tokens, at));
  }
  return words;
}
