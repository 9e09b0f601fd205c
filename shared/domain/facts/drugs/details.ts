import type { DrugFact, Range, Sig, Strength } from '../fact.ts';
import { isLeadingPoint, readNumber } from '../text/numbers.ts';
import { placeOf, type Taken } from '../text/taken.ts';
import { GAP, gapBefore, lowerAt, onlyGap, SPACING, type Tokens, wordAt } from '../text/tokens.ts';
import { wordSet } from '../text/word-set.ts';
import { readDispensed } from './dispensed.ts';
import { FORMS, readSigPiece } from './sig.ts';
import { readStrength } from './strength.ts';

/** What is said of a drug behind its name. */
export interface Details
  extends Pick<DrugFact, 'strength' | 'form' | 'sig' | 'quantity' | 'amount' | 'refills'> {
  /** Index of the token after the last that belongs to the drug. */
  next: number;
  /** The strength's unit was left out. */
  unitGuessed: boolean;
}

const SALTS = wordSet(
  'otc citrate hcl hydrochloride sodium potassium tartrate maleate sulfate acetate succinate ' +
    'bitartrate fumarate besylate er xr sr cr la xl dr ec ir odt ds es cd extended release delayed ' +
    'sustained immediate oral generic base topical transdermal dosepak',
);
/** Marks between the details: a new sentence ends them, save before "Sig:", "#" and the like. */
const BETWEEN =
  SPACING |
  GAP.comma |
  GAP.hyphen |
  GAP.colon |
  GAP.open |
  GAP.close |
  GAP.hash |
  GAP.percent |
  GAP.semicolon;
/** Pieces of one prescription; more is a table gone wrong. */
const MOST_PIECES = 16;

/**
 * Reads strength, form, directions, quantity and refills behind a drug's name, in any order, as far as they go.
 * @param parts of how many ingredients the drug is made
 */
export function readDetails(tokens: Tokens, index: number, parts: number, taken: Taken): Details {
  const details: Details = { next: index, unitGuessed: false };
  const sig: SigSoFar = {};
  let at = index;
  for (let piece = 0; piece < MOST_PIECES; piece += 1) {
    if (at >= tokens.count || taken.has(at) || !continues(tokens, at)) break;
    const next = readPiece(tokens, at, parts, details, sig);
    if (next === undefined || taken.hasAny(at, next)) break;
    at = next;
    details.next = next;
  }
  if (sig.from !== undefined && sig.next !== undefined) {
    const { from, next, ...said } = sig;
    details.sig = { ...said, ...placeOf(tokens, from, next) };
  }
  return details;
}

type SigSoFar = Partial<Omit<Sig, 'start' | 'end' | 'text'>> & { from?: number; next?: number };

function readPiece(
  tokens: Tokens,
  at: number,
  parts: number,
  details: Details,
  sig: SigSoFar,
): number | undefined {
  const salt = lowerAt(tokens, at);
  if (SALTS.has(salt) && details.quantity === undefined) return at + 1;
  const dispensed = readDispensed(tokens, at);
  if (dispensed !== undefined && mayTake(details, dispensed)) {
    details.quantity ??= dispensed.quantity;
    details.refills ??= dispensed.refills;
    details.form ??= dispensed.form;
    return dispensed.next;
  }
  const strength = readDrugStrength(tokens, at, parts, details);
  if (strength !== undefined) return strength;
  const form = FORMS[salt];
  if (form !== undefined) {
    details.form ??= form;
    return at + 1;
  }
  const piece = readSigPiece(tokens, at);
  if (piece === undefined) return undefined;
  const { next, ...said } = piece;
  if (hasSaid(sig, said)) return undefined;
  Object.assign(sig, said);
  sig.from ??= at;
  sig.next = next;
  return next;
}

/** The same thing said twice belongs to the next drug or to the next sentence. */
function hasSaid(sig: SigSoFar, said: { perDay?: Range; dose?: Range; days?: number }): boolean {
  return (
    (said.perDay !== undefined && sig.perDay !== undefined) ||
    (said.dose !== undefined && sig.dose !== undefined) ||
    (said.days !== undefined && sig.days !== undefined)
  );
}

function mayTake(details: Details, read: { quantity?: number; refills?: number }): boolean {
  return (
    (read.quantity === undefined || details.quantity === undefined) &&
    (read.refills === undefined || details.refills === undefined)
  );
}

function readDrugStrength(tokens: Tokens, at: number, parts: number, details: Details): number | undefined {
  const read = readStrength(tokens, at, parts) ?? readBareStrength(tokens, at, details);
  if (read === undefined) return undefined;
  if (details.strength !== undefined || isAmount(read.strength)) {
    const [value = 0] = read.strength.parts;
    const unit = read.strength.unit;
    if (details.amount !== undefined || (unit !== 'g' && unit !== 'mL')) return undefined;
    details.amount = { value, unit };
    return read.next;
  }
  details.strength = read.strength;
  details.unitGuessed = !read.unitRead;
  return read.next;
}

/** Grams and millilitres from ten up are what is dispensed, not how strong it is. */
function isAmount({ parts, unit }: Strength): boolean {
  return (unit === 'g' || unit === 'mL') && parts.length === 1 && (parts[0] ?? 0) >= 10;
}

const AFTER_BARE = wordSet('po bid tid qid qd qhs q prn tab tabs tablet tablets cap caps capsules daily qty');

/** "Norco 10 #60", "gabapentin 600 tid": the unit is left out, and what follows shows a prescription. */
function readBareStrength(tokens: Tokens, at: number, details: Details) {
  if (
    details.strength !== undefined ||
    details.sig !== undefined ||
    (gapBefore(tokens, at) & ~GAP.space) !== 0
  )
    return undefined;
  const number = readNumber(tokens, at);
  if (number === undefined || number.spelled || number.value > 3000) return undefined;
  const gap = gapBefore(tokens, number.next);
  const prescribed = (gap & GAP.hash) !== 0 || AFTER_BARE.has(lowerAt(tokens, number.next));
  if (!prescribed || !onlyGap(gap, SPACING | GAP.hash)) return undefined;
  if (number.value < 3 && FORMS[lowerAt(tokens, number.next)] !== undefined) return undefined;
  const strength: Strength = { ...placeOf(tokens, at, number.next), parts: [number.value], unit: 'mg' };
  return { strength, next: number.next, unitRead: false };
}

const AFTER_STOP = wordSet('sig qty quantity disp dispense refill refills rf take');

function continues(tokens: Tokens, at: number): boolean {
  const gap = gapBefore(tokens, at);
  if ((gap & (GAP.blank | GAP.wide)) !== 0) return (gap & GAP.blank) === 0 && (gap & GAP.hash) !== 0;
  if (onlyGap(gap, BETWEEN) || isLeadingPoint(tokens, at)) return true;
  const stop = (gap & GAP.period) !== 0 && onlyGap(gap, BETWEEN | GAP.period);
  return stop && ((gap & GAP.hash) !== 0 || AFTER_STOP.has(wordAt(tokens, at)?.lower ?? ''));
}
