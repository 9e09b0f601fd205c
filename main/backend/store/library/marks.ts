import { z } from 'zod';
import type { PlaceKey } from '../../../../shared/contracts/lookup.ts';
import type { Reader, Writer } from '../handles.ts';
import { parseRow } from '../rows.ts';

/** What was used longest ago makes room. */
const MOST_RECENT = 30;

const keyRow = z.strictObject({ source: z.string(), chapter: z.string(), section: z.string() });
const idRow = z.strictObject({ id: z.int() });

/** In the order in which they were marked. */
export function readFavourites(reader: Reader): PlaceKey[] {
  return reader.all('SELECT source, chapter, section FROM library_favourite ORDER BY added_at').map(asKey);
}

/** The latest first. */
export function readRecent(reader: Reader): PlaceKey[] {
  return reader
    .all('SELECT source, chapter, section FROM library_recent ORDER BY used_at DESC LIMIT ?', MOST_RECENT)
    .map(asKey);
}

export function isFavourite(reader: Reader, place: PlaceKey): boolean {
  const found = reader.get(
    'SELECT 1 FROM library_favourite WHERE source = ? AND chapter = ? AND section = ?',
    ...columnsOf(reader, place),
  );
  return found !== undefined;
}

/** Marks a place, or takes its mark away. @param now ISO time */
export function setFavourite(writer: Writer, place: PlaceKey, on: boolean, now: string): void {
  const key = columnsOf(writer, place);
  if (on)
    writer.run(
      'INSERT OR IGNORE INTO library_favourite (source, chapter, section, added_at) VALUES (?, ?, ?, ?)',
      ...key,
      now,
    );
  else writer.run('DELETE FROM library_favourite WHERE source = ? AND chapter = ? AND section = ?', ...key);
}

/** Notes that a place was used. @param now ISO time */
export function noteUse(writer: Writer, place: PlaceKey, now: string): void {
  writer.run(
    `INSERT INTO library_recent (source, chapter, section, used_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (source, chapter, section) DO UPDATE SET used_at = excluded.used_at`,
    ...[...columnsOf(writer, place), now],
  );
  writer.run(
    `DELETE FROM library_recent WHERE used_at < (SELECT min(used_at) FROM
       (SELECT used_at FROM library_recent ORDER BY used_at DESC LIMIT ?))`,
    MOST_RECENT,
  );
}

/** Exported, as the next two, for the test of their plans. */
export const CORRECTED_BY =
  'SELECT copied_from AS key FROM library_sources WHERE pack_key = ? AND copied_from IS NOT NULL LIMIT 1';
/** There are a few dozen sources: they are looked through. */
const CORRECTION_OF = 'SELECT pack_key AS key FROM library_sources WHERE copied_from = ? LIMIT 1';
const packKeyRow = z.strictObject({ key: z.string() });

function packKey(reader: Reader, query: string, of: string): string | undefined {
  const row = reader.get(query, of);
  return row === undefined ? undefined : parseRow(packKeyRow, row).key;
}

/** A place of the reviewer's corrections is kept as the place that they correct: it stays marked when it is corrected, or no more. */
function columnsOf(reader: Reader, { source, chapter, section }: PlaceKey): [string, string, string] {
  return [packKey(reader, CORRECTED_BY, source) ?? source, chapter, section ?? ''];
}

export const CHAPTER_OF_KEY = `SELECT c.id FROM library_sources s JOIN library_chapters c ON c.source_id = s.id AND c.key = ?
  WHERE s.pack_key = ? ORDER BY s.added_at DESC LIMIT 1`;
export const SECTION_OF_KEY = `SELECT p.id FROM library_sources s JOIN library_sections p ON p.source_id = s.id AND p.key = ?
  WHERE s.pack_key = ? ORDER BY s.added_at DESC LIMIT 1`;

/**
 * The id that a place has now: where the reviewer corrected it, or else in the source of its key that was added last. Undefined where
 * it is gone.
 */
export function placeOfKey(reader: Reader, { source, chapter, section }: PlaceKey): number | undefined {
  const [query, key] = section === null ? [CHAPTER_OF_KEY, chapter] : [SECTION_OF_KEY, section];
  const correction = packKey(reader, CORRECTION_OF, source);
  const row = (correction && reader.get(query, key, correction)) ?? reader.get(query, key, source);
  return row === undefined ? undefined : parseRow(idRow, row).id;
}

export const CHAPTERS_NUMBERED = 'SELECT id FROM library_chapters WHERE number = ?';
export const CHAPTERS_TITLED = 'SELECT id FROM library_chapters WHERE title = ?';

/** Chapters of one number, or of one title: editions of the same, perhaps. */
export function chaptersLike(
  reader: Reader,
  { number, title }: { number: string | null; title: string },
): number[] {
  const rows = [
    ...(number === null ? [] : reader.all(CHAPTERS_NUMBERED, number)),
    ...reader.all(CHAPTERS_TITLED, title),
  ];
  return [...new Set(rows.map((row) => parseRow(idRow, row).id))];
}

function asKey(row: unknown): PlaceKey {
  const { source, chapter, section } = parseRow(keyRow, row);
  return { source, chapter, section: section === '' ? null : section };
}
