import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSample, buildSample, printIndex, SEED } from './build-sample.ts';
import type { PageEntry } from './index-entry.ts';
import { loadPdfium, type Pdfium } from './scan/pdfium.ts';

const FOLDER = join(import.meta.dirname, '..', 'records');
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

interface ReadPage extends PageEntry {
  file: string;
  text: string;
}

let built: BuiltSample;
let pdfium: Pdfium;
let pages: ReadPage[];

beforeAll(async () => {
  built = await buildSample(SEED);
  pdfium = await loadPdfium();
  pages = built.index.flatMap(({ file, pages: entries }) => {
    const open = pdfium.open(built.files.get(file) ?? new Uint8Array());
    expect(open.pageCount).toBe(entries.length);
    const read = entries.map((entry) => ({ ...entry, file, text: open.text(entry.page) }));
    open.close();
    return read;
  });
});

describe('the records of the sample case', () => {
  it('are committed exactly as the script writes them', () => {
    const expected = new Map([...built.files].map(([name, bytes]) => [name, sha256(bytes)]));
    expected.set('index.json', sha256(printIndex(built.index)));
    const committed = new Map(
      readdirSync(FOLDER).map((name) => [name, sha256(readFileSync(join(FOLDER, name)))]),
    );
    expect(committed).toEqual(expected);
  });

  it('have at least 60 pages and stay under 3 MB', () => {
    expect(pages.length).toBeGreaterThanOrEqual(60);
    const size = [...built.files.values()].reduce((sum, bytes) => sum + bytes.length, 0);
    expect(size).toBeLessThan(3_000_000);
  });

  it('are image-only for at least a third, and just where the index says so', () => {
    const scanned = pages.filter((page) => page.scanned);
    expect(scanned.length).toBeGreaterThanOrEqual(pages.length / 3);
    expect(scanned.filter((page) => page.text.trim() !== '')).toEqual([]);
    expect(pages.filter((page) => !page.scanned && page.text.trim().length < 80)).toEqual([]);
  });

  it('hold one sideways sheet', () => {
    const rotated = pages.filter((page) => page.rotated);
    expect(rotated.map((page) => page.type)).toEqual(['Physical therapy flow sheet']);
  });

  it('hold one page that is pixel for pixel an earlier one', () => {
    const repeats = pages.filter((page) => page.duplicateOf !== undefined);
    expect(repeats).toHaveLength(1);
    for (const { file, page, duplicateOf } of repeats) {
      const first = render(duplicateOf?.file ?? '', duplicateOf?.page ?? -1);
      expect(sha256(render(file, page))).toBe(sha256(first));
    }
  });

  it('state one date of injury wherever a born-digital page names it', () => {
    const named = /(?:DOI|Date of injury|date of injury)[: \r\n]+([\dA-Z][\w/-]+(?: \d{1,2}, \d{4})?)/g;
    const found = pages.flatMap((page) => [...page.text.matchAll(named)].map((match) => match[1]));
    expect(found.length).toBeGreaterThan(25);
    const printed = ['2/9/02', '02/09/2002', '02-09-02', 'February 9, 2002', '09-FEB-2002'];
    expect(found.filter((date) => !printed.includes(date ?? ''))).toEqual([]);
  });

  it('name no author and no clock in their metadata', async () => {
    for (const bytes of built.files.values()) {
      const doc = await PDFDocument.load(bytes, { updateMetadata: false });
      expect(doc.getAuthor()).toBeUndefined();
      expect(doc.getCreationDate()?.toISOString()).toBe('2015-03-25T16:00:00.000Z');
    }
  });
});

function render(file: string, page: number): Uint8Array {
  const open = pdfium.open(built.files.get(file) ?? new Uint8Array());
  try {
    return open.render(page, 850, 1100).data;
  } finally {
    open.close();
  }
}
