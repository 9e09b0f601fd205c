import { afterEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../../shared/errors.ts';
import type { Writer } from '../../store/handles.ts';
import { readPages } from '../../store/pages.ts';
import { CASE_READING, WAITING_DOCUMENTS, WAITING_PAGES } from '../../store/reading.ts';
import { writeSettings } from '../../store/settings.ts';
import { addDocument, type Behaviour, type ReadingDesk, readingDesk } from './testing/reading-desk.ts';

let desk: ReadingDesk;
afterEach(() => desk.close());

const texts = (id: string) => readPages(desk.store.reader, id, 0, 10_000).map((page) => page.text);
const states = (id: string) =>
  readPages(desk.store.reader, id, 0, 10_000).map((page) => page.error ?? page.state);
const times = (count: number, behaviour: Behaviour): Behaviour[] => Array(count).fill(behaviour);
/** How many rows of pages each transaction writes from now on. */
function countRowsOfWrites({ store }: ReadingDesk): number[] {
  const sizes: number[] = [];
  const { write } = store;
  store.write = (work) =>
    write((writer) => {
      let rows = 0;
      const run: Writer['run'] = (sql, ...values) => {
        if (/\bpage\b/.test(sql)) rows += 1;
        return writer.run(sql, ...values);
      };
      const result = work({ ...writer, run });
      sizes.push(rows);
      return result;
    });
  return sizes;
}
const until = async (reached: () => boolean): Promise<void> => {
  while (!reached()) await new Promise((resolve) => setTimeout(resolve, 5));
};

describe('reading the pages of a case', () => {
  it('takes the text of all pages first, then recognises those without', async () => {
    desk = readingDesk({ d1: ['text', 'scan'], d2: ['scan', 'text'] });
    const status = await desk.reading.settled('c1', true);
    expect(desk.asked).toEqual(['text d1 0,1', 'text d2 0,1', 'ocr d1 1', 'ocr d2 0']);
    expect(texts('d1')).toEqual(['printed d1p0', 'recognised d1p1']);
    expect(status.documents).toEqual([
      {
        documentId: 'd1',
        pages: 2,
        read: 2,
        needsOcr: 0,
        failed: 0,
        fromLayer: 1,
        fromOcr: 1,
        blank: 0,
        confidence: 0.95,
      },
      {
        documentId: 'd2',
        pages: 2,
        read: 2,
        needsOcr: 0,
        failed: 0,
        fromLayer: 1,
        fromOcr: 1,
        blank: 0,
        confidence: 0.95,
      },
    ]);
    expect(status.hold).toBeNull();
  });

  it('reads the page in view before all others, and the case in view before other cases', async () => {
    const caseOf = (id: string): string => (id === 'd3' ? 'c2' : 'c1');
    desk = readingDesk({ d1: times(70, 'scan'), d2: ['scan'], d3: ['scan', 'scan'] }, { caseOf });
    desk.reading.wake();
    await until(() => desk.asked.length > 0);
    const underWay = desk.asked.length;
    desk.reading.lookAt('d3', 1);
    await desk.reading.settled('c2', true);
    // The batches that were under way, then the page, the one before it, and both again by recognition.
    expect(desk.asked.slice(underWay, underWay + 2)).toEqual(['text d3 1', 'text d3 0']);
    const recognised = desk.asked.filter((one) => one.startsWith('ocr'));
    expect(recognised.slice(0, 2)).toEqual(['ocr d3 1', 'ocr d3 0']);
  });

  it('reads the pages that were named as wanted before the rest', async () => {
    desk = readingDesk({ d1: times(3, 'scan'), d2: times(3, 'scan') });
    desk.reading.want('d2', [2]);
    await desk.reading.settled('c1', true);
    expect(desk.asked[0]).toBe('text d2 2');
    expect(desk.asked.find((one) => one.startsWith('ocr'))).toBe('ocr d2 2');
  });

  it('goes on where it stopped, and reads nothing twice', async () => {
    desk = readingDesk({ d1: times(100, 'scan') });
    desk.reading.wake();
    await until(() => states('d1').filter((state) => state === 'done').length > 10);
    const done = states('d1').filter((state) => state === 'done').length;
    desk.again();
    const before = desk.asked.length;
    await desk.reading.settled('c1', true);
    expect(states('d1')).toEqual(times(100, 'text').map(() => 'done'));
    expect(desk.asked.length - before).toBeLessThanOrEqual(100 - done);
    expect(desk.asked.slice(before).every((one) => one.startsWith('ocr'))).toBe(true);
  });

  it('enters the pages of documents from before there were any, a few hundred at a time', async () => {
    desk = readingDesk({ d1: times(450, 'text') });
    const sizes = countRowsOfWrites(desk);
    await desk.reading.settled('c1', true);
    expect(states('d1')).toHaveLength(450);
    expect(states('d1').every((state) => state === 'done')).toBe(true);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(200);
  });

  it('reads documents that are added while it reads', async () => {
    desk = readingDesk({ d1: times(40, 'text') });
    desk.reading.wake();
    addDocument(desk.store, { id: 'd9', caseId: 'c1', pages: 2, at: 9 });
    await desk.reading.settled('c1', true);
    expect(texts('d9')).toEqual(['printed d9p0', 'printed d9p1']);
  });

  it('leaves a document alone that is removed meanwhile', async () => {
    desk = readingDesk({ d1: times(100, 'scan'), d2: ['text'] });
    desk.reading.wake();
    await until(() => desk.asked.length > 3);
    desk.store.write((writer) => writer.run(`DELETE FROM document WHERE id = 'd1'`));
    const status = await desk.reading.settled('c1', true);
    expect(status.documents.map((one) => one.documentId)).toEqual(['d2']);
  });
});

describe('a page that', () => {
  it.each(['crash', 'hang'] as const)(
    'makes its process %s costs that page, and the rest is read',
    async (how) => {
      desk = readingDesk({ d1: ['text', how, 'text', 'scan'] });
      await desk.reading.settled('c1', true);
      expect(states('d1')).toEqual(['done', how === 'crash' ? 'crashed' : 'late', 'done', 'done']);
    },
  );

  it('is broken, or of which a job sends what does not fit together, is marked as failed', async () => {
    desk = readingDesk({ d1: ['broken', 'garbage', 'text'] });
    const { documents } = await desk.reading.settled('c1', true);
    expect(states('d1')).toEqual(['broken-page', 'crashed', 'done']);
    expect(documents[0]).toMatchObject({ read: 3, failed: 2 });
  });

  it('stands in a file that always stops its reader does not keep it busy for hours', async () => {
    desk = readingDesk({ d1: times(500, 'crash'), d2: ['text'] });
    await desk.reading.settled('c1', true);
    expect(desk.jobs.started).toBeLessThan(8);
    expect(states('d1').filter((state) => state === 'stops-reader').length).toBeGreaterThan(490);
    expect(states('d2')).toEqual(['done']);
  });
});

describe('reading is held', () => {
  it('while its case is paused, through a restart, and others are read', async () => {
    const caseOf = (id: string): string => (id === 'd1' ? 'c1' : 'c2');
    desk = readingDesk({ d1: times(3, 'scan'), d2: ['scan'] }, { caseOf });
    desk.reading.setPaused('c1', true);
    expect((await desk.reading.settled('c1', true)).hold).toBe('paused');
    desk.again();
    await desk.reading.settled('c2', true);
    expect(desk.asked.filter((one) => one.includes('d1'))).toEqual([]);
    expect((await desk.reading.settled('c1', true)).hold).toBe('paused');
    desk.reading.setPaused('c1', false);
    expect((await desk.reading.settled('c1', true)).hold).toBeNull();
    expect(states('d1')).toEqual(['done', 'done', 'done']);
  });

  it('for recognition alone by the settings: never, or not on the battery', async () => {
    let onBattery = true;
    desk = readingDesk({ d1: ['text', 'scan'] }, { onBattery: () => onBattery });
    const set = (ocr: 'never' | 'on-mains') => {
      desk.store.write((writer) => writeSettings(writer, { ocr }));
      desk.reading.conditionsChanged();
    };
    set('never');
    expect((await desk.reading.settled('c1', true)).hold).toBe('never');
    set('on-mains');
    expect((await desk.reading.settled('c1', true)).hold).toBe('battery');
    expect(states('d1')).toEqual(['done', 'needs-ocr']);
    onBattery = false;
    desk.reading.conditionsChanged();
    await desk.reading.settled('c1', true);
    expect(states('d1')).toEqual(['done', 'done']);
  });

  it('by a full disk, said as such, and taken up again', async () => {
    desk = readingDesk({ d1: ['text'] });
    const { write } = desk.store;
    let isFull = false;
    desk.store.write = (work) => {
      if (isFull) throw new AppError('DiskFull', 'disk-full', 'The disk is full.');
      return write(work);
    };
    desk.reading.wake();
    isFull = true;
    expect((await desk.reading.settled('c1', true)).hold).toBe('disk-full');
    isFull = false;
    expect((await desk.reading.settled('c1', true)).hold).toBeNull();
    expect(states('d1')).toEqual(['done']);
  });

  it('at once by a lock, which no process outlives', async () => {
    desk = readingDesk({ d1: times(200, 'scan') });
    const waiting = desk.reading.settled('c1', true);
    const told = expect(waiting).rejects.toMatchObject({ kind: 'Cancelled' });
    await until(() => desk.asked.length > 5);
    desk.reading.close();
    await told;
    await until(() => desk.jobs.alive === 0);
    const asked = desk.asked.length;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(desk.asked).toHaveLength(asked);
  });
});

it('progress is told a few times a second, however many pages are read', async () => {
  desk = readingDesk({ d1: times(300, 'scan') });
  const began = Date.now();
  await desk.reading.settled('c1', true);
  const told = desk.events.filter((event) => event.kind === 'reading-progress');
  expect(told.length).toBeLessThanOrEqual((Date.now() - began) / 250 + 1);
  await until(() => desk.events.length > 0);
  expect(desk.events.at(-1)).toEqual({ kind: 'reading-progress', caseId: 'c1' });
});

it('what waits is counted and found by indexes alone', () => {
  desk = readingDesk({ d1: ['text'] });
  const plan = (sql: string, ...values: (string | number)[]) =>
    JSON.stringify(desk.store.reader.all(`EXPLAIN QUERY PLAN ${sql}`, ...values));
  expect(plan(WAITING_DOCUMENTS)).toContain('USING COVERING INDEX page_waiting');
  expect(plan(CASE_READING, 'c1')).toContain('USING COVERING INDEX page_reading');
  expect(plan(WAITING_PAGES, 'new', 'd1', 0, 9)).toContain('USING COVERING INDEX page_waiting');
});
