import { z } from 'zod';
import { LIBRARY_HOLDER } from '../../../../shared/domain/library-holder.ts';
import { AppError } from '../../../../shared/errors.ts';
import { documentFactsSchema } from '../../../../shared/guidelines/outline/document-facts.ts';
import {
  markedCriterionSchema,
  outlineEntrySchema,
  outlineOriginSchema,
} from '../../../../shared/guidelines/outline/outline.ts';
import type { Reader, Writer } from '../handles.ts';
import { jsonColumn, parseRow, toJson } from '../rows.ts';

const documentRow = z.strictObject({
  document_id: z.string(),
  source_id: z.string(),
  facts: jsonColumn(documentFactsSchema),
  outline: jsonColumn(z.array(outlineEntrySchema)),
  origin: outlineOriginSchema,
  criteria: jsonColumn(z.array(markedCriterionSchema)),
  revision: z.int(),
  built: z.int(),
});

/** What the library knows of one of the reviewer's documents, besides its pages. */
export interface LibraryDocument {
  documentId: string;
  sourceId: string;
  facts: z.output<typeof documentFactsSchema>;
  outline: z.output<typeof outlineEntrySchema>[];
  origin: z.output<typeof outlineOriginSchema>;
  criteria: z.output<typeof markedCriterionSchema>[];
  /** Counts changes by the reviewer. */
  revision: number;
  /** How much of its text the source has: see `LIBRARY_READING`. */
  built: number;
}

/** Undefined where the document was not looked at yet, or is none of the library's. */
export function findLibraryDocument(reader: Reader, documentId: string): LibraryDocument | undefined {
  const row = reader.get('SELECT * FROM library_document WHERE document_id = ?', documentId);
  return row === undefined ? undefined : documentFrom(row);
}

/** @throws AppError NotFound `no-library-document` */
export function readLibraryDocument(reader: Reader, documentId: string): LibraryDocument {
  const found = findLibraryDocument(reader, documentId);
  if (found !== undefined) return found;
  throw new AppError('NotFound', 'no-library-document', 'This document is not in the library.');
}

export function putLibraryDocument(writer: Writer, document: LibraryDocument): void {
  writer.run(
    `INSERT OR REPLACE INTO library_document (document_id, source_id, facts, outline, origin, criteria, revision,
       built) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[document.documentId, document.sourceId, toJson(document.facts), toJson(document.outline)],
    ...[document.origin, toJson(document.criteria), document.revision, document.built],
  );
}

/**
 * How far documents of the library are read, and how much of that their sources have. A page that is read counts two, one
 * that has some text of its own and waits for recognition counts one. Of pages that are read the index alone is asked: this is
 * looked at when the vault is opened, and over and over while pages are read. Exported for the test of its plan.
 */
export const LIBRARY_READING = `
SELECT d.id, l.built,
  2 * (SELECT count(*) FROM page p WHERE p.document_id = d.id AND p.state IN ('done', 'failed'))
  + (SELECT count(*) FROM page p INDEXED BY page_waiting
     WHERE p.state IN ('new', 'needs-ocr') AND p.document_id = d.id AND p.text <> '') AS known,
  d.pages - (SELECT count(*) FROM page p WHERE p.document_id = d.id AND p.state <> 'new') AS unseen,
  (SELECT count(*) FROM page p WHERE p.document_id = d.id AND p.state = 'needs-ocr') AS needs_ocr
FROM document d LEFT JOIN library_document l ON l.document_id = d.id WHERE d.case_id = ? ORDER BY d.position`;

const readingRow = z.strictObject({
  id: z.string(),
  built: z.int().nullable(),
  known: z.int(),
  unseen: z.int(),
  needs_ocr: z.int(),
});

export interface LibraryReading {
  documentId: string;
  /** What the source has, of `known`; undefined where the document was not looked at yet. */
  built: number | undefined;
  /** How much is read: two for each page, one for a page that has some text and waits. */
  known: number;
  /** Pages of which nothing is known yet. */
  unseen: number;
  needsOcr: number;
}

/** Every document of the library, in the order in which they came. */
export function readLibraryReading(reader: Reader): LibraryReading[] {
  return reader.all(LIBRARY_READING, LIBRARY_HOLDER).map((row) => {
    const { id, built, known, unseen, needs_ocr: needsOcr } = parseRow(readingRow, row);
    return { documentId: id, built: built ?? undefined, known, unseen, needsOcr };
  });
}

function documentFrom(row: unknown): LibraryDocument {
  const { document_id, source_id, ...found } = parseRow(documentRow, row);
  return { ...found, documentId: document_id, sourceId: source_id };
}
