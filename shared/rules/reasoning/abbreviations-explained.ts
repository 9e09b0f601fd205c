import { excerptIn } from '../excerpt.ts';
import type { Found, Rule } from '../finding.ts';
import { namePlace } from '../place-names.ts';
import { abbreviationsIn, explains } from '../texts/abbreviations.ts';
import { readItems, readSummary } from '../texts/read-texts.ts';

/** Of more, how many others there are. */
const NAMED = 6;

/** Abbreviations that the letter nowhere explains, each in the text where it stands first. */
export const abbreviationsExplained: Rule = {
  id: 'abbreviations-explained',
  severity: 'note',
  source: 'Labor Code 4610.6(c) and 8 CCR 9792.10.6(d): in plain language',
  check: ({ imrCase }) => {
    const items = readItems(imrCase);
    const texts = [readSummary(imrCase), ...items.map(({ rationale }) => rationale)];
    const explaining = [...texts, ...items.map(({ request }) => request)];
    const known = new Set<string>();
    return texts.flatMap((read): Found[] => {
      const unexplained = abbreviationsIn(read.sentences).filter(({ text: name }) => {
        if (known.has(name)) return false;
        known.add(name);
        return !explaining.some((other) => explains(other, name));
      });
      if (unexplained.length === 0) return [];
      const names = unexplained.slice(0, NAMED).map(({ text }) => text);
      const more = unexplained.length - names.length;
      return [
        {
          message: `${namePlace(imrCase, read.place)} has ${unexplained.length === 1 ? 'an abbreviation' : 'abbreviations'} that the letter does not explain: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
          action: 'Write the words out where it stands first, so that the injured worker can follow.',
          place: read.place,
          excerpts: unexplained.map(({ start, end }) => excerptIn(read, start, end)),
        },
      ];
    });
  },
};
