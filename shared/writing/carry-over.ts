import { type DrugFact, type Fact, type FactKind, recogniseFacts } from '../domain/facts/index.ts';
import type { DisputedItem } from '../domain/item.ts';
import { plainText, type RichText } from '../domain/rich-text.ts';
import { findInText, replaceInText, type TextEdit } from './find-in-text.ts';
import { printGap } from './gaps.ts';
import { ownFacts } from './own-facts.ts';

/** What of a rationale is true of one item and perhaps not of another. */
const FLAGGED: readonly FactKind[] = [
  'date',
  'date-range',
  'drug',
  'code',
  'body-part',
  'pain',
  'quantity',
  'authorization',
];
/** A longer one is not put between brackets: its beginning is. */
const LONGEST_FLAG = 70;

interface Options {
  from: DisputedItem;
  to: DisputedItem;
  /** ISO day by which years of two digits are read. */
  reference: string;
}

/**
 * A rationale of one item as one of another: what the first item says of itself (request, quantity, body part, conclusion)
 * becomes what the other one says; every other date, drug, figure and part of the body is flagged for review, as
 * `[check: 10/13/2016]`. Citations stay behind the words that they stood behind.
 */
export function carryOver(rationale: RichText, { from, to, reference }: Options): RichText {
  const text = plainText(rationale);
  const swaps = notOver(swapsOf(text, { from, to, reference }));
  const flags = recogniseFacts(text, { reference, kinds: FLAGGED })
    .filter((fact) => !text.slice(fact.start, fact.end).includes('\n'))
    .map((fact): TextEdit => ({ start: fact.start, end: fact.end, by: flagOf(fact) }));
  return replaceInText(rationale, notOver([...swaps, ...flags]));
}

function swapsOf(text: string, { from, to, reference }: Options): TextEdit[] {
  const [old, fresh] = [ownFacts(from, reference), ownFacts(to, reference)];
  const pairs: [string, string | undefined][] = [
    [old.request, fresh.request],
    ...(['entered', 'worded', 'total'] as const).map((form): [string, string] => [
      old.quantity[form],
      // What the other item does not say in this form, it may say in another.
      fresh.quantity[form] || (form === 'worded' ? '' : fresh.quantity.entered || fresh.quantity.total),
    ]),
    ...old.parts.map((part, index): [string, string | undefined] => [
      part,
      fresh.parts[index] ?? fresh.parts[0],
    ]),
  ];
  const swaps = pairs.flatMap(([was, is]) => (is === undefined || is === '' ? [] : swap(text, was, is)));
  return [...swaps, ...drugSwaps(text, old.drug, fresh.drug, reference), ...conclusions(text, to)];
}

/**
 * The drug of the one item as that of the other, with its strength where one stands. A mention that says more (how many, how
 * it is taken) is left to be flagged.
 */
function drugSwaps(
  text: string,
  old: DrugFact | undefined,
  fresh: DrugFact | undefined,
  reference: string,
): TextEdit[] {
  if (old === undefined || fresh === undefined) return [];
  return recogniseFacts(text, { reference, kinds: ['drug'] }).flatMap((fact): TextEdit[] => {
    if (fact.kind !== 'drug' || fact.generic !== old.generic) return [];
    const saysMore = [fact.quantity, fact.refills, fact.sig, fact.amount, fact.form].some(
      (detail) => detail !== undefined,
    );
    if (saysMore || (fact.strength !== undefined && fresh.strength === undefined)) return [];
    const strength = fact.strength === undefined ? '' : ` ${fresh.strength?.text ?? ''}`;
    return [{ start: fact.start, end: fact.end, by: `${fresh.name.text}${strength}` }];
  });
}

function swap(text: string, old: string, fresh: string): TextEdit[] {
  const query = { find: old, matchCase: false, wholeWords: true };
  return findInText(text, query).map((match) => ({ ...match, by: fresh }));
}

/** The closing sentence says what the other item's decision says; without one it is to be looked at. */
function conclusions(text: string, { outcome }: DisputedItem): TextEdit[] {
  return [...text.matchAll(/\b(?:is|are)(?: therefore)?( not)? medically necessary\b/gi)].flatMap(
    ({ 0: found, 1: not, index }) => {
      const verb = found.slice(0, found.search(/( not)? medically/i));
      const wanted =
        outcome === undefined
          ? undefined
          : `${verb}${outcome === 'upheld' ? ' not' : ''} medically necessary`;
      const isSame = outcome !== undefined && (outcome === 'upheld') === (not !== undefined);
      if (isSame) return [];
      return [{ start: index, end: index + found.length, by: wanted ?? printGap(`check: ${found}`) }];
    },
  );
}

function flagOf({ text }: Fact): string {
  const line = text.replace(/\s+/g, ' ').trim().replace(/[[\]]/g, '');
  return printGap(`check: ${line.length > LONGEST_FLAG ? `${line.slice(0, LONGEST_FLAG)}…` : line}`);
}

/** In order; of two that lie over each other the first of the list. */
function notOver(edits: readonly TextEdit[]): TextEdit[] {
  const kept: TextEdit[] = [];
  for (const edit of edits) {
    if (kept.every(({ start, end }) => edit.end <= start || edit.start >= end)) kept.push(edit);
  }
  return kept.sort((a, b) => a.start - b.start);
}
