import { z } from 'zod';
import { type Basis, type BasisWho, basisSchema, type MtusChapter } from '../../../shared/domain/basis.ts';
import { basisKey, insertCitations, readCitations } from './citations.ts';
import type { Reader, Writer } from './handles.ts';
import { jsonColumn, parseRow, toJson, withoutNulls } from './rows.ts';

const text = z.string().nullable();
const basisRow = z.looseObject({
  item_id: z.string(),
  who: z.enum(['administrator', 'reviewer']),
  kind: z.string(),
  other_guidelines: text,
  grammar: text,
  as_read: text,
});
const chapterRow = z.looseObject({
  item_id: z.string(),
  who: z.string(),
  title: z.string(),
  year: z.string(),
  sections: jsonColumn(z.array(z.string())),
  pages: text,
});

/** What each side of an item rests on. */
export type Bases = Partial<Record<BasisWho, Basis>>;

/** Writes what one side of an item rests on; undefined removes it. */
export function writeBasis(
  writer: Writer,
  at: { caseId: string; itemId: string; who: BasisWho },
  basis: Basis | undefined,
): void {
  const key = [at.caseId, at.itemId, at.who] as const;
  writer.run('DELETE FROM basis WHERE case_id = ? AND item_id = ? AND who = ?', ...key);
  if (basis === undefined) return;
  const cited = basis.kind === 'mtus' || basis.kind === 'outside' ? basis : undefined;
  writer.run(
    `INSERT INTO basis (case_id, item_id, who, kind, other_guidelines, grammar, as_read)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ...[...key, basis.kind, cited?.otherGuidelines ?? null, cited?.grammar ?? null, basis.asRead ?? null],
  );
  for (const [position, chapter] of (basis.kind === 'mtus' ? basis.chapters : []).entries()) {
    writer.run(
      `INSERT INTO basis_chapter (case_id, item_id, who, position, title, year, sections, pages)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[...key, position, chapter.title, chapter.year, toJson(chapter.sections), chapter.pages ?? null],
    );
  }
  insertCitations(writer, at, cited?.citations ?? []);
}

/** The bases of a case by item. */
export function readBases(reader: Reader, caseId: string): Map<string, Bases> {
  const chapters = readChapters(reader, caseId);
  const citations = readCitations(reader, caseId);
  const byItem = new Map<string, Bases>();
  for (const row of reader.all('SELECT * FROM basis WHERE case_id = ?', caseId)) {
    const parsed = parseRow(basisRow, row);
    const {
      item_id: itemId,
      who,
      kind,
      other_guidelines: otherGuidelines,
      grammar,
      as_read: asRead,
    } = parsed;
    const key = basisKey(itemId, who);
    const isCited = kind === 'mtus' || kind === 'outside';
    const parts = isCited ? { citations: citations.get(key) ?? [] } : {};
    const mtus = kind === 'mtus' ? { chapters: chapters.get(key) ?? [] } : {};
    const value = { ...withoutNulls({ kind, otherGuidelines, grammar, asRead }), ...parts, ...mtus };
    byItem.set(itemId, { ...byItem.get(itemId), [who]: parseRow(basisSchema, value) });
  }
  return byItem;
}

function readChapters(reader: Reader, caseId: string): Map<string, MtusChapter[]> {
  const rows = reader.all(
    'SELECT * FROM basis_chapter WHERE case_id = ? ORDER BY item_id, who, position',
    caseId,
  );
  const byBasis = new Map<string, MtusChapter[]>();
  for (const row of rows) {
    const { item_id: itemId, who, title, year, sections, pages } = parseRow(chapterRow, row);
    const chapter: MtusChapter =
      pages === null ? { title, year, sections } : { title, year, sections, pages };
    const key = basisKey(itemId, who);
    byBasis.set(key, [...(byBasis.get(key) ?? []), chapter]);
  }
  return byBasis;
}
