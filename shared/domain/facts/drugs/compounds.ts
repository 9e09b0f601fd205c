import type { DrugFact, Ingredient } from '../fact.ts';
import { readNumber } from '../text/numbers.ts';
import { spanOf, Taken } from '../text/taken.ts';
import { GAP, gapBefore, lowerAt, onlyGap, SPACING, type Tokens } from '../text/tokens.ts';
import { wordSet } from '../text/word-set.ts';
import { readDetails } from './details.ts';
import { categoryOfClass } from './drug-entry.ts';
import type { DrugRead } from './recognise.ts';

const JOINT =
  SPACING |
  GAP.slash |
  GAP.comma |
  GAP.plus |
  GAP.ampersand |
  GAP.hyphen |
  GAP.percent |
  GAP.close |
  GAP.semicolon;
const CREAMS = new Set(['cream', 'gel', 'ointment', 'lotion']);
const BASES = wordSet('in base cream gel ointment lotion topical compound compounded with');
const CUES = new Set(['compound', 'compounded', 'compounding', 'cmpd', 'containing', 'consisting']);

/**
 * Joins ingredients of one compounded preparation: "Flurbiprofen 20%/Baclofen 5%/Camphor 2% cream 180 gm". Two drugs or
 * more with only joints between them, of which two have percentages, or which a cream or the word compound announces.
 */
export function joinCompounds(tokens: Tokens, reads: readonly DrugRead[]): DrugRead[] {
  const joined: DrugRead[] = [];
  let index = 0;
  while (index < reads.length) {
    let end = index + 1;
    while (end < reads.length && isJoined(tokens, reads[end - 1], reads[end])) end += 1;
    const group = reads.slice(index, end);
    const compound = group.length > 1 ? toCompound(tokens, group) : undefined;
    joined.push(...(compound === undefined ? group : [compound]));
    index = end;
  }
  return joined;
}

function isJoined(tokens: Tokens, one: DrugRead | undefined, other: DrugRead | undefined): boolean {
  if (one === undefined || other === undefined || one.fact.sig !== undefined || one.fact.brand) return false;
  if (one.fact.quantity !== undefined || other.fact.brand) return false;
  // Creams that end a list of ingredients end the compound too.
  if (one.fact.amount !== undefined || one.fact.form !== undefined) return false;
  let at = one.next;
  if (lowerAt(tokens, at) === 'and' && onlyGap(gapBefore(tokens, at), JOINT)) at += 1;
  const gap = gapBefore(tokens, at);
  return at === other.from && onlyGap(gap, JOINT);
}

function toCompound(tokens: Tokens, group: readonly DrugRead[]): DrugRead | undefined {
  const [first, last] = [group[0], group.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const generics = group.flatMap(({ fact }) => fact.generic.split('/').map((generic) => ({ generic, fact })));
  const trailing = readTrailing(tokens, last, generics.length);
  const percents = trailing.percents ?? generics.map(({ fact }) => percentOf(fact));
  const withPercent = percents.filter((percent) => percent !== undefined).length;
  const form = last.fact.form ?? trailing.form;
  const isCream = form !== undefined && CREAMS.has(form);
  const announced = [1, 2, 3].some((back) => CUES.has(lowerAt(tokens, first.from - back)));
  const slashed = (gapBefore(tokens, group[1]?.from ?? 0) & GAP.slash) !== 0;
  // Tablets listed one after another are a list of medication, not a compound.
  if (
    !(withPercent >= 2 && (isCream || announced || slashed)) &&
    !(isCream && (announced || slashed)) &&
    !announced
  ) {
    return undefined;
  }
  const ingredients = generics.map(({ generic, fact }, at) => toIngredient(generic, fact, percents[at]));
  const amount = last.fact.amount ?? trailing.amount;
  const quantity = last.fact.quantity ?? trailing.quantity;
  const category = categoryOfClass('topical compound');
  const end = Math.max(last.fact.end, trailing.end);
  const fact: DrugFact = {
    kind: 'drug',
    ...spanOf(tokens, first.fact.start, end),
    confidence: Math.min(...group.map(({ fact: one }) => one.confidence), 0.9),
    generic: ingredients.map(({ generic }) => generic).join('/'),
    name: spanOf(tokens, first.fact.start, last.fact.name.end),
    known: ingredients.map(({ generic }) => generic).join('/'),
    brand: false,
    drugClass: 'topical compound',
    ...(category === undefined ? {} : { category }),
    ...(form === undefined ? {} : { form }),
    ...(amount === undefined ? {} : { amount }),
    ...(quantity === undefined ? {} : { quantity }),
    ...(last.fact.refills === undefined ? {} : { refills: last.fact.refills }),
    ingredients,
  };
  return { fact, from: first.from, next: Math.max(last.next, trailing.next) };
}

function percentOf(fact: DrugFact): number | undefined {
  return fact.strength?.unit === '%' ? fact.strength.parts[0] : undefined;
}

function toIngredient(generic: string, fact: DrugFact, percent: number | undefined): Ingredient {
  return { ...fact.name, generic, ...(percent === undefined ? {} : { percent }) };
}

interface Trailing {
  percents?: number[];
  form?: string;
  amount?: DrugFact['amount'];
  quantity?: number;
  next: number;
  end: number;
}

/** Behind the last ingredient: its own list of percentages ("20%/5%/5%"), "in cream base 180 gm". */
function readTrailing(tokens: Tokens, last: DrugRead, ingredients: number): Trailing {
  const trailing: Trailing = { next: last.next, end: last.fact.end };
  const { strength } = last.fact;
  if (strength?.unit === '%' && strength.parts.length === ingredients) trailing.percents = strength.parts;
  let at = last.next;
  if (trailing.percents === undefined && strength === undefined) {
    const list = readPercents(tokens, at);
    if (list.values.length === ingredients) {
      trailing.percents = list.values;
      at = list.next;
    }
  }
  while (
    BASES.has(lowerAt(tokens, at)) &&
    onlyGap(gapBefore(tokens, at), SPACING | GAP.percent | GAP.comma)
  ) {
    if (CREAMS.has(lowerAt(tokens, at))) trailing.form ??= lowerAt(tokens, at);
    at += 1;
  }
  if (at === last.next) return trailing;
  const details = readDetails(tokens, at, 1, new Taken(0));
  trailing.amount = details.amount;
  trailing.quantity = details.quantity;
  trailing.form ??= details.form;
  trailing.next = Math.max(at, details.next);
  trailing.end = Math.max(trailing.end, tokens.ends[trailing.next - 1] ?? 0);
  return trailing;
}

function readPercents(tokens: Tokens, index: number): { values: number[]; next: number } {
  const values: number[] = [];
  let at = index;
  while (values.length < 8) {
    const number = readNumber(tokens, at);
    if (number === undefined || (gapBefore(tokens, number.next) & GAP.percent) === 0) break;
    values.push(number.value);
    at = number.next;
  }
  return { values, next: at };
}
