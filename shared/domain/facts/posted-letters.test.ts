import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { printStrength } from './drugs/strength.ts';
import type { Fact } from './fact.ts';
import { printRange } from './print.ts';
import { recogniseFacts } from './recognise.ts';
import { POSTED_LETTERS, SEED_LETTER } from './testing/posted-letters.ts';

// An extra check where the posted letters lie beside the checkout; the project does not need them.
const letters = new URL('../../../../shared/letters/', import.meta.url);

const seed = new URL('../../../assets/sample/seed-letter.txt', import.meta.url);

const KINDS = ['date', 'drug', 'body-part', 'pain', 'quantity'] as const;

describe.runIf(existsSync(letters))('facts of a posted letter', () => {
  it.each(Object.entries(POSTED_LETTERS))('%s are those that a person found', (name, labels) => {
    const text = readFileSync(new URL(`${name}.txt`, letters), 'utf8');
    expectFacts(text, labels, '2017-02-28');
  });
});

describe('facts of the seed letter, a text with a blank line behind every line', () => {
  it('are those that a person found', () => {
    expectFacts(readFileSync(seed, 'utf8'), SEED_LETTER, '2015-06-01');
  });
});

/** The case block, and all from the summary on: what stands between them is the same in every letter. */
function expectFacts(text: string, labels: Readonly<Record<string, string>>, reference: string): void {
  const block = text.slice(0, text.indexOf('HOW THE IMR FINAL DETERMINATION WAS MADE'));
  const rest = text.slice(text.indexOf('CLINICAL CASE SUMMARY'));
  const facts = [block, rest].flatMap((part) => recogniseFacts(part, { reference, kinds: KINDS }));
  for (const kind of KINDS) {
    const found = facts.filter((fact) => fact.kind === kind).map(tokenOf);
    expect(counted(found), kind).toEqual(labels[kind] ?? '');
  }
}

function tokenOf(fact: Fact): string {
  switch (fact.kind) {
    case 'date':
      return fact.value ?? 'none';
    case 'drug': {
      const strength = fact.strength === undefined ? '' : `:${printStrength(fact.strength)}`;
      const quantity = fact.quantity === undefined ? '' : `#${fact.quantity}`;
      return `${fact.generic}${strength}${quantity}`.replaceAll(' ', '');
    }
    case 'body-part': {
      const side = fact.side === undefined ? '' : `:${fact.side}`;
      return `${fact.region}${side}${fact.levels === undefined ? '' : `[${fact.levels}]`}`;
    }
    case 'pain':
      return printRange(fact.score);
    case 'quantity': {
      const range = fact.total ?? fact.duration?.count;
      return `${fact.form}:${fact.unit}${range === undefined ? '' : `=${printRange(range)}`}`;
    }
    default:
      return fact.kind;
  }
}

/** Sorted, `a*2 b`. */
function counted(tokens: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  return [...counts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([token, count]) => (count > 1 ? `${token}*${count}` : token))
    .join(' ');
}
