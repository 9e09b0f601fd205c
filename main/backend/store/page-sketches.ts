import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { packCompared, unpackCompared } from '../../../shared/encounters/duplicates/packed-page.ts';
import type { ComparedPage } from '../../../shared/encounters/duplicates/page-copies.ts';
import type { PageSketch, SketchedPage } from '../../../shared/encounters/sketch/sketch.ts';
import { readSketch, SKETCH_FORM, writeSketch } from '../../../shared/encounters/sketch/stored-sketch.ts';
import { dayOf } from '../../../shared/encounters/split/observations.ts';
import type { Reader, Writer } from './handles.ts';
import { jsonColumn, parseRow, toJson } from './rows.ts';

/** A sketch has some kilobytes of JSON. */
const MOST_BYTES = 1024 * 1024;

const waitingRow = z.strictObject({
  id: z.int(),
  idx: z.int(),
  width: z.number().nullable(),
  height: z.number().nullable(),
  source: z.string().nullable(),
  text: z.string(),
  words: z.instanceof(Uint8Array).nullable(),
});
export type UnsketchedPage = z.output<typeof waitingRow>;

/** Ids of the pages of a document that are read and have no sketch of this form. Exported for the test of its plan. */
export const UNSKETCHED_PAGES = `
SELECT json_group_array(p.id) AS ids FROM page AS p INDEXED BY page_reading
WHERE p.document_id = ? AND p.state = 'done'
  AND NOT EXISTS (
    SELECT 1 FROM page_sketch AS s INDEXED BY page_sketch_form WHERE s.form = ? AND s.page_id = p.id)`;

const idsRow = z.strictObject({ ids: jsonColumn(z.array(z.int())) });

/** The same in the order of the document. */
export function readUnsketched(reader: Reader, documentId: string): number[] {
  const { ids } = parseRow(idsRow, reader.get(UNSKETCHED_PAGES, documentId, SKETCH_FORM));
  return ids.sort((a, b) => a - b);
}

/** Pages by their ids. Exported for the test of its plan. */
export const PAGES_TO_SKETCH = `
SELECT id, idx, width, height, source, text, words FROM page
WHERE id IN (SELECT value FROM json_each(?)) AND state = 'done' ORDER BY id`;

export function readPagesToSketch(reader: Reader, ids: readonly number[]): UnsketchedPage[] {
  return reader.all(PAGES_TO_SKETCH, toJson(ids)).map((row) => parseRow(waitingRow, row));
}

/** Keeps sketches of a document's pages, and says that it has new ones. A page that was read again since is left out. */
export function writeSketches(
  writer: Writer,
  documentId: string,
  sketches: readonly ({ pageId: number; text: string } & SketchedPage)[],
): void {
  let written = 0;
  for (const { pageId, text, sketch, likeness } of sketches) {
    const compared = { likeness, day: dayOf(sketch)?.iso };
    written += writer.run(
      `INSERT OR REPLACE INTO page_sketch (page_id, form, sketch, likeness)
       SELECT id, ?, ?, ? FROM page WHERE id = ? AND text = ? AND state = 'done'`,
      ...[SKETCH_FORM, new Uint8Array(deflateRawSync(writeSketch(sketch))), packCompared(compared)],
      ...[pageId, text],
    );
  }
  if (written > 0) {
    writer.run(
      `INSERT INTO encounter_document (document_id, revision) SELECT id, 1 FROM document WHERE id = ?
       ON CONFLICT (document_id) DO UPDATE SET revision = revision + 1`,
      documentId,
    );
  }
}

const sketchRow = z.strictObject({ idx: z.int(), sketch: z.instanceof(Uint8Array) });
const comparedRow = z.strictObject({ idx: z.int(), likeness: z.instanceof(Uint8Array) });

/** Sketches of pages `from` to `to` (excluded) of a document. Exported for the test of its plan. */
export const SKETCHES = `
SELECT p.idx, s.sketch FROM page AS p JOIN page_sketch AS s ON s.page_id = p.id
WHERE p.document_id = ? AND p.idx >= ? AND p.idx < ? AND s.form = ? ORDER BY p.idx`;

/** Those that do not read as they were written are left out, as pages are that are not read yet. */
export function readSketches(
  reader: Reader,
  documentId: string,
  from: number,
  to: number,
): { index: number; sketch: PageSketch }[] {
  return reader.all(SKETCHES, documentId, from, to, SKETCH_FORM).flatMap((row) => {
    const { idx, sketch } = parseRow(sketchRow, row);
    try {
      return [
        {
          index: idx,
          sketch: readSketch(inflateRawSync(sketch, { maxOutputLength: MOST_BYTES }).toString()),
        },
      ];
    } catch {
      return [];
    }
  });
}

/** What pages `from` to `to` (excluded) of a document are compared by. Exported for the test of its plan. */
export const COMPARED = `
SELECT p.idx, s.likeness FROM page AS p JOIN page_sketch AS s ON s.page_id = p.id
WHERE p.document_id = ? AND p.idx >= ? AND p.idx < ? AND s.form = ? ORDER BY p.idx`;

export function readCompared(
  reader: Reader,
  documentId: string,
  from: number,
  to: number,
): { index: number; page: ComparedPage }[] {
  return reader.all(COMPARED, documentId, from, to, SKETCH_FORM).flatMap((row) => {
    const { idx, likeness } = parseRow(comparedRow, row);
    const page = unpackCompared(likeness);
    return page === undefined ? [] : [{ index: idx, page }];
  });
}
