import type { Reviewer } from '../../domain/reviewer.ts';
import { notChecked } from '../finding.ts';
import { foldText } from '../folded-text.ts';
import type { Hit } from '../hit.ts';
import type { PublicText } from '../public-texts.ts';
import { remember } from '../remember.ts';
import { type Find, identifierRule } from './identifier-rule.ts';
import { namesIn, personFinders } from './names-in-text.ts';
import { hitsOf, withoutOverlaps } from './patterns.ts';

/** How much of itself a number says: one of few signs counts behind a word alone, five plain digits are doubtful. */
function strength(number: string): 'own' | 'plain' | 'weak' {
  const digits = number.replace(/\D/g, '').length;
  const hasLetter = /[a-z]/i.test(number);
  if (digits >= 7 || (hasLetter && digits >= 3)) return 'own';
  return digits >= 5 ? 'plain' : 'weak';
}

export const reviewerIdentity = identifierRule({
  id: 'reviewer-identity',
  source: 'Labor Code 4610.6(f): the identity of the reviewer is confidential',
  what: "the reviewer's name",
  action: 'Take it out of the text: nothing in a letter may tell who reviewed the case.',
  alsoServed: true,
  finder: ({ reviewer }) => {
    if (reviewer === undefined) {
      return notChecked(
        "The reviewer's name and numbers were not looked for: they are known in a vault alone.",
      );
    }
    const find = findReviewer(reviewer);
    if (find === undefined) {
      return notChecked(
        "The reviewer's name and numbers were not looked for: the profile in Settings has none.",
      );
    }
    return find;
  },
});

/** Undefined for a profile in which there is nothing to look for. */
const findReviewer = remember((reviewer: Reviewer): Find | undefined => {
  const names = personFinders(reviewer.name);
  const numbers = numberPatterns(reviewer);
  if (names.length + numbers.length === 0) return undefined;
  return (text) => [...namesIn(text, names), ...numbersIn(text, numbers)];
});

interface NumberPattern {
  pattern: RegExp;
  what: string;
  sure: boolean;
}

function numberPatterns({ reviewerNumber, licences }: Reviewer): NumberPattern[] {
  return [
    ...patternsOf(reviewerNumber, 'reviewer', "the reviewer's number"),
    ...licences.flatMap(({ number = '' }) =>
      patternsOf(number, 'licen[sc]e|licen[sc]ed|lic', "the number of the reviewer's license"),
    ),
  ];
}

/** @param label words behind which a number counts that could be any other */
function patternsOf(number: string, label: string, what: string): NumberPattern[] {
  const parts = foldText(number).folded.match(/[a-z]+|\d+/gi) ?? [];
  if (parts.length === 0) return [];
  // "A 54321", "A-54321" and "A54321" are one number.
  const itself = `(?<hit>(?<![a-z0-9])${parts.join('[\\s.-]?')}(?![a-z0-9]))`;
  const behind = String.raw`\b(?:${label})\b[^\n]{0,24}?`;
  const bare = { pattern: new RegExp(itself, 'dgi'), what };
  const told = { pattern: new RegExp(`${behind}${itself}`, 'dgi'), what, sure: true };
  switch (strength(number)) {
    case 'own':
      return [{ ...bare, sure: true }];
    case 'plain':
      return [told, { ...bare, sure: false }];
    case 'weak':
      return [told];
  }
}

function numbersIn(text: PublicText, numbers: readonly NumberPattern[]): Hit[] {
  return withoutOverlaps(numbers.flatMap(({ pattern, what, sure }) => hitsOf(text, pattern, { sure, what })));
}
