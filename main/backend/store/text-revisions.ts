import { z } from 'zod';
import type { TextRevision } from '../../../shared/contracts/writing.ts';
import { richTextFrom, richTextSchema } from '../../../shared/domain/rich-text.ts';
import type { Reader } from './handles.ts';
import { jsonColumn, parseRow } from './rows.ts';

const revisionRow = z.strictObject({
  revision: z.int(),
  replaced_at: z.string(),
  // A request is a string, the other texts are rich.
  value: jsonColumn(z.union([z.string(), richTextSchema])),
});

/** Kept texts of one field, the latest first. Exported for the test of its plan. */
export const TEXT_REVISIONS = `
SELECT revision, replaced_at, value FROM draft_revision
WHERE case_id = ? AND field_key = ? ORDER BY revision DESC LIMIT ?`;

/** So many are shown: at one in five minutes, more than two working days. */
const MOST = 200;

/** @param key as `draftKey` makes it */
export function readTextRevisions(reader: Reader, caseId: string, key: string): TextRevision[] {
  return reader.all(TEXT_REVISIONS, caseId, key, MOST).map((one) => {
    const { revision, replaced_at: replacedAt, value } = parseRow(revisionRow, one);
    return { revision, replacedAt, text: typeof value === 'string' ? richTextFrom(value) : value };
  });
}
