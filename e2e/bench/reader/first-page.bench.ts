import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { buildHarness } from '../../reader/harness/build.ts';
import { CHROMIUM_ARGS, findChromium } from '../../reader/harness/chromium.ts';
import { longDocument } from '../../reader/harness/documents.ts';
import { type HarnessServer, serveHarness } from '../../reader/harness/server.ts';
import { median } from '../measure.ts';
import type { Figure } from '../run.ts';

const PAGES = 1000;
const FAR = 700;
const ROUNDS = 5;
/** Long enough for either engine to be ready, and for the page to be idle. */
const PREPARED_MS = 1500;
const RECORD = 'long.pdf';
/** The reader's page at the width of a 1366 px window, fitted: both sides draw the same pixels. */
const WIDTH = 1327;
const VIEWPORT = { width: 1366, height: 768 };

interface Times {
  first: number;
  /** To a picture of the page, be it a coarse one. */
  jump: number;
  /** To the page as sharp as the screen. */
  sharp: number;
}

/**
 * Time from opening a document in a page that is already there to its first page, engine loaded included and with both engines
 * ready, and from Enter to page 700 of 1,000: by the reader and by pdf.js in its own viewer component, in one Chromium in turns.
 * pdf.js draws a page sharp at once.
 */
export async function run(): Promise<Figure[]> {
  const folder = await buildHarness();
  const pdfjs = dirname(dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/build/pdf.mjs'))));
  const server = await serveHarness(folder, { pdfjs, peer: fileURLToPath(new URL('.', import.meta.url)) });
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS });
  try {
    server.records.set(RECORD, await longDocument(PAGES));
    const ours: Times[] = [];
    const theirs: Times[] = [];
    const oursPrepared: Times[] = [];
    const theirsPrepared: Times[] = [];
    const peer = 'peer/pdfjs-viewer.html';
    for (let round = 0; round < ROUNDS; round += 1) {
      ours.push(await measure(browser, server, '?', ourJump));
      theirs.push(await measure(browser, server, `${peer}?`, peerJump));
      oursPrepared.push(await measure(browser, server, `?prepared=${PREPARED_MS}&`, ourJump));
      theirsPrepared.push(await measure(browser, server, `${peer}?prepared=${PREPARED_MS}&`, peerJump));
    }
    return [
      compared('first page of 1,000, engine load included', ours, theirs, 'first'),
      compared(
        'first page of 1,000, engines ready as in an open case',
        oursPrepared,
        theirsPrepared,
        'first',
      ),
      compared('jump to page 700 of 1,000', ours, theirs, 'jump'),
      compared('jump to page 700 of 1,000, sharp', ours, theirs, 'sharp'),
    ];
  } finally {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** A new context each time: nothing is cached from one round to the next. */
async function measure(
  browser: Browser,
  server: HarnessServer,
  /** With its `?` or `&`, to be followed by what is opened. */
  path: string,
  jump: (page: Page) => Promise<void>,
): Promise<Times> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  const page = await context.newPage();
  await page.addInitScript(watchFirstPage);
  const bytes = server.records.get(RECORD)?.length ?? 0;
  await page.goto(`${server.url}${path}name=${RECORD}&url=/record/${RECORD}&bytes=${bytes}&width=${WIDTH}`);
  const first = await told(page, 'first');
  await page.waitForTimeout(500);
  await jump(page);
  const times = { first, jump: await told(page, 'jump'), sharp: await told(page, 'sharp') };
  await context.close();
  return times;
}

/** Notes when the reader's first page has its picture, in milliseconds since the reader was put into the page. */
function watchFirstPage(): void {
  new MutationObserver(() => {
    const { dataset } = document.documentElement;
    if (dataset.first === undefined && document.querySelector('canvas[data-drawn]') !== null) {
      const opened = performance.getEntriesByName('open')[0]?.startTime ?? Number.NaN;
      dataset.first = String(performance.now() - opened);
    }
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-drawn'] });
}

async function ourJump(page: Page): Promise<void> {
  await page.evaluate((number) => {
    let start = 0;
    addEventListener('keydown', () => (start = performance.now()), { capture: true });
    new MutationObserver(() => {
      const { dataset } = document.documentElement;
      const drawn = document.querySelector(`article[data-page="${number - 1}"] canvas[data-drawn]`);
      if (!(drawn instanceof HTMLCanvasElement)) return;
      const passed = String(performance.now() - start);
      dataset.jump ??= passed;
      // The canvas takes its size from the picture that it is given.
      if (drawn.width >= drawn.clientWidth * devicePixelRatio - 1) dataset.sharp ??= passed;
    }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-drawn', 'width'] });
  }, FAR);
  await page.getByLabel('Page number').fill(String(FAR));
  await page.keyboard.press('Enter');
}

async function peerJump(page: Page): Promise<void> {
  await page.evaluate((number) => dispatchEvent(new CustomEvent('jump', { detail: number })), FAR);
}

async function told(page: Page, what: keyof Times): Promise<number> {
  const text = await page.waitForFunction((key) => document.documentElement.dataset[key], what);
  return Number(await text.jsonValue());
}

function compared(name: string, ours: Times[], theirs: Times[], what: keyof Times): Figure {
  const mine = median(ours.map((times) => times[what]));
  const peers = median(theirs.map((times) => times[what]));
  const detail = `${mine.toFixed(0)} ms against ${peers.toFixed(0)} ms, median of ${ROUNDS}`;
  return { name, peer: "pdf.js's viewer", ratio: mine / peers, unit: 'time', detail };
}
