import { SEED } from '../../../assets/sample/build/build-sample.ts';
import { CASE_FILES } from '../../../assets/sample/build/case-files.ts';
import { layoutRecord } from '../../../assets/sample/build/layout/layout-record.ts';
import { STYLES } from '../../../assets/sample/build/layout/styles.ts';
import { createRandom } from '../../../assets/sample/build/random.ts';
import { loadPdfium } from '../../../assets/sample/build/scan/pdfium.ts';

/** A scanned page of the sample, and the text that it was printed from before it went through a fax. */
export interface ScannedPage {
  file: string;
  /** From 0. */
  page: number;
  text: string;
}

/** The sample's scanned pages, laid out again without the scanning. */
export async function scannedPages(): Promise<ScannedPage[]> {
  const pdfium = await loadPdfium();
  const laidOut = new Map<string, string>();
  const pages: ScannedPage[] = [];
  for (const { file, parts } of CASE_FILES) {
    const random = createRandom(SEED).fork(file);
    let page = 0;
    for (const part of parts) {
      if ('repeat' in part) {
        pages.push({ file, page, text: laidOut.get(`${part.repeat.record}/${part.repeat.page}`) ?? '' });
        page += 1;
        continue;
      }
      const bytes = await layoutRecord(part.record, STYLES[part.record.style], random.fork(part.record.id));
      const open = pdfium.open(bytes);
      for (let index = 0; index < open.pageCount; index += 1, page += 1) {
        const text = open.text(index);
        laidOut.set(`${part.record.id}/${index}`, text);
        if (part.via !== undefined) pages.push({ file, page, text });
      }
      open.close();
    }
  }
  return pages;
}

/** PDFium's mark for a hyphen at a line's end. */
const LINE_END_HYPHEN = String.fromCharCode(2);

/** Words as they are compared: what has letters or figures, without the signs around it. */
export function comparedWords(text: string): string[] {
  return text
    .split(LINE_END_HYPHEN)
    .map((part) => part.trimStart())
    .join('')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[–—−]/g, '-')
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu, ''))
    .filter((word) => word !== '');
}

/** How many of the words that should be found are, each as often as it stands there. */
export function wordsFound(wanted: readonly string[], found: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of found) left.set(word, (left.get(word) ?? 0) + 1);
  return wanted.filter((word) => {
    const count = left.get(word) ?? 0;
    if (count > 0) left.set(word, count - 1);
    return count > 0;
  }).length;
}
