import { z } from 'zod';
import { matchExpression } from '../../../shared/search/match-expression.ts';
import type { Vocabulary } from '../../../shared/search/vocabulary.ts';
import { listedVocabulary } from '../search/vocabulary.ts';
import type { Reader } from '../store/handles.ts';
import { parseRow } from '../store/rows.ts';

const countRow = z.strictObject({ n: z.int() });
/** Exported for the test of its plan. */
export const COUNT_PLACES =
  'SELECT count(*) AS n FROM (SELECT rowid FROM library_fts WHERE library_fts MATCH ? LIMIT ?)';

/** The words of the library, as expanding a query asks for them. */
export function libraryVocabulary(reader: Reader): Vocabulary {
  return listedVocabulary(reader, 'library_word', (phrases, most) => {
    const words = matchExpression({ kind: 'any', of: phrases });
    return parseRow(countRow, reader.get(COUNT_PLACES, words, most)).n;
  });
}
