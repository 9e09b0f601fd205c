import { basename } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { findHeader } from '../../../shared/formulary/columns.ts';
import { parseCsv } from '../../../shared/formulary/parse-csv.ts';
import type { TableRow } from '../../../shared/formulary/table.ts';
import type { JobSpawner } from '../jobs/job-spawner.ts';
import { SNIFF_BYTES, sniff } from '../jobs/sniff.ts';
import { decodeText } from '../letter/read/decode-text.ts';
import { readWholeFile } from '../signing/read-file.ts';
import { rowsOfPdf } from './pdf-rows.ts';
import { rowsOfXlsx } from './xlsx-rows.ts';

const MAX_LIST_MEGABYTES = 8;
const SEPARATORS = [',', ';', '\t'] as const;

/**
 * The rows of a drug list's file: a PDF with a ruled table or an Excel workbook, by its first bytes, or else CSV, parted by commas,
 * semicolons or tabs.
 * @throws AppError the file's errors; as `rowsOfXlsx` and `parseCsv`; Invalid `not-a-drug-list` for neither
 */
export async function readFormularyRows(path: string, jobs: JobSpawner): Promise<TableRow[]> {
  const name = basename(path);
  const bytes = await readWholeFile(path, MAX_LIST_MEGABYTES);
  if (sniff(Buffer.from(bytes.subarray(0, SNIFF_BYTES))) === 'pdf') return rowsOfPdf(path, name, jobs);
  return bytes[0] === 0x50 && bytes[1] === 0x4b ? rowsOfXlsx(bytes, name) : rowsOfCsv(bytes, name);
}

function rowsOfCsv(bytes: Uint8Array, name: string): TableRow[] {
  let text: string;
  try {
    text = decodeText(bytes, name);
  } catch (cause) {
    const message = `${name} is neither a CSV file nor an Excel workbook (.xlsx) nor a PDF.`;
    throw new AppError('Invalid', 'not-a-drug-list', message, { cause });
  }
  const [commas, ...others] = SEPARATORS.map((separator) => () => parseCsv(text, separator, name));
  for (const parted of others) {
    try {
      const rows = parted();
      if (findHeader(rows, name) !== undefined) return rows;
    } catch (thrown) {
      // Not parted by these, then: what is wrong with the file is said of commas.
      if (!(thrown instanceof AppError)) throw thrown;
    }
  }
  return commas?.() ?? [];
}
