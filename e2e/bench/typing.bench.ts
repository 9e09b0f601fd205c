import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { buildStale } from '../../scripts/build.mjs';
import type { RichText } from '../../shared/domain/rich-text.ts';
import { firstRun } from '../support/desk.ts';
import { launchApp } from '../support/launch.ts';
import { writeCaseFile } from './responsive/case-file.ts';
import type { Figure } from './run.ts';

const CHIPS = 200;
/** Enough that the import goes on while all is typed. */
const PAGES = 2_000;
/** Letters typed by turns into the text and into the peer. */
const ROUNDS = 8;
const TYPED = ' pain at seven of ten';

/**
 * From a key to the screen in a text with 200 citations, sentences that rest on nothing shown, while a case is imported; against a
 * bare `textarea` with the same words in the same window.
 */
export async function run(): Promise<Figure[]> {
  await buildStale();
  const folder = mkdtempSync(join(tmpdir(), 'imr-desk-typing-'));
  const app = await launchApp({ userDataDir: join(folder, 'data') });
  try {
    const { page } = app;
    await page.setViewportSize({ width: 1366, height: 768 });
    await firstRun(page, 'Start with no cases');
    await page.getByRole('button', { name: 'New case' }).first().click();
    await page.getByRole('region', { name: 'Records' }).waitFor();
    await writeSummary(page);
    await page.getByRole('button', { name: 'Cases' }).click();
    await page.getByRole('row').nth(1).click();
    await page.getByRole('tab', { name: 'Summary' }).click();
    await page
      .locator('[data-evidence]')
      .nth(CHIPS - 1)
      .waitFor();
    await page.keyboard.press('Alt+Shift+r');
    await app.drop([...writeCaseFile(folder, PAGES)]);
    await addPeer(page);
    const waits = { text: [] as number[], peer: [] as number[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      waits.text.push(...(await typeInto(page, '[role="textbox"][contenteditable="true"]')));
      waits.peer.push(...(await typeInto(page, '#typing-peer')));
    }
    const [ours, theirs] = [percentile95(waits.text), percentile95(waits.peer)];
    return [
      {
        name: `from a key to the screen in a text with ${CHIPS} citations while ${PAGES} pages are imported`,
        peer: 'a textarea with the same words',
        ratio: ours / theirs,
        unit: 'time',
        detail: `${ours.toFixed(1)} ms to ${theirs.toFixed(1)} ms; 95th percentile of ${waits.text.length} keys`,
      },
    ];
  } finally {
    await app.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A summary of forty paragraphs with five citations each. */
async function writeSummary(page: Page): Promise<void> {
  const value: RichText = Array.from({ length: CHIPS / 5 }, (_, paragraph) => ({
    content: Array.from({ length: 5 }, (__, at) => [
      {
        text: `The patient completed ${at + 2} visits of therapy for the low back and reported little relief `,
      },
      {
        evidence: `e${paragraph}-${at}`,
        printed: `Progress report 12/03/2014, p. ${5 * paragraph + at + 1}`,
      },
      { text: '. ' },
    ]).flat(),
  }));
  await page.evaluate(async (summary) => {
    const imr = Reflect.get(globalThis, 'imr');
    const { value: cases } = await imr.cases.list({});
    await imr.cases.write({ caseId: cases[0].id, revision: 0, change: { field: 'summary', value: summary } });
  }, value);
}

async function addPeer(page: Page): Promise<void> {
  await page.evaluate(() => {
    const peer = document.createElement('textarea');
    peer.id = 'typing-peer';
    peer.style.cssText =
      'position: fixed; right: 20px; bottom: 20px; width: 400px; height: 200px; z-index: 10';
    peer.value = document.querySelector('[role="textbox"][contenteditable="true"]')?.textContent ?? '';
    document.body.append(peer);
  });
}

/** Types at the end of a text. @returns milliseconds from each key to the frame after the one that it changed */
async function typeInto(page: Page, selector: string): Promise<number[]> {
  await page.locator(selector).focus();
  await page.keyboard.press('Control+End');
  await page.evaluate(() => {
    const waits: number[] = [];
    Reflect.set(globalThis, 'typingWaits', waits);
    const listen = (event: KeyboardEvent): void => {
      const { timeStamp } = event;
      // What was painted is known once a task runs after the frame.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => waits.push(performance.now() - timeStamp);
        port2.postMessage(undefined);
      });
    };
    Reflect.set(globalThis, 'typingListener', listen);
    document.addEventListener('keydown', listen, { capture: true });
  });
  await page.keyboard.type(TYPED, { delay: 60 });
  await page.waitForFunction((keys) => Reflect.get(globalThis, 'typingWaits').length >= keys, TYPED.length);
  return page.evaluate(() => {
    document.removeEventListener('keydown', Reflect.get(globalThis, 'typingListener'), { capture: true });
    return Reflect.get(globalThis, 'typingWaits');
  });
}

function percentile95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(0.95 * sorted.length))] ?? Number.NaN;
}
