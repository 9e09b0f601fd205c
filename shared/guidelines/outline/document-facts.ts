import { z } from 'zod';
import { isoDateSchema } from '../../domain/dates.ts';
import { packSchema } from '../pack.ts';

const { title, source, publisher, edition, licence } = packSchema.shape;

/** What a document does not say of itself, as the reviewer tells it. */
export const documentFactsSchema = z.strictObject({
  title,
  /** Its place in the search sequence of 8 CCR 9792.21.1. */
  source,
  publisher,
  edition,
  /** The first day in force, and the first no longer. */
  from: isoDateSchema.optional(),
  until: isoDateSchema.optional(),
  /** False until the reviewer has told edition and days. */
  confirmed: z.boolean(),
  licence,
});
export type DocumentFacts = z.infer<typeof documentFactsSchema>;

/**
 * What of the facts cannot be, though each field by itself is right; as of a pack (`packProblems`). Undefined where nothing is.
 * An edition of the MTUS without its year could be looked at, and never cited.
 */
export function problemOfFacts({
  source,
  edition,
  from,
  until,
}: Pick<DocumentFacts, 'source' | 'edition' | 'from' | 'until'>):
  | { field: 'edition' | 'until'; message: string }
  | undefined {
  if (source === 'mtus' && !/^\d{4}$/.test(edition))
    return {
      field: 'edition',
      message: 'A chapter of the MTUS is cited by its effective year: four digits.',
    };
  if (from !== undefined && until !== undefined && until <= from)
    return { field: 'until', message: 'This day is not after the first.' };
  return undefined;
}

/** What is said of a document until the reviewer says more. */
export function factsByName(name: string): DocumentFacts {
  const plain = name
    .replace(/\.[a-z0-9]{2,5}$/i, '')
    .replace(/[\s\p{Cc}_]+/gu, ' ')
    .trim()
    .slice(0, 200)
    .trim()
    .toWellFormed();
  return {
    title: plain === '' ? 'Guideline document' : plain,
    source: /\b(?:acoem|odg)\b/i.test(plain) ? 'acoem-odg' : 'other-guideline',
    publisher: /\bacoem\b/i.test(plain) ? 'ACOEM' : /\bodg\b/i.test(plain) ? 'ODG' : 'not stated',
    edition: /\b(?:19|20)\d\d\b/.exec(plain)?.[0] ?? 'not stated',
    confirmed: false,
    licence: 'The reviewer’s own copy; its text stays in this vault.',
  };
}
