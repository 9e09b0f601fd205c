import type { Hit } from '../hit.ts';
import type { PublicText } from '../public-texts.ts';
import type { Word } from './name-words.ts';
import { isEponym, isOrdinary } from './ordinary-words.ts';
import type { PersonName } from './person-name.ts';

const TITLES = new Set(['dr', 'mr', 'mrs', 'ms', 'miss', 'mx', 'sra', 'srta']);
const WHO = new Set(['patient', 'claimant', 'applicant', 'worker', 'employee']);
/** Two or three letters behind "patient" that stand for no person. */
const NOT_INITIALS = new Set(
  'pt ot md do er ed us id rn np pa po im iv bp ua qid bid tid dos doi'.split(' '),
);
/** Written with full stops, and no person's initials. */
const DOTTED = new Set(
  'md do dc pt ot np pa rn er ed im iv po pr am pm us eg ie id la ca ny dc ms ma ba bs mg ml cm mm'.split(
    ' ',
  ),
);

/**
 * Where a text names someone by the given name alone, or by initials: "Ms. Maria", "Maria reports", "M.G.", "Mr. G.".
 * A title makes a given name sure; everything else here is doubtful.
 */
export function findGivenName(text: PublicText, words: readonly Word[], person: PersonName): Hit[] {
  return words.flatMap((word, at) => {
    const hit = givenName(text, words, person, at) ?? dottedInitials(text, words, person, at);
    return hit ?? initialBesideWho(text, word, words[at - 1], person) ?? [];
  });
}

function givenName(
  text: PublicText,
  words: readonly Word[],
  { given }: PersonName,
  at: number,
): Hit | undefined {
  const word = words[at];
  if (word === undefined || word.key.length < 3 || !given.includes(word.key) || !word.isCapital)
    return undefined;
  const range = { start: word.start, end: word.end };
  if (TITLES.has(words[at - 1]?.key ?? '') && /^\.? ?$/.test(word.gap)) return { ...range, sure: true };
  const isPlain = isOrdinary(word.key) || isEponym(word.key) || text.place.field.startsWith('item.basis');
  return isPlain ? undefined : { ...range, sure: false };
}

/** "M.G." or "M. E. G." */
function dottedInitials(
  text: PublicText,
  words: readonly Word[],
  { initials }: PersonName,
  at: number,
): Hit | undefined {
  const first = words[at];
  if (first === undefined || initials.length < 2 || DOTTED.has(initials)) return undefined;
  const short = `${initials[0]}${initials.at(-1)}`;
  for (const wanted of new Set([initials, short])) {
    if (DOTTED.has(wanted)) continue;
    const run = words.slice(at, at + wanted.length);
    const isRun =
      run.map((word) => word.key).join('') === wanted &&
      run.every(
        (word, of) => word.isCapital && word.key.length === 1 && (of === 0 || /^\. ?$/.test(word.gap)),
      );
    const end = run.at(-1)?.end ?? first.end;
    if (isRun && run.length === wanted.length && text.folded[end] === '.')
      return { start: first.start, end: end + 1, sure: false };
  }
  return undefined;
}

/** "Mr. G.", "patient MG" */
function initialBesideWho(
  text: PublicText,
  word: Word,
  before: Word | undefined,
  { initials, surnames }: PersonName,
): Hit | undefined {
  const range = { start: word.start, end: word.end, sure: false };
  if (before === undefined || !word.isCapital) return undefined;
  if (TITLES.has(before.key) && /^\.? ?$/.test(word.gap) && word.key.length === 1) {
    return word.key === surnames[0]?.[0] ? range : undefined;
  }
  const isShort = word.isUpper && word.key.length > 1 && word.key === initials && !NOT_INITIALS.has(word.key);
  return isShort && WHO.has(before.key) && text.isProse && word.gap === ' ' ? range : undefined;
}
