import type { Place } from '../../domain/facts/index.ts';
import { excerptIn } from '../excerpt.ts';
import type { Found, Rule } from '../finding.ts';
import { namePlace } from '../place-names.ts';
import { readItems, readSummary } from '../texts/read-texts.ts';

/** Words above which few can follow a sentence: twice what plain-language guides allow, so that only the worst are named. */
const MOST_WORDS = 60;

function isLong({ text }: Place): boolean {
  return (text.match(/[\p{L}\p{N}][\p{L}\p{N}'’/-]*/gu)?.length ?? 0) > MOST_WORDS;
}

/** Sentences that no injured worker can follow. */
export const longSentences: Rule = {
  id: 'long-sentences',
  severity: 'note',
  source: 'Labor Code 4610.6(c) and 8 CCR 9792.10.6(d): in plain language',
  check: ({ imrCase }) =>
    [readSummary(imrCase), ...readItems(imrCase).map(({ rationale }) => rationale)].flatMap(
      (read): Found[] => {
        const long = read.sentences.filter(isLong);
        if (long.length === 0) return [];
        const several = long.length === 1 ? 'a sentence' : `${long.length} sentences`;
        return [
          {
            message: `${namePlace(imrCase, read.place)} has ${several} of more than ${MOST_WORDS} words.`,
            action: 'Part it, so that the injured worker can follow.',
            place: read.place,
            excerpts: long.map(({ start, end }) => excerptIn(read, start, end)),
          },
        ];
      },
    ),
};
