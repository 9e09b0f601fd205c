import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { columnsOf, type PageWord } from '../../../../shared/domain/page-text.ts';
import { LINES } from '../../jobs/testing/pdfs.ts';
import { enterPages, type PackedPage, readPages } from '../../store/pages.ts';
import { type TestStore, testStore } from '../../store/testing/test-store.ts';
import { storeWords } from '../packed-words.ts';
import { MOST_BYTES, MOST_ROWS, PageWriter, type WrittenPage } from './page-writer.ts';
import { addDocument } from './testing/reading-desk.ts';

let desk: TestStore;
let writer: PageWriter;
let written: WrittenPage[][];
beforeEach(() => {
  desk = testStore();
  written = [];
  addDocument(desk.store, { id: 'd', caseId: 'c', pages: 200, at: 0 });
  desk.store.write((one) => enterPages(one, 'd', 200));
  writer = new PageWriter(
    desk.store,
    (pages) => written.push([...pages]),
    (thrown) => {
      throw thrown;
    },
  );
});
afterEach(() => {
  writer.drop();
  desk.close();
});

function page(text: string, source: 'layer' | 'ocr', state: PackedPage['state'] = 'done'): PackedPage {
  const words = columnsOf(
    text.split(' ').map(
      (one): PageWord => ({
        text: one,
        left: 0,
        top: 0,
        width: 0.1,
        height: 0.1,
        direction: 0,
        ends: 'space',
      }),
    ),
  );
  const size = { width: 612, height: 792, turns: 0, skew: 0 };
  return {
    ...size,
    state,
    source,
    confidence: 0.9,
    extractor: 'test/1',
    text: words.text,
    words: storeWords(words),
  };
}
const add = (index: number, outcome: PackedPage) => writer.add({ documentId: 'd', page: index, outcome });
async function emptied(): Promise<void> {
  writer.hurry();
  while (!writer.isEmpty) await new Promise((resolve) => setTimeout(resolve, 5));
}
const stored = (index: number) => readPages(desk.store.reader, 'd', index, index + 1)[0];

describe('what was read is written', () => {
  it('in transactions of bounded rows and bytes, whatever comes at once', async () => {
    const long = page('lumbar '.repeat(60_000).trim(), 'layer');
    for (let index = 0; index < 8; index += 1) add(index, long);
    for (let index = 8; index < 200; index += 1) add(index, page('lumbar', 'layer'));
    await emptied();
    const bytes = long.text.length + long.words.length;
    expect(written.flat()).toHaveLength(200);
    for (const transaction of written) {
      expect(transaction.length).toBeLessThanOrEqual(MOST_ROWS);
      const large = transaction.filter((one) => one.page < 8).length;
      expect(large * bytes).toBeLessThanOrEqual(MOST_BYTES);
    }
  });

  it('and says which state each page was in, and is in now', async () => {
    add(0, page('lumbar', 'layer', 'needs-ocr'));
    writer.add({ documentId: 'd', page: 1, outcome: 'late' });
    await emptied();
    expect(written.flat()).toEqual([
      { documentId: 'd', page: 0, from: 'new', to: 'needs-ocr' },
      { documentId: 'd', page: 1, from: 'new', to: 'failed' },
    ]);
  });

  it('at once for the first pages, together with others for those that follow', () => {
    vi.useFakeTimers();
    try {
      for (let index = 0; index < 3; index += 1) add(index, page('lumbar', 'layer'));
      vi.advanceTimersByTime(1);
      expect(written.map((one) => one.length)).toEqual([3]);
      for (let index = 3; index < 9; index += 1) {
        add(index, page('lumbar', 'layer'));
        vi.advanceTimersByTime(20);
      }
      expect(written.map((one) => one.length)).toEqual([3]);
      vi.advanceTimersByTime(250);
      expect(written.map((one) => one.length)).toEqual([3, 6]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('unless the page is gone', async () => {
    writer.add({ documentId: 'gone', page: 0, outcome: 'late' });
    await emptied();
    expect(written.flat()).toEqual([]);
  });
});

describe('text that was doubted', () => {
  const good = LINES.join(' ');
  const read = async (index: number, layer: string, recognised: string) => {
    add(index, page(layer, 'layer', 'needs-ocr'));
    await emptied();
    add(index, page(recognised, 'ocr'));
    await emptied();
  };

  it('gives way to what was recognised', async () => {
    await read(0, 'Uif bqqmjdbou xbt tffo gps b gpmmpx vq', good);
    expect(stored(0)).toMatchObject({ state: 'done', source: 'ocr', text: good });
    await read(1, '01/29/2015 10:04 P. 003/018', good);
    expect(stored(1)).toMatchObject({ source: 'ocr' });
  });

  it('stays where recognition finds less that reads like words', async () => {
    await read(0, good, 'Th ~ appl !cnt w4s s33n');
    expect(stored(0)).toMatchObject({ state: 'done', source: 'layer', text: good });
  });
});
