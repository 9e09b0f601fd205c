import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Layout } from '../model/layout.ts';
import type { InView, Pixels } from '../model/plan.ts';
import { type DocumentClient, ReaderFailure } from './document-client.ts';
import { ReaderSession } from './session.ts';

/** Pictures as they are kept, without a page to show them. */
vi.mock('./surfaces.ts', () => ({
  Surfaces: class {
    #drawn = new Map<number, Pixels>();
    drawn(page: number) {
      return { page: this.#drawn.get(page), part: undefined };
    }
    paintPage(page: number, bitmap: ImageBitmap): void {
      this.#drawn.set(page, { width: bitmap.width, height: bitmap.height });
    }
    forgetTurned(): void {}
    trim(): void {}
    releaseAll(): void {}
  },
}));

const LETTER = { width: 612, height: 792 };
const PAGES = 40;
const BROKEN = 21;

/** An engine that notes what it is asked, and is broken on one page. */
function anEngine() {
  const asked: string[] = [];
  const page = <T>(what: string, number: number, answer: T): T => {
    asked.push(`${what} ${number}`);
    if (number !== BROKEN) return answer;
    const message = 'This page cannot be shown.';
    throw new ReaderFailure({ kind: 'Damaged', code: 'page-damaged', message });
  };
  const bitmap = ({ width, height }: Pixels): ImageBitmap => ({ width, height, close: () => {} });
  const client: DocumentClient = {
    open: async () => ({ pages: PAGES, page: 0, size: LETTER }),
    sizes: async (pages) => {
      asked.push(`sizes ${pages[0]}-${pages.at(-1)}`);
      return pages.filter((one) => one !== BROKEN).map((one) => ({ page: one, size: LETTER }));
    },
    render: async ({ page: number, whole, coarse }, take) => {
      if (coarse !== undefined) {
        asked.push(`coarse ${number}`);
        take?.coarse?.(bitmap(coarse));
      }
      return page('picture', number, bitmap(whole));
    },
    text: async (number) => page('words', number, []),
    pictures: async (number) => page('pictures', number, []),
    outline: async () => [],
    labels: async () => {
      asked.push('labels');
      return [];
    },
    close: () => asked.push('close'),
  };
  return { client, asked };
}

function inView(first: number, last: number, zoom = 1): InView {
  const pane = { width: 800, height: 600 };
  const layout = new Layout({
    ...{ pages: PAGES, sizes: new Map(), estimate: LETTER, zoom, pane },
    turnsOf: () => 0,
  });
  const scroll = { left: 0, top: layout.box(first).top };
  return { layout, first, last, scroll, ratio: 1, isScrolling: false };
}

/** Lets the session do all that it has to do. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

const source = { id: 'd', name: 'notes.pdf', bytes: 1_000, url: 'record/x' };
let engine: ReturnType<typeof anEngine>;
let session: ReaderSession;
beforeEach(async () => {
  engine = anEngine();
  session = new ReaderSession(source, engine.client);
  await session.open(0);
});

describe('ReaderSession', () => {
  it('asks for what is in view first, then for what lies around it, then for the rest', async () => {
    engine = anEngine();
    session = new ReaderSession(source, engine.client);
    // As the viewport does: it looks as soon as there is something to see.
    const stop = session.subscribe(() => {
      stop();
      session.look(inView(10, 11));
    });
    await session.open(10);
    await settled();
    const { asked } = engine;
    expect(asked.slice(0, 5)).toEqual(['sizes 10-11', 'picture 10', 'picture 11', 'words 10', 'words 11']);
    const order = ['words 11', 'picture 12', 'picture 9', 'words 12', 'labels'].map((what) =>
      asked.indexOf(what),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).not.toContain(-1);
    expect(session.state().sizes.size).toBe(PAGES - 1);
  });

  it('has a picture of a large page before that one is sharp, and tells of both', async () => {
    const told: number[] = [];
    session.onDrawn(() => told.push(engine.asked.filter((what) => what.endsWith(' 10')).length));
    session.look(inView(10, 10, 2));
    await settled();
    expect(engine.asked.filter((what) => what.endsWith(' 10')).slice(0, 2)).toEqual([
      'coarse 10',
      'picture 10',
    ]);
    expect(told.slice(0, 2)).toEqual([1, 2]);
    expect(session.isDrawn(10)).toBe(true);
  });

  it('forgets what is out of view before it was asked for', async () => {
    session.look(inView(10, 11));
    session.look(inView(30, 30));
    await settled();
    expect(engine.asked).toContain('picture 30');
    expect(engine.asked).not.toContain('picture 11');
  });

  it('marks a broken page, asks for it no more, and shows the others', async () => {
    session.look(inView(BROKEN - 1, BROKEN + 1));
    await settled();
    expect([...session.state().broken]).toEqual([BROKEN]);
    expect(session.state().status).toBe('ready');
    expect(engine.asked.filter((what) => what === `picture ${BROKEN}`)).toHaveLength(1);
    expect(session.isDrawn(BROKEN + 1)).toBe(true);
    expect(session.isDrawn(BROKEN)).toBe(false);
  });

  it('runs errands when nothing in view is missing, the last one first', async () => {
    session.look(inView(0, 0));
    const errands = [session.thumbnail(5, 0), session.thumbnail(6, 0)];
    const small = await Promise.all(errands);
    expect(small.map((bitmap) => bitmap?.width)).toEqual([160, 160]);
    const { asked } = engine;
    expect(asked.indexOf('picture 6')).toBeLessThan(asked.indexOf('picture 5'));
    expect(asked.indexOf('words 0')).toBeLessThan(asked.indexOf('picture 6'));
  });

  it('drops errands that nobody waits for any more', async () => {
    session.look(inView(0, 0));
    const abort = new AbortController();
    const asked = expect(session.thumbnail(7, 0, abort.signal)).rejects.toBeDefined();
    abort.abort();
    await asked;
    await settled();
    expect(engine.asked).not.toContain('picture 7');
  });

  it('ends the engine with the document, and every errand with it', async () => {
    expect(await session.outline()).toEqual([]);
    const waiting = expect(session.texts(0, 3, new AbortController().signal)).rejects.toMatchObject({
      data: { code: 'reader-closed' },
    });
    session.close();
    await waiting;
    expect(engine.asked).toContain('close');
    const before = engine.asked.length;
    session.look(inView(3, 3));
    await settled();
    expect(engine.asked).toHaveLength(before);
  });
});
