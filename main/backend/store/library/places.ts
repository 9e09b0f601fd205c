import { z } from 'zod';
import {
  aboutSchema,
  criterionSchema,
  effectiveSchema,
  evidenceSchema,
  type GuidelineChapter,
  type GuidelineCriterion,
  type GuidelineSection,
  limitSchema,
} from '../../../../shared/guidelines/pack.ts';
import type { Reader, Writer } from '../handles.ts';
import { jsonColumn, parseRow, toJson, toJsonOrNull, withoutNulls } from '../rows.ts';

/** A chapter without its sections, and where it stands. */
export interface StoredChapter {
  id: number;
  sourceId: string;
  chapter: Omit<GuidelineChapter, 'sections'>;
  page: number | null;
}

export interface StoredSection {
  id: number;
  sourceId: string;
  chapterId: number;
  section: GuidelineSection;
  page: number | null;
}

const CHAPTER =
  'SELECT id, source_id, key, title, number, edition, effective, about, page FROM library_chapters';
const SECTION = `SELECT id, source_id, chapter_id, parent, key, title, number, text, page, confirmed, about, evidence, criteria
  FROM library_sections`;
/** Exported, as those below, for the test of their plans. */
export const CHAPTERS_OF = `${CHAPTER} WHERE source_id = ? ORDER BY ordinal`;
export const SECTIONS_OF = `${SECTION} WHERE chapter_id = ? ORDER BY ordinal`;
export const CRITERIA_OF = `SELECT key, text, kind, bound, evidence FROM library_criteria
  WHERE section_id = ? ORDER BY ordinal`;
export const CHAPTERS_BY_ID = `${CHAPTER} WHERE id IN (SELECT value FROM json_each(?))`;
export const SECTIONS_BY_ID = `${SECTION} WHERE id IN (SELECT value FROM json_each(?))`;

export const SECTION_BY_KEY = `${SECTION} WHERE source_id = ? AND key = ?`;

export const SECTION_HEADS_OF = `SELECT s.id, s.chapter_id, s.key, s.title, s.number, s.parent, s.confirmed, s.page, s.criteria
  FROM library_chapters c JOIN library_sections s ON s.chapter_id = c.id
  WHERE c.source_id = ? ORDER BY c.ordinal, s.ordinal`;

const chapterRow = z.strictObject({
  id: z.int(),
  source_id: z.string(),
  key: z.string(),
  title: z.string(),
  number: z.string().nullable(),
  edition: z.string().nullable(),
  effective: jsonColumn(effectiveSchema).nullable(),
  about: jsonColumn(aboutSchema),
  page: z.int().nullable(),
});
const sectionRow = z.strictObject({
  id: z.int(),
  source_id: z.string(),
  chapter_id: z.int(),
  parent: z.string().nullable(),
  key: z.string(),
  title: z.string(),
  number: z.string().nullable(),
  text: z.string().nullable(),
  page: z.int().nullable(),
  confirmed: z.int().nullable(),
  about: jsonColumn(aboutSchema),
  evidence: jsonColumn(evidenceSchema).nullable(),
  criteria: z.int().nullable(),
});
const headRow = sectionRow.pick({
  id: true,
  chapter_id: true,
  key: true,
  title: true,
  number: true,
  parent: true,
  confirmed: true,
  page: true,
  criteria: true,
});
const criterionRow = z.strictObject({
  key: z.string(),
  text: z.string(),
  kind: criterionSchema.shape.kind,
  bound: jsonColumn(limitSchema).nullable(),
  evidence: jsonColumn(evidenceSchema).nullable(),
});

export function readChapters(reader: Reader, sourceId: string): StoredChapter[] {
  return reader.all(CHAPTERS_OF, sourceId).map(asChapter);
}

export function readChaptersById(reader: Reader, ids: readonly number[]): StoredChapter[] {
  return reader.all(CHAPTERS_BY_ID, toJson(ids)).map(asChapter);
}

export function readSections(reader: Reader, chapterId: number): StoredSection[] {
  return reader.all(SECTIONS_OF, chapterId).map((row) => asSection(reader, row));
}

export function readSectionsById(reader: Reader, ids: readonly number[]): StoredSection[] {
  return reader.all(SECTIONS_BY_ID, toJson(ids)).map((row) => asSection(reader, row));
}

/** A section as an outline has it. */
export interface SectionHead {
  sectionId: number;
  key: string;
  title: string;
  number: string | null;
  parent: string | null;
  confirmed: boolean;
  page: number | null;
  /** How many it has. */
  criteria: number;
}

/** Sections of a source by their chapters' ids, in their order, without what they say. */
export function readSectionHeads(reader: Reader, sourceId: string): ReadonlyMap<number, SectionHead[]> {
  const byChapter = new Map<number, SectionHead[]>();
  for (const row of reader.all(SECTION_HEADS_OF, sourceId)) {
    const { id, chapter_id, key, title, number, parent, confirmed, page, criteria } = parseRow(headRow, row);
    const sections = byChapter.get(chapter_id) ?? [];
    byChapter.set(chapter_id, sections);
    sections.push({
      ...{ sectionId: id, key, title, number, parent, page },
      confirmed: confirmed !== 0,
      criteria: criteria ?? 0,
    });
  }
  return byChapter;
}

/** Undefined where the source has no such section. */
export function readSectionByKey(reader: Reader, sourceId: string, key: string): StoredSection | undefined {
  const row = reader.get(SECTION_BY_KEY, sourceId, key);
  return row === undefined ? undefined : asSection(reader, row);
}

function asChapter(row: unknown): StoredChapter {
  const { id, source_id, key, title, page, about, ...more } = parseRow(chapterRow, row);
  return { id, sourceId: source_id, page, chapter: { id: key, title, ...withoutNulls(more), ...about } };
}

function asSection(reader: Reader, row: unknown): StoredSection {
  const { id, source_id, chapter_id, key, title, page, confirmed, about, criteria, ...more } = parseRow(
    sectionRow,
    row,
  );
  return {
    ...{ id, sourceId: source_id, chapterId: chapter_id, page },
    section: {
      ...{ id: key, title, ...withoutNulls(more), ...about },
      ...(confirmed === null ? {} : { confirmed: confirmed === 1 }),
      ...(criteria === null ? {} : { criteria: criteria === 0 ? [] : readCriteria(reader, id) }),
    },
  };
}

function readCriteria(reader: Reader, sectionId: number): GuidelineCriterion[] {
  return reader.all(CRITERIA_OF, sectionId).map((row) => {
    const { key, text, kind, bound, evidence } = parseRow(criterionRow, row);
    return { id: key, text, kind, ...withoutNulls({ limit: bound, evidence }) };
  });
}

export function insertChapter(
  writer: Writer,
  place: { id: number; sourceId: string; ordinal: number; page: number | null },
  { id: key, title, number, edition, effective, sections: _, ...about }: GuidelineChapter,
): void {
  writer.run(
    `INSERT INTO library_chapters (id, source_id, ordinal, key, title, number, edition, effective, about, page)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[place.id, place.sourceId, place.ordinal, key, title, number ?? null, edition ?? null],
    ...[toJsonOrNull(effective), toJson(about), place.page],
  );
}

export function insertSection(
  writer: Writer,
  place: { id: number; sourceId: string; chapterId: number; ordinal: number; page: number | null },
  section: GuidelineSection,
): void {
  const { id: key, title, number, parent, text, confirmed, criteria, evidence, ...about } = section;
  writer.run(
    `INSERT INTO library_sections (id, source_id, chapter_id, parent, ordinal, key, title, number, text, page, confirmed,
      about, evidence, criteria) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[place.id, place.sourceId, place.chapterId, parent ?? null, place.ordinal, key, title, number ?? null],
    ...[text ?? null, place.page, confirmed === undefined ? null : Number(confirmed), toJson(about)],
    ...[toJsonOrNull(evidence), criteria === undefined ? null : criteria.length],
  );
  for (const [ordinal, one] of (criteria ?? []).entries())
    writer.run(
      `INSERT INTO library_criteria (section_id, ordinal, key, text, kind, bound, evidence) VALUES (?, ?, ?, ?, ?, ?, ?)`,
      ...[place.id, ordinal, one.id, one.text, one.kind, toJsonOrNull(one.limit), toJsonOrNull(one.evidence)],
    );
}
