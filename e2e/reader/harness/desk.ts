import { rm } from 'node:fs/promises';
import { type Browser, chromium, type Locator, type Page } from '@playwright/test';
import { buildHarness } from './build.ts';
import { CHROMIUM_ARGS, findChromium } from './chromium.ts';
import { type HarnessServer, serveHarness } from './server.ts';

/** The built harness, its server and a browser: everything that a test of the reader needs. */
export interface ReaderDesk {
  server: HarnessServer;
  browser: Browser;
  close(): Promise<void>;
}

export async function openDesk(): Promise<ReaderDesk> {
  const folder = await buildHarness();
  const server = await serveHarness(folder);
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS });
  return {
    server,
    browser,
    close: async () => {
      await browser.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Opens a served record in the page. `more` is added to the page's query. */
export async function openRecord(desk: ReaderDesk, page: Page, name: string, more = ''): Promise<void> {
  const bytes = desk.server.records.get(name)?.length ?? 1000;
  const encoded = encodeURIComponent(name);
  await page.goto(`${desk.server.url}?name=${encoded}&url=record/${encoded}&bytes=${bytes}${more}`);
}

/** A page of the document, by its number from 1. */
export function sheet(page: Page, number: number): Locator {
  return page.locator(`article[data-page="${number - 1}"]`);
}

/** Waits until the page has a picture. */
export async function drawn(page: Page, number: number): Promise<void> {
  await sheet(page, number).locator('canvas[data-drawn]').waitFor();
}

/** What the reader told its host last, as JSON; null before it did. */
export async function told(page: Page, what: 'position' | 'selection' | 'error' | 'seen'): Promise<unknown> {
  const text = await page.evaluate((key) => document.documentElement.dataset[key] ?? 'null', what);
  return JSON.parse(text);
}

/** Share of a sheet's picture that is not white, from the bitmap itself. */
export async function inkOf(page: Page, number: number): Promise<number> {
  return sheet(page, number)
    .locator('canvas')
    .evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement) || canvas.width === 0) return 0;
      const copy = document.createElement('canvas');
      copy.width = 300;
      copy.height = 300;
      const context = copy.getContext('2d');
      if (context === null) return 0;
      context.drawImage(canvas, 0, 0, 300, 300);
      const { data } = context.getImageData(0, 0, 300, 300);
      let dark = 0;
      for (let i = 0; i < data.length; i += 4)
        if ((data[i + 3] ?? 0) > 0 && (data[i] ?? 255) < 200) dark += 1;
      return dark / (300 * 300);
    });
}
