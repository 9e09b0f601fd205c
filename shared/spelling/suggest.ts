import { boundedDistance } from '../domain/facts/text/edit-distance.ts';
import { capitalised, type Lexicon, plain } from './lexicon.ts';

/** More are no help to someone who writes. */
const MOST = 5;
const LETTERS = "esianrtolcdugmphbyfvkwzxjq'";
/** Longer words are not words; looking for their like would take long. */
const LONGEST = 40;

/**
 * Words that may have been meant, the likeliest first: mistaken letters that are known, one letter wrong, two words run
 * together; only where there is none of these, two letters wrong.
 * @param replacements letters that stand for others (`Affixes.replacements`)
 * @returns 5 at most, with the capitals of the word that was given
 */
export function suggest(
  given: string,
  lexicon: Lexicon,
  replacements: readonly (readonly [string, string])[],
): string[] {
  const word = plain(given);
  if (word.length > LONGEST) return [];
  const small = word.toLowerCase();
  const near = new Set([
    ...replaced(small, replacements).filter((one) =>
      one.split(' ').every((part) => part === 'a' || lexicon.offers(part)),
    ),
    ...[...oneLetterOff(small)].flatMap((one) => inLexicon(one, lexicon)),
    ...split(small, lexicon),
  ]);
  if (near.size === 0) for (const one of twoLettersOff(small, lexicon)) near.add(one);
  near.delete(word);
  const rank = ranking(small, lexicon);
  return [...near]
    .map((one) => ({ one, rank: rank(one) }))
    .sort((a, b) => a.rank - b.rank || (a.one < b.one ? -1 : 1))
    .slice(0, MOST)
    .map(({ one }) => asWritten(one, word));
}

/** In small letters, or as a name. */
function inLexicon(word: string, lexicon: Lexicon): string[] {
  if (lexicon.offers(word)) return [word];
  const name = capitalised(word);
  return lexicon.offers(name) ? [name] : [];
}

function replaced(word: string, replacements: readonly (readonly [string, string])[]): string[] {
  return replacements.flatMap(([from, to]) => {
    const all: string[] = [];
    for (let at = word.indexOf(from); at !== -1; at = word.indexOf(from, at + 1)) {
      all.push(word.slice(0, at) + to + word.slice(at + from.length));
    }
    return all;
  });
}

function* oneLetterOff(word: string): Iterable<string> {
  for (let at = 0; at <= word.length; at += 1) {
    const before = word.slice(0, at);
    const behind = word.slice(at);
    if (behind.length > 1) yield before + behind.charAt(1) + behind.charAt(0) + behind.slice(2);
    if (behind !== '') yield before + behind.slice(1);
    for (const letter of LETTERS) {
      yield before + letter + behind;
      if (behind !== '') yield before + letter + behind.slice(1);
    }
  }
}

/** Short words that others run together with; most other pairs of letters in a dictionary are abbreviations. */
const SHORT = new Set('am an as at be by do go he if in is it me my no of on or so to up us we'.split(' '));

/** Two words without the space between them. */
function split(word: string, lexicon: Lexicon): string[] {
  const stands = (part: string) => (part.length > 2 ? lexicon.offers(part) : SHORT.has(part));
  return Array.from({ length: Math.max(0, word.length - 3) }, (_, at) => at + 2)
    .map((at): [string, string] => [word.slice(0, at), word.slice(at)])
    .filter((parts) => parts.every(stands))
    .map((parts) => parts.join(' '));
}

/** Those that begin alike, as what is mistyped mostly does. */
function twoLettersOff(word: string, lexicon: Lexicon): string[] {
  if (word.length < 5) return [];
  const found: string[] = [];
  for (const other of lexicon.all()) {
    if (Math.abs(other.length - word.length) > 2) continue;
    const small = other.toLowerCase();
    if (small.charCodeAt(0) !== word.charCodeAt(0) && small.charCodeAt(1) !== word.charCodeAt(1)) continue;
    if (boundedDistance(word, small, 2) <= 2) found.push(other);
  }
  return found;
}

/** Lower is likelier. Same first and last letter, letters doubled or swapped, and words of the field come first. */
function ranking(word: string, lexicon: Lexicon): (other: string) => number {
  return (other) => {
    const small = other.toLowerCase();
    let rank = 4 * boundedDistance(word, small, 4);
    if (small.charAt(0) !== word.charAt(0)) rank += 3;
    if (small.at(-1) !== word.at(-1)) rank += 1;
    if (sameLetters(word, small)) rank -= 2;
    else if (undoubled(word) === undoubled(small)) rank -= 2;
    if (lexicon.isOfTheField(other)) rank -= 1;
    if (other.includes(' ')) rank += other.startsWith('a ') ? -2 : 1;
    if (other !== small) rank += 1;
    if (small.endsWith("'s") && !word.includes("'")) rank += 3;
    return rank;
  };
}

function sameLetters(one: string, other: string): boolean {
  return one.length === other.length && [...one].sort().join('') === [...other].sort().join('');
}

function undoubled(word: string): string {
  return word.replace(/(.)\1/g, '$1');
}

function asWritten(offered: string, word: string): string {
  if (word.length > 1 && word === word.toUpperCase()) return offered.toUpperCase();
  return /^\p{Lu}/u.test(word) ? capitalised(offered) : offered;
}
