import type { BodyPartFact, Side } from '../fact.ts';
import { Lexicon } from '../text/lexicon.ts';
import { balanced, type Taken } from '../text/taken.ts';
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
import { isIdiom } from './idioms.ts';
import { type LevelsRead, readLevels } from './levels.ts';
import { BODY_NAMES, type BodyName } from './names.ts';
import { BODY_REGIONS } from './regions.ts';
import { sideAfter, sideBefore } from './sides.ts';

const LEXICON = new Lexicon<BodyName>(BODY_NAMES);
const SPINE = new Set(['neck', 'upper-back', 'low-back', 'spine', 'back', 'sacroiliac']);
/** Between a region and its levels: "lumbar spine at L4-5", "low back: L4-L5". */
const TO_LEVELS = wordSet('at from level levels the of disc discs facet spine');

interface BodyRead {
  fact: BodyPartFact;
  next: number;
}

/** Parts of the body with side and level, in order. Only levels take their tokens: names may stand within a treatment's. */
export function recogniseBodyParts(tokens: Tokens, taken: Taken): BodyPartFact[] {
  const facts: BodyPartFact[] = [];
  let floor = 0;
  let last: BodyRead | undefined;
  for (let index = 0; index < tokens.count; index += 1) {
    const levels = taken.has(index) ? undefined : readLevels(tokens, index);
    const read =
      levels !== undefined && !taken.hasAny(index, levels.next)
        ? levelFact(tokens, index, levels, floor)
        : nameFact(tokens, index, taken, floor, last);
    if (read === undefined) continue;
    if (levels !== undefined) taken.take(index, levels.next);
    facts.push(read.fact);
    last = read;
    floor = read.next;
    index = read.next - 1;
  }
  return facts;
}

function levelFact(tokens: Tokens, index: number, levels: LevelsRead, floor: number): BodyRead {
  const before = sideBefore(tokens, index, floor);
  const after = before === undefined ? sideAfter(tokens, levels.next) : undefined;
  const side = before ?? after;
  const next = after?.next ?? levels.next;
  return {
    fact: {
      kind: 'body-part',
      ...balanced(tokens, startOf(tokens, before?.from ?? index), endOf(tokens, next - 1)),
      confidence: levels.ocr
        ? 0.65
        : levels.levels.length === 1 && !levels.levels[0]?.includes('-')
          ? 0.85
          : 0.95,
      region: levels.region,
      ...(side === undefined ? {} : { side: side.side }),
      levels: levels.levels,
      through: 'name',
    },
    next,
  };
}

function nameFact(
  tokens: Tokens,
  index: number,
  taken: Taken,
  floor: number,
  last: BodyRead | undefined,
): BodyRead | undefined {
  const match = LEXICON.longest(tokens, index);
  if (match === undefined || taken.hasAny(index, match.next) || isIdiom(tokens, index, match.next))
    return undefined;
  const { region: named, through } = match.value;
  const levels = SPINE.has(named) ? levelsBehind(tokens, match.next, taken) : undefined;
  // "paraspinal tenderness L4-S1": the levels say which part of the spine.
  const region = levels !== undefined && (named === 'spine' || named === 'back') ? levels.region : named;
  const end = levels?.next ?? match.next;
  const before = sideBefore(tokens, index, floor);
  const after = before === undefined && levels === undefined ? sideAfter(tokens, end) : undefined;
  const side = before ?? after;
  const inherited =
    side === undefined && BODY_REGIONS[region].paired ? inheritedSide(tokens, index, last) : undefined;
  const next = after?.next ?? end;
  return {
    fact: {
      kind: 'body-part',
      ...balanced(tokens, startOf(tokens, before?.from ?? index), endOf(tokens, next - 1)),
      confidence: confidenceOf(region, through),
      region,
      ...(side === undefined ? {} : { side: side.side }),
      ...(inherited === undefined ? {} : { side: inherited, sideInherited: true as const }),
      ...(levels === undefined ? {} : { levels: levels.levels }),
      through,
    },
    next,
  };
}

/** Levels that follow a spinal region in the same breath. */
function levelsBehind(tokens: Tokens, next: number, taken: Taken): LevelsRead | undefined {
  let at = next;
  for (let steps = 0; steps < 3; steps += 1) {
    if (!onlyGap(gapBefore(tokens, at), SPACING | GAP.comma | GAP.colon | GAP.open | GAP.hyphen))
      return undefined;
    const levels = readLevels(tokens, at);
    if (levels !== undefined) {
      if (taken.hasAny(at, levels.next)) return undefined;
      taken.take(at, levels.next);
      return levels;
    }
    if (!TO_LEVELS.has(lowerAt(tokens, at))) return undefined;
    at += 1;
  }
  return undefined;
}

/** "right shoulder and elbow", "left hand/finger": the side is said once for both. */
function inheritedSide(tokens: Tokens, index: number, last: BodyRead | undefined): Side | undefined {
  if (last === undefined || last.fact.side === undefined || !BODY_REGIONS[last.fact.region].paired)
    return undefined;
  if (index === last.next) {
    const gap = gapBefore(tokens, index);
    return (gap & (GAP.slash | GAP.ampersand | GAP.hyphen)) !== 0 || onlyGap(gap, SPACING)
      ? last.fact.side
      : undefined;
  }
  const link = wordAt(tokens, last.next)?.lower;
  const near = index === last.next + 1 && (link === 'and' || link === 'or');
  return near && onlyGap(gapBefore(tokens, last.next), SPACING | GAP.comma) ? last.fact.side : undefined;
}

function confidenceOf(region: BodyPartFact['region'], through: BodyPartFact['through']): number {
  if (region === 'back' || region === 'spine') return 0.8;
  return through === 'name' ? 0.95 : through === 'structure' ? 0.88 : 0.8;
}
