import { z } from 'zod';
import {
  GUIDELINES_SCHEMA,
  type GuidelineChapter,
  type GuidelinePack,
} from '../../../../shared/guidelines/pack.ts';
import { headTexts, ownTexts } from '../../../../shared/guidelines/search-order.ts';
import type { Reader, Writer } from '../handles.ts';
import { parseRow } from '../rows.ts';
import { takePlaces } from './groups.ts';
import { enterWords, forgetLostWords, indexPlace, listedWordsOf, unindexPlace } from './index-texts.ts';
import { insertChapter, insertSection, readChapters, readSections } from './places.ts';
import { insertSource, type LibrarySource, readSource } from './sources.ts';

/** On which page of an own document chapters and sections begin, by their keys; from 0. */
export interface PlacePages {
  chapters: ReadonlyMap<string, number>;
  sections: ReadonlyMap<string, number>;
}

const NO_PAGES: PlacePages = { chapters: new Map(), sections: new Map() };
/** Exported for the test of its plan. */
export const PLACES_OF = `SELECT id FROM library_chapters WHERE source_id = ?
  UNION ALL SELECT id FROM library_sections WHERE source_id = ?`;
const NONE: ReadonlySet<string> = new Set();
const idRow = z.strictObject({ id: z.int() });

/**
 * Saves a source with everything in it, and enters it into the index. One of the same id is replaced: its places get new ids,
 * their keys stay.
 * @param pack a sound one; of an own document, what its outline was made into
 */
export function saveSource(
  writer: Writer,
  source: LibrarySource,
  pack: GuidelinePack,
  pages: PlacePages = NO_PAGES,
): void {
  const { chapters, schema: _, ...head } = pack;
  const before = takeOut(writer, source.id);
  insertSource(writer, source, head);
  const corrected = source.kind === 'shipped' ? correctedChapters(writer, head.id) : NONE;
  const words = new Set<string>();
  for (const [ordinal, chapter] of chapters.entries()) {
    const days = chapter.effective ?? head.effective;
    const chapterId = takePlaces(writer, head.source, days, 1 + chapter.sections.length);
    const page = pages.chapters.get(chapter.id) ?? null;
    insertChapter(writer, { id: chapterId, sourceId: source.id, ordinal, page }, chapter);
    // What the reviewer corrected is found in the correction alone.
    const index = corrected.has(chapter.id) ? undefined : words;
    if (index !== undefined) indexPlace(writer, chapterId, [...ownTexts(chapter), '', ''], index);
    saveSections(writer, { sourceId: source.id, chapterId }, chapter, pages, index);
  }
  enterWords(writer, words);
  // Most of its words it has still: a document is saved anew with each criterion that is marked in it.
  forgetLostWords(writer, new Set([...before].filter((word) => !words.has(word))));
}

function saveSections(
  writer: Writer,
  { sourceId, chapterId }: { sourceId: string; chapterId: number },
  chapter: GuidelineChapter,
  pages: PlacePages,
  words: Set<string> | undefined,
): void {
  const head = headTexts(chapter);
  for (const [ordinal, section] of chapter.sections.entries()) {
    const id = chapterId + 1 + ordinal;
    const page = pages.sections.get(section.id) ?? null;
    insertSection(writer, { id, sourceId, chapterId, ordinal, page }, section);
    if (words !== undefined) indexPlace(writer, id, [...ownTexts(section), ...head], words);
  }
}

/** Exported for the test of its plan. */
export const CORRECTED_CHAPTERS = `SELECT c.key FROM library_sources s JOIN library_chapters c ON c.source_id = s.id
  WHERE s.copied_from = ?`;
const keyRow = z.strictObject({ key: z.string() });

/** Keys of the chapters of a shipped source that the reviewer corrected. @param packKey the source's own id */
export function correctedChapters(reader: Reader, packKey: string): ReadonlySet<string> {
  return new Set(reader.all(CORRECTED_CHAPTERS, packKey).map((row) => parseRow(keyRow, row).key));
}

/** Takes a source out of the library, with everything in it. Does nothing where there is none. */
export function removeSource(writer: Writer, id: string): void {
  forgetLostWords(writer, takeOut(writer, id));
}

/** @returns its words, which stay on the list */
function takeOut(writer: Writer, id: string): Set<string> {
  const chapters = readPackOf(writer, id)?.chapters ?? [];
  const texts = chapters.flatMap(({ sections, ...chapter }) => [
    ...ownTexts({ ...chapter, sections: [] }),
    ...sections.flatMap(ownTexts),
  ]);
  for (const row of writer.all(PLACES_OF, id, id)) unindexPlace(writer, parseRow(idRow, row).id);
  writer.run('DELETE FROM library_sources WHERE id = ?', id);
  return listedWordsOf(texts);
}

/** The pack that a source was made from; undefined where there is no such source. */
export function readPackOf(reader: Reader, id: string): GuidelinePack | undefined {
  const found = readSource(reader, id);
  if (found === undefined) return undefined;
  const chapters = readChapters(reader, id).map(({ id: chapterId, chapter }) => ({
    ...chapter,
    sections: readSections(reader, chapterId).map(({ section }) => section),
  }));
  return { schema: GUIDELINES_SCHEMA, ...found.head, chapters };
}
