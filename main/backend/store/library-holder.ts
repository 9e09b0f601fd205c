import { LIBRARY_HOLDER } from '../../../shared/domain/library-holder.ts';
import { insertCaseHead } from './cases.ts';
import type { Writer } from './handles.ts';

/** Pages of the library's documents have ids from here on, and those of cases ids below: no search of cases goes there. */
export const FIRST_LIBRARY_PAGE = 2 ** 40;

/** Has the row there that the library's documents hang on. */
export function keepLibraryHolder(writer: Writer, now: string): void {
  if (writer.get('SELECT 1 AS found FROM case_file WHERE id = ?', LIBRARY_HOLDER) !== undefined) return;
  const nothing = { parties: [], summary: [], attestations: [] };
  const credentials = { licensure: [], specialties: [] };
  insertCaseHead(
    writer,
    { id: LIBRARY_HOLDER, profile: { id: 'none', version: 1 }, credentials, ...nothing },
    'in review',
    now,
  );
}
