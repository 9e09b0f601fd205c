import { type Fact, type FactKind, recogniseFacts } from '../domain/facts/index.ts';
import type { BodyPart, DisputedItem } from '../domain/item.ts';
import { plainText, type RichText } from '../domain/rich-text.ts';
import { findInText, replaceInText, type TextEdit } from './find-in-text.ts';
import { printGap } from './gaps.ts';

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
  const swaps = notOver(swapsOf(text, from, to));
  const flags = recogniseFacts(text, { reference, kinds: FLAGGED })
    .filter((fact) => !text.slice(fact.start, fact.end).includes('\n'))
    .map((fact): TextEdit => ({ start: fact.start, end: fact.end, by: flagOf(fact) }));
  return replaceInText(rationale, notOver([...swaps, ...flags]));
}

function swapsOf(text: string, from: DisputedItem, to: DisputedItem): TextEdit[] {
  const pairs: [string, string | undefined][] = [
    [from.request.trim(), to.request.trim()],
    [quantityOf(from), quantityOf(to)],
    ...partsOf(from).map((part, index): [string, string | undefined] => [
      part,
      partsOf(to)[index] ?? partsOf(to)[0],
    ]),
  ];
  const swaps = pairs.flatMap(([old, fresh]) =>
    fresh === undefined || fresh === '' ? [] : swap(text, old, fresh),
  );
  return [...swaps, ...conclusions(text, to)];
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

function quantityOf({ quantity }: DisputedItem): string {
  return quantity?.amount === undefined || quantity.unit === undefined
    ? ''
    : `${quantity.amount} ${quantity.unit}`;
}

/** With side and level, and the name alone. */
function partsOf({ bodyParts }: DisputedItem): string[] {
  return bodyParts.flatMap((part) => [printed(part), part.name]);
}

function printed({ side, name, level }: BodyPart): string {
  return [side, name, level].filter((part) => part !== undefined).join(' ');
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
