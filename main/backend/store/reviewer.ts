import { z } from 'zod';
import { licenceSchema, type Reviewer } from '../../../shared/domain/reviewer.ts';
import type { Reader, Writer } from './handles.ts';
import { jsonColumn, parseRow, toJson } from './rows.ts';

const reviewerRow = z.looseObject({
  name: z.string(),
  reviewer_number: z.string(),
  licences: jsonColumn(z.array(licenceSchema)),
  specialties: jsonColumn(z.array(z.string())),
});

/** The vault's reviewer; blank in a vault that was made without one. */
export function readReviewer(reader: Reader): Reviewer {
  const row = reader.get('SELECT * FROM reviewer WHERE id = 1');
  if (row === undefined) return { name: '', reviewerNumber: '', licences: [], specialties: [] };
  const { name, reviewer_number: reviewerNumber, licences, specialties } = parseRow(reviewerRow, row);
  return { name, reviewerNumber, licences, specialties };
}

export function writeReviewer(writer: Writer, reviewer: Reviewer): void {
  writer.run(
    `INSERT OR REPLACE INTO reviewer (id, name, reviewer_number, licences, specialties) VALUES (1, ?, ?, ?, ?)`,
    ...[reviewer.name, reviewer.reviewerNumber, toJson(reviewer.licences), toJson(reviewer.specialties)],
  );
}
