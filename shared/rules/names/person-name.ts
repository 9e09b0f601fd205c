import { foldText } from '../folded-text.ts';
import { wordsOf } from './name-words.ts';

/** A person's name in its parts, as keys to compare words with (see `Word`). */
export interface PersonName {
  /** What counts as the surname: the whole one first, joined, then each part of a double one. */
  surnames: string[];
  /** Given names in order, nicknames last. */
  given: string[];
  /** Of first given name, the middle ones and the surname: "mgl". */
  initials: string;
}

const TITLES = new Set(
  'dr doctor mr mrs ms miss mx prof professor hon honorable judge rev sr sra srta'.split(' '),
);
const CREDENTIALS = new Set(
  `md do dc dpm phd psyd edd pa pac np fnp rn aprn msn pt dpt ot otr lac od dds dmd esq esquire jr sr ii iii iv qme ame
  facs faaos faaem mph mba ms jd lcsw mft cna dacbr daaos`.split(/\s+/),
);
/** No surname reads like these; "Do" and "Pa" are surnames, too. */
const CERTAIN = new Set('md dc dpm phd psyd dds dmd esq rn np fnp dpt aprn jr sr ii iii iv'.split(' '));
/** Written apart from the surname that they belong to. */
const PARTICLES = new Set(
  'de del della di da do dos das du la las le los van von vander der den ter ten bin ibn al el st saint san santa mac mc o y e'.split(
    ' ',
  ),
);

/**
 * Takes a person's name apart: "Garcia-Lopez, Maria E.", "Dr. Maria E. Garcia Lopez, M.D.". Without a comma the last word
 * is the surname, with the particles before it.
 * @returns undefined when there is no word in it
 */
export function parsePersonName(name: string): PersonName | undefined {
  const { folded } = foldText(name);
  const nicknames = keysOf([...folded.matchAll(/["(]([^")]+)[")]/g)].map((match) => match[1]).join(' '));
  const plain = folded
    .replace(/["(][^")]*[")]?/g, ' ')
    .replace(/\b(?:[A-Za-z]{1,3}\.){2,}/g, joinIfCredential);
  const parts = plain
    .split(',')
    .map(keysOf)
    .filter((part) => part.length > 0 && !part.every((word) => CREDENTIALS.has(word)));
  const [first = [], second] = parts;
  const head = withoutTitles(first);
  if (second !== undefined)
    return assemble(head, withoutCredentials(withoutTitles(second)), nicknames, 'each');
  const words = withoutCredentials(head);
  const at = surnameStart(words);
  return assemble(words.slice(at), words.slice(0, at), nicknames, 'whole');
}

/** "M.D." is one word; the initials of "J.Q. Long" stay two. */
function joinIfCredential(dotted: string): string {
  const joined = dotted.replaceAll('.', '');
  return CREDENTIALS.has(joined.toLowerCase()) ? `${joined} ` : dotted.replaceAll('.', '. ');
}

function keysOf(text: string): string[] {
  // A hyphen stays, for taking a double surname apart later.
  return text.split(/[\s./]+/).flatMap((piece) => {
    const words = wordsOf(foldText(piece));
    return words.length === 0 ? [] : [words.map((word) => word.key).join('-')];
  });
}

function withoutTitles(words: string[]): string[] {
  const at = words.findIndex((word) => !TITLES.has(word));
  return at === -1 ? words : words.slice(at);
}

function withoutCredentials(words: string[]): string[] {
  const last = words.at(-1) ?? '';
  const isOne = words.length > 2 ? CREDENTIALS.has(last) : words.length === 2 && CERTAIN.has(last);
  return isOne ? withoutCredentials(words.slice(0, -1)) : words;
}

function surnameStart(words: readonly string[]): number {
  let at = Math.max(0, words.length - 1);
  while (at > 1 && PARTICLES.has(words[at - 1] ?? '')) at -= 1;
  return at;
}

/** @param doubled whether each word of the surname counts alone, as where a comma sets it off from the given names */
function assemble(
  surname: readonly string[],
  given: readonly string[],
  nicknames: readonly string[],
  doubled: 'each' | 'whole',
): PersonName | undefined {
  if (surname.length === 0) return undefined;
  const pieces = (doubled === 'each' || surname.some((word) => word.includes('-')) ? surname : [])
    .flatMap((word) => word.split('-'))
    .filter((piece) => piece.length > 2 && !PARTICLES.has(piece));
  const whole = surname.join('').replaceAll('-', '');
  const names = given.map((word) => word.replaceAll('-', ''));
  return {
    surnames: [...new Set([whole, ...pieces])],
    given: [...names, ...nicknames.map((word) => word.replaceAll('-', ''))],
    initials: [...names, whole].map((word) => word[0] ?? '').join(''),
  };
}
