import { excerptIn } from '../excerpt.ts';
import { type Found, notChecked, type Rule } from '../finding.ts';
import { namePlace } from '../place-names.ts';
import { textsThatMayQuote } from './quoted-texts.ts';

/** Text of a licensed guideline that stands word for word in a letter which is posted for everyone to read. */
export const longQuotation: Rule = {
  id: 'long-quotation',
  severity: 'warning',
  source:
    'Guideline texts are licensed to their readers; determinations are posted to the public, 8 CCR 9792.10.6',
  check: ({ imrCase, records }) => {
    const texts = textsThatMayQuote(imrCase);
    if (texts.length === 0) return [];
    if (records === undefined) {
      return notChecked(
        'What the letter quotes at length was not looked for: no guideline documents are at hand.',
      );
    }
    return texts.flatMap((read): Found[] => {
      const quoted = records.quoted(read.text);
      if (quoted === undefined || quoted === null) return [];
      const { title, edition, page, words, start, end } = quoted;
      const source = title.includes(edition) ? `“${title}”` : `“${title}”, ${edition}`;
      return [
        {
          message: `${namePlace(imrCase, read.place)} has ${words} words in a row from ${source}, page ${page + 1}.`,
          action:
            'Say it in your own words and cite the section, or dismiss this where the licence allows it.',
          place: read.place,
          excerpts: [excerptIn(read, start, end)],
        },
      ];
    });
  },
};
