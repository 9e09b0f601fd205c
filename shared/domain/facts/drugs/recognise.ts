import type { DrugFact, Strength } from '../fact.ts';
import { readNumber } from '../text/numbers.ts';
import { balanced, placeOf, type Taken } from '../text/taken.ts';
import { GAP, gapBefore, lowerAt, onlyGap, SPACING, type Tokens } from '../text/tokens.ts';
import { joinCompounds } from './compounds.ts';
import { type Details, readDetails } from './details.ts';
import { categoryOfClass, type DrugClass } from './drug-entry.ts';
import { DrugNames, type NameRead, readOtherName } from './names.ts';
import { FORMS } from './sig.ts';
import { readStrength } from './strength.ts';

/** A drug with the tokens that it was read from. */
export interface DrugRead {
  fact: DrugFact;
  from: number;
  next: number;
}

/** Drugs with all that is said of them, in order. The tokens that they use are marked as taken. */
export function recogniseDrugs(tokens: Tokens, taken: Taken): DrugFact[] {
  const names = new DrugNames();
  const reads: DrugRead[] = [];
  let index = 0;
  let floor = 0;
  while (index < tokens.count) {
    const name = taken.has(index) ? undefined : names.read(tokens, index);
    if (name === undefined || taken.hasAny(name.from, name.next)) {
      index += 1;
      continue;
    }
    const read = readDrug(tokens, name, names, taken, floor);
    reads.push(read);
    index = read.next;
    floor = read.next;
  }
  const joined = joinCompounds(tokens, reads);
  for (const { from, next } of joined) taken.take(from, next);
  return joined.map(({ fact }) => fact);
}

function readDrug(tokens: Tokens, name: NameRead, names: DrugNames, taken: Taken, floor: number): DrugRead {
  const other = readOtherName(tokens, name, names);
  const known = other !== undefined && parts(other) > parts(name) ? other : name;
  const details = readDetails(tokens, other?.next ?? name.next, parts(known), taken);
  const before = readBefore(tokens, name, taken, floor, details);
  const from = before?.from ?? name.from;
  const behind =
    other === undefined ? readOtherName(tokens, { ...name, next: details.next }, names) : undefined;
  const next = Math.max(details.next, other?.next ?? behind?.next ?? name.next);
  const { entry } = known.name;
  const strength = details.strength ?? before?.strength;
  const form = details.form ?? before?.form;
  const drugClass = classByForm(entry.drugClass, form);
  const category = categoryOfClass(drugClass);
  const place = placeOf(tokens, from, next);
  const fact: DrugFact = {
    kind: 'drug',
    ...balanced(tokens, place.start, Math.max(place.end, strength?.end ?? 0)),
    confidence: confidenceOf(name, details, strength),
    generic: entry.generic,
    name: placeOf(tokens, name.from, name.next),
    known: name.name.name,
    brand: name.name.brand,
    drugClass,
    ...(entry.schedule === undefined ? {} : { schedule: entry.schedule }),
    ...(category === undefined ? {} : { category }),
    ...(strength === undefined ? {} : { strength }),
    ...(form === undefined ? {} : { form }),
    ...(details.sig === undefined ? {} : { sig: details.sig }),
    ...quantities(details, before),
    ...(name.fuzzy ? { fuzzy: true as const } : {}),
  };
  return { fact, from, next };
}

function quantities(details: Details, before: Before | undefined) {
  const quantity = details.quantity ?? before?.quantity;
  const amount = details.amount ?? before?.amount;
  return {
    ...(quantity === undefined ? {} : { quantity }),
    ...(amount === undefined ? {} : { amount }),
    ...(details.refills === undefined ? {} : { refills: details.refills }),
  };
}

function parts(read: NameRead): number {
  return read.name.entry.generic.split('/').length;
}

function confidenceOf(name: NameRead, details: Details, strength: Strength | undefined): number {
  if (name.fuzzy) return strength === undefined ? 0.65 : 0.8;
  if (details.unitGuessed) return 0.85;
  return strength === undefined ? 0.92 : 0.98;
}

const ON_SKIN = new Set(['patch', 'cream', 'gel', 'ointment', 'lotion', 'spray', 'roll-on', 'foam']);

/** Lidocaine in a patch and diclofenac in a gel are topical analgesics. */
function classByForm(drugClass: DrugClass, form: string | undefined): DrugClass {
  const moves = drugClass === 'local anesthetic' || drugClass === 'nsaid';
  return moves && form !== undefined && ON_SKIN.has(form) ? 'topical analgesic' : drugClass;
}

interface Before {
  from: number;
  strength?: Strength;
  quantity?: number;
  form?: string;
  amount?: DrugFact['amount'];
}

/** "5cc of lidocaine", "50 mg of tramadol", "10 mg Norco", "60 tablets of Norco". */
function readBefore(
  tokens: Tokens,
  name: NameRead,
  taken: Taken,
  floor: number,
  details: Details,
): Before | undefined {
  const of = lowerAt(tokens, name.from - 1) === 'of' ? 1 : 0;
  const end = name.from - of;
  if (!onlyGap(gapBefore(tokens, end), SPACING | GAP.percent)) return undefined;
  // A number of up to five tokens ("37", "5", "/", …) with its unit.
  for (let from = Math.max(floor, end - 5); from < end; from += 1) {
    if (taken.hasAny(from, end) || isGluedNumber(tokens, from)) continue;
    const strength = readStrength(tokens, from, 0);
    if (strength?.next === end && strength.unitRead) {
      const before = { from, ...asAmount(strength.strength) };
      return before.strength !== undefined && details.strength !== undefined ? undefined : before;
    }
    const count = readNumber(tokens, from);
    const form = count === undefined ? undefined : FORMS[lowerAt(tokens, count.next)];
    if (count !== undefined && form !== undefined && count.next + 1 === end && of === 1) {
      return { from, quantity: count.value, form };
    }
  }
  return undefined;
}

function asAmount(strength: Strength): Pick<Before, 'strength' | 'amount'> {
  const [value = 0] = strength.parts;
  return strength.unit === 'mL' ? { amount: { value, unit: 'mL' } } : { strength };
}

function isGluedNumber(tokens: Tokens, index: number): boolean {
  const gap = tokens.gaps[index] ?? 0;
  return index > 0 && (gap === 0 || gap === GAP.period || gap === GAP.slash);
}
