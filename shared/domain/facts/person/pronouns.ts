import type { Place } from '../fact.ts';

/** Pronouns of each sex, with places in order. */
export interface Pronouns {
  female: Place[];
  male: Place[];
}

const PRONOUN =
  /\b(?:s?he\/s?he|his\/hers?|him\/her|her\/his|s\/he|he or she|his or her|him or her|she|hers|herself|her|he|his|himself|him)\b/gi;
const FEMALE = /^(?:she|hers?|herself)$/i;
const MALE = /^(?:he|his|him|himself)$/i;

/** "he" and "she" where one of them is meant; "He/she" and "his or her" are of neither. */
export function pronounsOf(text: string): Pronouns {
  const found: Pronouns = { female: [], male: [] };
  for (const match of text.matchAll(PRONOUN)) {
    const place = { start: match.index, end: match.index + match[0].length, text: match[0] };
    if (FEMALE.test(match[0])) found.female.push(place);
    else if (MALE.test(match[0])) found.male.push(place);
  }
  return found;
}
