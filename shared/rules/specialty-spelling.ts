import { boundedDistance } from '../domain/facts/text/edit-distance.ts';
import { SPECIALTIES } from '../domain/specialties.ts';
import type { Found, Rule } from './finding.ts';

/** Forms of their words that the Division's list does not have. */
const OTHER_FORMS =
  'chiropractor chiropractors orthopaedic orthopaedics orthopedics podiatrist podiatric psychologist psychiatrist anesthesiologist anaesthesiology pediatric pediatrics paediatric neurology neurologic neurosurgery surgical surgeon physician interventional geriatric dental acupuncturist';
const SHORTEST = 6;

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

const KNOWN: ReadonlySet<string> = new Set([...SPECIALTIES.flatMap(wordsOf), ...wordsOf(OTHER_FORMS)]);
const LONG = [...KNOWN].filter((word) => word.length >= SHORTEST);

/** The word that a misspelled one is a letter away from; undefined of one that is known, or like none. */
function meant(word: string): string | undefined {
  if (word.length < SHORTEST || KNOWN.has(word)) return undefined;
  return LONG.find((known) => known[0] === word[0] && boundedDistance(word, known, 1) === 1);
}

/** A specialty with a word that is a letter away from one of the Division's list. */
export const specialtySpelling: Rule = {
  id: 'specialty-spelling',
  severity: 'note',
  source: 'a typing slip in the specialty of a posted letter',
  check: ({ imrCase: { credentials } }) =>
    credentials.specialties.flatMap((specialty): Found[] => {
      const slips = wordsOf(specialty).flatMap((word) => {
        const known = meant(word);
        return known === undefined ? [] : [`"${word}" for "${known}"`];
      });
      if (slips.length === 0) return [];
      return [
        {
          message: `The line of credentials has ${slips.join(' and ')}.`,
          action: 'Correct the specialty in the case, and in your profile in Settings.',
          place: { field: 'credentials' },
        },
      ];
    }),
};
