import type { Range } from '../fact.ts';
import { readCount } from '../text/numbers.ts';
import { GAP, gapBefore, LINKED, lowerAt, onlyGap, SPACING, type Tokens, wordAt } from '../text/tokens.ts';

/** One piece of the directions for use, as a part of a `Sig`. */
export interface SigPiece {
  dose?: Range;
  perDay?: Range;
  route?: string;
  prn?: true;
  days?: number;
  next: number;
}

const PER_DAY: Record<string, number> = {
  qd: 1,
  od: 1,
  daily: 1,
  bid: 2,
  tid: 3,
  qid: 4,
  qhs: 1,
  hs: 1,
  nightly: 1,
  qam: 1,
  qpm: 1,
  qod: 0.5,
  weekly: 1 / 7,
};
const TIMES: Record<string, number> = { once: 1, twice: 2, thrice: 3 };
const ROUTES: Record<string, string> = {
  po: 'oral',
  orally: 'oral',
  oral: 'oral',
  topically: 'topical',
  topical: 'topical',
  transdermal: 'transdermal',
  transdermally: 'transdermal',
  sl: 'sublingual',
  sublingual: 'sublingual',
  im: 'intramuscular',
  iv: 'intravenous',
  intramuscular: 'intramuscular',
  subcutaneous: 'subcutaneous',
  pr: 'rectal',
  nasal: 'nasal',
};
/** Dose forms that a sig counts ("1 tab", "2 patches"). */
export const FORMS: Record<string, string> = {
  tab: 'tablet',
  tabs: 'tablet',
  tablet: 'tablet',
  tablets: 'tablet',
  cap: 'capsule',
  caps: 'capsule',
  capsule: 'capsule',
  capsules: 'capsule',
  pill: 'tablet',
  pills: 'tablet',
  patch: 'patch',
  patches: 'patch',
  pad: 'patch',
  pads: 'patch',
  cream: 'cream',
  gel: 'gel',
  ointment: 'ointment',
  lotion: 'lotion',
  spray: 'spray',
  solution: 'solution',
  injection: 'injection',
  injections: 'injection',
  suppository: 'suppository',
  suppositories: 'suppository',
  film: 'film',
  films: 'film',
  lozenge: 'lozenge',
  lozenges: 'lozenge',
  liquid: 'liquid',
  suspension: 'suspension',
  drops: 'drops',
  inhaler: 'inhaler',
  powder: 'powder',
  kit: 'kit',
  roll: 'roll-on',
  tube: 'tube',
  tubes: 'tube',
  balm: 'ointment',
  foam: 'foam',
  syrup: 'syrup',
  elixir: 'elixir',
  vial: 'vial',
  vials: 'vial',
  syringe: 'syringe',
  softgel: 'capsule',
  softgels: 'capsule',
  caplet: 'tablet',
  caplets: 'tablet',
  bottle: 'bottle',
  box: 'box',
  boxes: 'box',
};
const PERIOD_DAYS: Record<string, number> = {
  day: 1,
  days: 1,
  d: 1,
  week: 7,
  weeks: 7,
  wk: 7,
  wks: 7,
  month: 30,
  months: 30,
  mo: 30,
};

/** Longest first: "as needed every six to eight hours" is two pieces. */
export function readSigPiece(tokens: Tokens, index: number): SigPiece | undefined {
  return (
    readDose(tokens, index) ??
    readEvery(tokens, index) ??
    readTimesADay(tokens, index) ??
    readPhrase(tokens, index) ??
    readDays(tokens, index)
  );
}

/** "take 1 tab", "1-2 tablets", "apply one patch", "1 po". */
function readDose(tokens: Tokens, index: number): SigPiece | undefined {
  const verb = ['take', 'takes', 'taking', 'apply', 'applies', 'use', 'give', 'sig'].includes(
    lowerAt(tokens, index),
  );
  const at = verb ? index + 1 : index;
  const gap = gapBefore(tokens, at);
  if (verb && !onlyGap(gap, SPACING | GAP.colon)) return undefined;
  const count = readCount(tokens, at);
  if (count === undefined || count.high > 12) return verb ? { next: at } : undefined;
  const word = lowerAt(tokens, count.next);
  const spaced = onlyGap(gapBefore(tokens, count.next), LINKED);
  if (spaced && FORMS[word] !== undefined) {
    return { dose: { low: count.low, high: count.high }, next: count.next + 1 };
  }
  if (spaced && (ROUTES[word] !== undefined || PER_DAY[word] !== undefined || word === 'by')) {
    return { dose: { low: count.low, high: count.high }, next: count.next };
  }
  return verb ? { next: at } : undefined;
}

/** "q6h", "q 4-6 hours", "every six to eight hours", "every day", "every other day", "q8hrs", "every 12 hrs". */
function readEvery(tokens: Tokens, index: number): SigPiece | undefined {
  const word = lowerAt(tokens, index);
  if (word !== 'q' && word !== 'every' && word !== 'each') return undefined;
  const next = lowerAt(tokens, index + 1);
  if (word !== 'q') {
    if (next === 'day' || next === 'night' || next === 'morning' || next === 'evening')
      return once(index + 2);
    if (next === 'other' && lowerAt(tokens, index + 2) === 'day') {
      return { perDay: { low: 0.5, high: 0.5 }, next: index + 3 };
    }
  }
  const count = readCount(tokens, index + 1);
  if (count === undefined || count.low <= 0) return undefined;
  const unit = lowerAt(tokens, count.next);
  if (!onlyGap(gapBefore(tokens, count.next), LINKED)) return undefined;
  if (['h', 'hr', 'hrs', 'hour', 'hours'].includes(unit)) {
    return { perDay: { low: round(24 / count.high), high: round(24 / count.low) }, next: count.next + 1 };
  }
  const days = PERIOD_DAYS[unit];
  if (days === undefined) return undefined;
  return {
    perDay: { low: round(1 / (count.high * days)), high: round(1 / (count.low * days)) },
    next: count.next + 1,
  };
}

/** "twice daily", "three times a day", "2 times per day", "2x/day", "two a day", "once at bedtime". */
function readTimesADay(tokens: Tokens, index: number): SigPiece | undefined {
  const word = lowerAt(tokens, index);
  const times = TIMES[word];
  if (times !== undefined) {
    const next = readADay(tokens, index + 1);
    return next === undefined ? undefined : { perDay: { low: times, high: times }, next };
  }
  const count = readCount(tokens, index);
  if (count === undefined || count.high > 12) return undefined;
  const marker = lowerAt(tokens, count.next);
  const at = marker === 'times' || marker === 'x' || marker === 'time' ? count.next + 1 : count.next;
  const next = readADay(tokens, at);
  return next === undefined ? undefined : { perDay: { low: count.low, high: count.high }, next };
}

function readADay(tokens: Tokens, index: number): number | undefined {
  const word = lowerAt(tokens, index);
  if (!onlyGap(gapBefore(tokens, index), LINKED | GAP.slash)) return undefined;
  if (word === 'daily' || word === 'nightly') return index + 1;
  if ((gapBefore(tokens, index) & GAP.slash) !== 0 && (word === 'day' || word === 'd')) return index + 1;
  if (['a', 'per', 'each', 'every', 'in', 'at'].includes(word)) {
    const next = lowerAt(tokens, index + 1);
    if (['day', 'night', 'bedtime', 'morning', 'evening', 'hs'].includes(next)) return index + 2;
  }
  return undefined;
}

/** "bid", "po", "prn pain", "as needed", "by mouth", "at bedtime", "for pain". */
function readPhrase(tokens: Tokens, index: number): SigPiece | undefined {
  const word = lowerAt(tokens, index);
  const second = lowerAt(tokens, index + 1);
  if (word === 'prn')
    return { prn: true, next: second === 'pain' || second === 'spasm' ? index + 2 : index + 1 };
  if (word === 'as' && second === 'needed') return { prn: true, next: index + 2 };
  if (word === 'as' && second === 'directed') return { next: index + 2 };
  if (word === 'by' && second === 'mouth') return { route: 'oral', next: index + 2 };
  if ((word === 'at' || word === 'before') && (second === 'bedtime' || second === 'night' || second === 'hs'))
    return once(index + 2);
  if (word === 'in' && lowerAt(tokens, index + 2) === 'morning') return once(index + 3);
  if (word === 'q' && ['d', 'hs', 'am', 'pm'].includes(second)) return once(index + 2);
  if (word === 'for' && second === 'pain') return { next: index + 2 };
  if (
    word === 'to' &&
    (second === 'affected' || second === 'the') &&
    wordAt(tokens, index + 2) !== undefined
  ) {
    const third = lowerAt(tokens, index + 2);
    if (third === 'area' || third === 'areas') return { route: 'topical', next: index + 3 };
    if (third === 'affected' && lowerAt(tokens, index + 3).startsWith('area'))
      return { route: 'topical', next: index + 4 };
  }
  const perDay = PER_DAY[word];
  if (perDay !== undefined) return { perDay: { low: round(perDay), high: round(perDay) }, next: index + 1 };
  const route = ROUTES[word];
  return route === undefined ? undefined : { route, next: index + 1 };
}

/** "for 14 days", "x 14 days", "14 days", "30 day supply". */
function readDays(tokens: Tokens, index: number): SigPiece | undefined {
  const lead = lowerAt(tokens, index);
  const at = lead === 'for' || lead === 'x' || lead === 'times' ? index + 1 : index;
  const count = readCount(tokens, at);
  if (count === undefined || !onlyGap(gapBefore(tokens, count.next), LINKED)) return undefined;
  const days = PERIOD_DAYS[lowerAt(tokens, count.next)];
  if (days === undefined || count.high * days > 400) return undefined;
  const supply = lowerAt(tokens, count.next + 1) === 'supply' ? 2 : 1;
  return { days: count.high * days, next: count.next + supply };
}

function once(next: number): SigPiece {
  return { perDay: { low: 1, high: 1 }, next };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
