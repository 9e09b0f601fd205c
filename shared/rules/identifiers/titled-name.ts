import type { Party } from '../../domain/case.ts';
import { foldText } from '../folded-text.ts';
import type { Hit } from '../hit.ts';
import { type Word, wordsOf } from '../names/name-words.ts';
import { isOrdinary } from '../names/ordinary-words.ts';
import type { PublicText } from '../public-texts.ts';
import { remember } from '../remember.ts';
import { type Find, identifierRule } from './identifier-rule.ts';
import { wordsIn } from './names-in-text.ts';

const TITLES = new Set(['dr', 'drs', 'mr', 'mrs', 'ms', 'miss']);
/** Makers of insoles and shoes that are called after a doctor. */
const BRANDS = new Set(['scholl', 'scholls', 'comfort', 'teal', 'martens', 'pepper', 'ho']);
/** What begins the next sentence after "the Dr.". */
const NO_NAMES = new Set(
  'in on at to of by is as it he we an or so no if up be do my the this that she they there then and for his her who when with after'.split(
    ' ',
  ),
);
/** Behind the name. */
const DEGREES =
  /^,?\s?(?:M\.?D\b\.?|D\.?O\.|D\.C\.|DC\b|D\.?P\.?M\b\.?|Psy\.?D\b\.?|Ph\.?D\b\.?|PA-C\b|Esq\b\.?)/;

/**
 * Names with a title or a degree that are no party's: a text names a physician whom the case does not. Doubtful by its
 * nature, because the case cannot say who it is.
 */
export const titledName = identifierRule({
  id: 'titled-name',
  source: 'Labor Code 4610.6(f); 8 CCR 9792.10.6',
  what: 'the name of a person who is not among the parties',
  action: 'Name the role instead, such as "the treating physician".',
  finder: ({ imrCase }) => findOtherNames(imrCase.parties),
});

const findOtherNames = remember((parties: readonly Party[]): Find => {
  const known = new Set(parties.flatMap(({ name }) => wordsOf(foldText(name)).map(({ key }) => key)));
  return (text) => (text.place.field.startsWith('item.basis') ? [] : titledNames(text, known));
});

function titledNames(text: PublicText, known: ReadonlySet<string>): Hit[] {
  const words = wordsIn(text);
  return words.flatMap((word, at) => {
    const end = isTitle(words, at) ? nameAfter(words, at + 1) : undefined;
    const last = end === undefined ? undefined : words[end - 1];
    if (last !== undefined && !isKnown(words.slice(at + 1, end), known)) {
      return [{ start: word.start, end: last.end, sure: false }];
    }
    return withDegree(text, words, at, known);
  });
}

/** "MS" without a full stop is morphine or a disease. */
function isTitle(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || !TITLES.has(word.key) || !word.isCapital) return false;
  return !(word.key === 'ms' && word.isUpper) || words[at + 1]?.gap.startsWith('.') === true;
}

/** The index behind the name that begins at `at`: one to three words with capitals. */
function nameAfter(words: readonly Word[], at: number): number | undefined {
  const first = words[at];
  if (first === undefined || !/^\.? ?$/.test(first.gap) || !isName(first)) return undefined;
  let end = at + 1;
  while (end < at + 3 && /^[ -]$/.test(words[end]?.gap ?? '') && isName(words[end])) end += 1;
  return end;
}

function isName(word: Word | undefined): boolean {
  return (
    word?.isCapital === true &&
    /^\p{L}{2,}$/u.test(word.key) &&
    !BRANDS.has(word.key) &&
    !NO_NAMES.has(word.key) &&
    !TITLES.has(word.key)
  );
}

/** "Alice Alvarado, M.D." */
function withDegree(text: PublicText, words: readonly Word[], at: number, known: ReadonlySet<string>): Hit[] {
  const [first, second] = [words[at - 1], words[at]];
  if (!isName(first) || !isName(second) || first === undefined || second === undefined) return [];
  const isPair = /^ $|^\. $/.test(second.gap) && !isOrdinary(second.key) && !first.isUpper && !second.isUpper;
  if (!isPair || !DEGREES.test(text.folded.slice(second.end, second.end + 8))) return [];
  if (TITLES.has(words[at - 2]?.key ?? '') || isKnown([first, second], known)) return [];
  return [{ start: first.start, end: second.end, sure: false }];
}

function isKnown(name: readonly Word[], known: ReadonlySet<string>): boolean {
  return name.some((word) => known.has(word.key));
}
