import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { buildHarness } from '../../reader/harness/build.ts';
import { CHROMIUM_ARGS, findChromium } from '../../reader/harness/chromium.ts';
import { type HarnessServer, serveHarness } from '../../reader/harness/server.ts';
import { median } from '../measure.ts';
import type { Figure } from '../run.ts';
import { scannedDocument } from './scans.ts';

const PAGES = 600;
const RECORD = 'scans.pdf';
const ROUNDS = 3;
const VIEWPORT = { width: 1366, height: 768 };
/** Scrolled a frame: five pages in four seconds, as fast as one skims. */
const PX_A_FRAME = 30;
const FRAMES = 240;
/** A frame that took longer is seen as a stutter. */
const LONG_FRAME_MS = 50;

interface Scrolled {
  /** 95th percentile of the time between two frames, in milliseconds. */
  p95: number;
  long: number;
  /** Frames in which nothing was drawn where the eye is, in the middle of the pane. */
  blank: number;
  /** Of the processes that draw, in MB, after the scrolling. */
  memory: number;
}

/** Skimming a scanned file: frame times, blank frames and memory, by the reader and by pdf.js's viewer, in turns. */
export async function run(): Promise<Figure[]> {
  const folder = await buildHarness();
  const pdfjs = dirname(dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/build/pdf.mjs'))));
  const server = await serveHarness(folder, { pdfjs, peer: fileURLToPath(new URL('.', import.meta.url)) });
  try {
    server.records.set(RECORD, await scannedDocument(PAGES));
    const ours: Scrolled[] = [];
    const theirs: Scrolled[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      ours.push(
        await measure(server, '', { pane: 'section[tabindex]', drawn: 'article canvas[data-drawn]' }),
      );
      theirs.push(
        await measure(server, 'peer/pdfjs-viewer.html', {
          pane: '#container',
          drawn: '.page[data-loaded] canvas',
        }),
      );
    }
    const of = (what: keyof Scrolled): [number, number] => [
      median(ours.map((one) => one[what])),
      median(theirs.map((one) => one[what])),
    ];
    const [p95, peerP95] = of('p95');
    const [long, peerLong] = of('long');
    const [blank, peerBlank] = of('blank');
    const [memory, peerMemory] = of('memory');
    const stutter = `frames over ${LONG_FRAME_MS} ms ${long} against ${peerLong}, blank ${blank} against ${peerBlank} of ${FRAMES}`;
    return [
      {
        name: `skimming ${PAGES} scanned pages, p95 of frames`,
        peer: "pdf.js's viewer",
        ratio: p95 / peerP95,
        unit: 'time',
        detail: `${p95.toFixed(0)} ms against ${peerP95.toFixed(0)} ms; ${stutter}; median of ${ROUNDS}`,
      },
      {
        name: `memory after skimming ${PAGES} scanned pages`,
        peer: "pdf.js's viewer",
        ratio: memory / peerMemory,
        unit: 'size',
        detail: `${memory.toFixed(0)} MB against ${peerMemory.toFixed(0)} MB in the drawing processes; median of ${ROUNDS}`,
      },
    ];
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Where {
  pane: string;
  drawn: string;
}

/** A browser of its own for each: what one left in memory must not count for the other. */
async function measure(server: HarnessServer, path: string, where: Where): Promise<Scrolled> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS });
  try {
    const page = await browser.newPage({ viewport: VIEWPORT });
    const bytes = server.records.get(RECORD)?.length ?? 0;
    await page.goto(`${server.url}${path}?name=${RECORD}&url=/record/${RECORD}&bytes=${bytes}&width=1327`);
    await page.locator(where.drawn).first().waitFor();
    const frames = await scroll(page, where);
    const times = frames.map(({ time }) => time).sort((a, b) => a - b);
    return {
      p95: times[Math.floor(0.95 * (times.length - 1))] ?? Number.NaN,
      long: times.filter((time) => time > LONG_FRAME_MS).length,
      blank: frames.filter(({ isBlank }) => isBlank).length,
      memory: await memoryOf(browser),
    };
  } finally {
    await browser.close();
  }
}

function scroll(page: Page, where: Where): Promise<{ time: number; isBlank: boolean }[]> {
  return page.evaluate(
    async ({ pane, drawn, frames, step }) => {
      const element = document.querySelector(pane);
      if (element === null) throw new Error('nothing to scroll');
      const box = element.getBoundingClientRect();
      const middle = box.top + box.height / 2;
      const measured: { time: number; isBlank: boolean }[] = [];
      const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
      let last = await nextFrame();
      for (let frame = 0; frame < frames; frame += 1) {
        element.scrollTop += step;
        const now = await nextFrame();
        const isShown = [...document.querySelectorAll(drawn)].some((canvas) => {
          const { top, bottom } = canvas.getBoundingClientRect();
          // The gap between two pages is no blank page.
          return top - 30 <= middle && bottom + 30 >= middle;
        });
        measured.push({ time: now - last, isBlank: !isShown });
        last = now;
      }
      return measured;
    },
    { ...where, frames: FRAMES, step: PX_A_FRAME },
  );
}

/** Resident memory of the renderer processes, in MB. */
async function memoryOf(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1])
    .reduce((sum, kilobytes) => sum + Number(kilobytes ?? 0) / 1024, 0);
}
