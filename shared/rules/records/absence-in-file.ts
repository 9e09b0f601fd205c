import { excerptIn } from '../excerpt.ts';
import { type Found, notChecked, type Rule } from '../finding.ts';
import { namePlace } from '../place-names.ts';
import { absenceClaims } from './absence-claims.ts';

/** The letter says that the records do not hold something, and a search finds it there. */
export const absenceInFile: Rule = {
  id: 'absence-in-file',
  severity: 'warning',
  source:
    'Gonzalez-Ornelas and McAtee (2015): "no documentation" of what the file had; the determinations were reversed',
  check: ({ imrCase, records }) => {
    const claims = absenceClaims(imrCase);
    if (claims.length === 0) return [];
    if (records === undefined) {
      return notChecked(
        'What the letter says the records lack was not searched for: no records are at hand.',
      );
    }
    return claims.flatMap(({ read, start, end, what, query }): Found[] => {
      const pages = records.pagesWith(query);
      if (pages === undefined || pages === 0) return [];
      return [
        {
          message: `${namePlace(imrCase, read.place)} says that the records lack "${what.replace(/\s+/g, ' ')}"; ${pages === 1 ? 'a page' : `${pages} pages`} may have it.`,
          action: 'Look at the pages found. Rewrite the sentence, or dismiss this with what you found.',
          place: read.place,
          excerpts: [excerptIn(read, start, end)],
          lookUp: { query, pages },
        },
      ];
    });
  },
};
