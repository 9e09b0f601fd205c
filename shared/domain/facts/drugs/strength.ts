import type { Strength, StrengthUnit } from '../fact.ts';
import { isLeadingPoint, readNumber } from '../text/numbers.ts';
import { spanOf } from '../text/taken.ts';
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

export interface StrengthRead {
  strength: Strength;
  /** Index of the token after it. */
  next: number;
  /** The text gives a unit. */
  unitRead: boolean;
}

const UNITS: Record<string, StrengthUnit> = {
  mg: 'mg',
  mgs: 'mg',
  milligram: 'mg',
  milligrams: 'mg',
  mcg: 'mcg',
  ug: 'mcg',
  microgram: 'mcg',
  micrograms: 'mcg',
  g: 'g',
  gm: 'g',
  gms: 'g',
  gram: 'g',
  grams: 'g',
  ml: 'mL',
  mls: 'mL',
  cc: 'mL',
  ccs: 'mL',
  iu: 'IU',
  unit: 'unit',
  units: 'unit',
  meq: 'mEq',
  percent: '%',
};
const PER: Record<string, NonNullable<Strength['per']>> = {
  hr: 'hour',
  h: 'hour',
  hour: 'hour',
  hours: 'hour',
  ml: 'mL',
  cc: 'mL',
  day: 'day',
  dose: 'dose',
  actuation: 'dose',
};
/** Triple combinations have three parts, compounds more. */
const MOST_PARTS = 6;

/**
 * `50 mg`, `10/325mg`, `37.5-325 mg`, `10 mg/325 mg`, `5%`, `1percent`, `25 mcg/hr`, `20 mg/mL`, `10/325`.
 * @param parts of how many ingredients the drug is made; a bare pair without unit needs as many
 */
export function readStrength(tokens: Tokens, index: number, parts: number): StrengthRead | undefined {
  const values: number[] = [];
  let unit: StrengthUnit | undefined;
  let at = index;
  for (;;) {
    const number = readNumber(tokens, at);
    if (number === undefined || number.spelled || values.length === MOST_PARTS) return undefined;
    values.push(number.value);
    const read = readUnit(tokens, number.next);
    if (read !== undefined && unit !== undefined && read.unit !== unit) return undefined;
    unit = read?.unit ?? unit;
    at = read?.next ?? number.next;
    if (!isJoint(tokens, at, parts)) break;
  }
  if (unit === undefined && (values.length < 2 || values.length !== parts)) return undefined;
  const per = unit === undefined ? undefined : readPer(tokens, at);
  const next = per?.next ?? at;
  // A leading point and the percent sign stand outside of the tokens.
  const start = startOf(tokens, index) - (isLeadingPoint(tokens, index) ? 1 : 0);
  const end = unit === '%' ? percentEnd(tokens, endOf(tokens, next - 1)) : endOf(tokens, next - 1);
  return {
    strength: {
      ...spanOf(tokens, start, end),
      parts: values,
      unit: unit ?? 'mg',
      ...(per === undefined ? {} : { per: per.per }),
    },
    next,
    unitRead: unit !== undefined,
  };
}

/** "5%", and "5 %" with a space before the sign. */
function percentEnd(tokens: Tokens, end: number): number {
  return end + (/^ ?%/.exec(tokens.flat.slice(end, end + 2))?.[0].length ?? 0);
}

function readUnit(tokens: Tokens, index: number): { unit: StrengthUnit; next: number } | undefined {
  const gap = tokens.gaps[index] ?? 0;
  const end = tokens.ends[index - 1] ?? 0;
  if ((gap & GAP.percent) !== 0 && /^ ?%/.test(tokens.flat.slice(end, end + 2)))
    return { unit: '%', next: index };
  if (index >= tokens.count || !onlyGap(gap, SPACING | GAP.hyphen)) return undefined;
  if (lowerAt(tokens, index) === 'per' && lowerAt(tokens, index + 1) === 'cent')
    return { unit: '%', next: index + 2 };
  const unit = UNITS[lowerAt(tokens, index)];
  // "4 g" of "4 G force" and "2 units" need no more than this: the parser stands behind a drug's name.
  return unit === undefined ? undefined : { unit, next: index + 1 };
}

/** A slash or hyphen between two numbers of one strength. */
function isJoint(tokens: Tokens, index: number, parts: number): boolean {
  const gap = gapBefore(tokens, index);
  if (wordAt(tokens, index)?.digits !== true) return false;
  const rest = gap & ~(GAP.percent | GAP.space);
  if (rest === GAP.slash) return true;
  return rest === GAP.hyphen && parts > 1 && (gap & GAP.space) === 0;
}

function readPer(
  tokens: Tokens,
  index: number,
): { per: NonNullable<Strength['per']>; next: number } | undefined {
  const gap = gapBefore(tokens, index);
  const spelled = lowerAt(tokens, index) === 'per' && onlyGap(gap, SPACING);
  if (!spelled && (gap & ~GAP.space) !== GAP.slash) return undefined;
  let at = spelled ? index + 1 : index;
  // "300 mg/5 mL" is a strength of the five.
  if (wordAt(tokens, at)?.digits === true) at += 1;
  const per = PER[lowerAt(tokens, at)];
  return per === undefined ? undefined : { per, next: at + 1 };
}

/** `10/325 mg`, `5%`, `25 mcg/hour`: the form in which strengths are compared and printed. */
export function printStrength({ parts, unit, per }: Pick<Strength, 'parts' | 'unit' | 'per'>): string {
  const value = parts.join('/');
  const amount = unit === '%' ? `${value}%` : `${value} ${unit}`;
  return per === undefined ? amount : `${amount}/${per}`;
}
