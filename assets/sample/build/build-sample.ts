import { assembleFile, type ScanShelf } from './assemble.ts';
import { CASE_FILES } from './case-files.ts';
import type { FileEntry } from './index-entry.ts';
import { createRandom } from './random.ts';
import { loadPdfium } from './scan/pdfium.ts';

/** The seed of the committed files. */
export const SEED = 'imr-desk-sample-1';

export interface BuiltSample {
  /** By file name. */
  files: Map<string, Uint8Array>;
  index: FileEntry[];
}

/** The whole case file in memory: the same seed gives the same bytes. */
export async function buildSample(seed: string): Promise<BuiltSample> {
  const pdfium = await loadPdfium();
  const random = createRandom(seed);
  const shelf: ScanShelf = new Map();
  const files = new Map<string, Uint8Array>();
  const index: FileEntry[] = [];
  for (const plan of CASE_FILES) {
    const { bytes, entry } = await assembleFile(plan, pdfium, shelf, random.fork(plan.file));
    files.set(plan.file, bytes);
    index.push(entry);
  }
  return { files, index };
}

/** The index as it is written to `index.json`. */
export function printIndex(index: readonly FileEntry[]): string {
  return `${JSON.stringify(index, null, 2)}\n`;
}
