import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { CHEAP_KDF, emptyDesk, PASSPHRASE, REVIEWER } from '../../main/backend/testing/desk.ts';
import { buildStale } from '../../scripts/build.mjs';
import { launchApp, type RunningApp } from '../support/launch.ts';
import { median } from './measure.ts';
import { writeCaseFile } from './responsive/case-file.ts';
import { type Watched, watchPage, watchTasks } from './responsive/watch-page.ts';
import { showIndex, workOnCase } from './responsive/work-on-case.ts';
import type { Figure } from './run.ts';

// 2,000 pages; IMR_BENCH_CASE_PAGES=20000 tries the largest case that is meant to be worked with.
const PAGES = Number(process.env.IMR_BENCH_CASE_PAGES ?? 2_000);
const SMALL = 200;
/** Rounds of use while nothing is imported; while a case is imported there are as many as come. */
const IDLE_ROUNDS = 8;
const OPENINGS = 5;
/** A control that does not come within this time, on a machine that does other things as well, is not there. */
const TIMEOUT_MS = 120_000;
/** As long as the largest case may take to be read and divided into records. */
const IMPORT_MS = 3 * 3_600_000;

/** The window while a large case is imported and used, against the same use once it is there; and opening it, against a small one. */
export async function run(): Promise<Figure[]> {
  await buildStale();
  const folder = mkdtempSync(join(tmpdir(), 'imr-desk-bench-'));
  const userDataDir = join(folder, 'data');
  await makeVault(join(userDataDir, 'vault'));
  const app = await launchApp({ userDataDir });
  try {
    const { page } = app;
    page.setDefaultTimeout(TIMEOUT_MS);
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.getByLabel(/^Passphrase/).fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Unlock' }).click();
    await page.getByRole('banner').waitFor();
    const small = await importCase(app, writeCaseFile(folder, SMALL));
    await untilRead(page, small, SMALL);
    await closeCase(page);
    const files = writeCaseFile(folder, PAGES);
    const large = await importCase(app, files);
    await showIndex(page);
    const importing = await watched(page, large, untilRead(page, large, PAGES));
    const idle = await watched(page, large);
    const openings = await timeOpenings(page, [PAGES, SMALL]);
    return [...comparison(importing, idle), ...openings];
  } finally {
    await app.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A vault of a reviewer who has done the first run. */
async function makeVault(dataDir: string): Promise<void> {
  mkdirSync(dirname(dataDir), { recursive: true });
  const desk = emptyDesk({ dataDir, kdf: CHEAP_KDF });
  await desk.client.vault.create({ passphrase: PASSPHRASE, reviewer: REVIEWER });
  await desk.client.settings.save({ recoveryKeyKept: true });
  await desk.close();
}

/** A new case with these files, which is open. @returns its id */
async function importCase(app: RunningApp, files: readonly string[]): Promise<string> {
  const { page } = app;
  const before = new Set((await listCases(page)).map(({ id }) => id));
  await page.getByRole('button', { name: 'New case' }).first().click();
  await page.getByRole('region', { name: 'Records' }).waitFor();
  const made = (await listCases(page)).find(({ id }) => !before.has(id));
  if (made === undefined) throw new Error('the new case is not among the cases');
  await app.drop([...files]);
  return made.id;
}

async function listCases(page: Page): Promise<{ id: string; pages: number }[]> {
  return answerOf(await page.evaluate(() => Reflect.get(globalThis, 'imr').cases.list({})));
}

/** Resolves when so many pages of the case are read, and its index has them all. */
async function untilRead(page: Page, caseId: string, pages: number): Promise<void> {
  const until = Date.now() + IMPORT_MS;
  const ask = (domain: string, operation: string) =>
    page.evaluate(
      ([of, called, id]) => Reflect.get(Reflect.get(globalThis, 'imr'), of)[called]({ caseId: id }),
      [domain, operation, caseId] as const,
    );
  while (Date.now() < until) {
    const { documents } = answerOf<{ documents: { read: number }[] }>(await ask('text', 'status'));
    const read = documents.reduce((sum, one) => sum + one.read, 0);
    if (read >= pages && answerOf<{ state: string }>(await ask('encounters', 'list')).state === 'current')
      return;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  throw new Error('the case was not read in time');
}

/** What the same use takes: until `done`, or for some rounds. */
async function watched(page: Page, caseId: string, done?: Promise<void>): Promise<Watched> {
  let isDone = false;
  const ended = done?.then(() => {
    isDone = true;
  });
  const watch = await watchPage(page, caseId);
  for (let round = 0; done === undefined ? round < IDLE_ROUNDS : !isDone; round += 1)
    await workOnCase(page, round);
  await ended;
  return watch.stop();
}

function comparison(importing: Watched, idle: Watched): Figure[] {
  const peer = 'the same use once it is there';
  const figure = (name: string, what: keyof Watched): Figure => ({
    name: `${name} while ${PAGES} pages are imported and the case is used`,
    peer,
    ratio: importing[what] / idle[what],
    unit: 'time',
    detail: `${importing[what].toFixed(0)} ms to ${idle[what].toFixed(0)} ms`,
  });
  return [
    figure('the longest task of the page', 'task'),
    figure('the longest wait from a key or a click to the screen', 'event'),
    figure('the longest answer of the backend to a small question', 'request'),
    figure('the 95th percentile of these answers', 'requestP95'),
  ];
}

/** From the table of cases to records that are listed and a page that is drawn, by turns. */
async function timeOpenings(page: Page, pages: readonly [large: number, small: number]): Promise<Figure[]> {
  const times: [number[], number[]] = [[], []];
  const tasks: [number[], number[]] = [[], []];
  for (let round = 0; round < OPENINGS; round += 1) {
    for (const which of [0, 1] as const) {
      await closeCase(page);
      const row = page
        .getByRole('row')
        .filter({ has: page.getByRole('cell', { name: pages[which].toLocaleString('en-US'), exact: true }) });
      await row.waitFor();
      const watch = await watchTasks(page);
      const started = performance.now();
      await row.click();
      await page.getByRole('treeitem').first().waitFor();
      await page.locator('canvas').first().waitFor();
      times[which].push(performance.now() - started);
      tasks[which].push(await watch.stop());
    }
  }
  const figure = (name: string, [ours, theirs]: [number[], number[]]): Figure => ({
    name: `${name} a case of ${pages[0]} pages`,
    peer: `one of ${pages[1]} pages`,
    ratio: median(ours) / median(theirs),
    unit: 'time',
    detail: `${median(ours).toFixed(0)} ms to ${median(theirs).toFixed(0)} ms; median of ${OPENINGS}`,
  });
  return [figure('opening', times), figure('the longest task of opening', tasks)];
}

async function closeCase(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Cases' }).click();
  await page.getByRole('heading', { name: 'Cases' }).waitFor();
}

function answerOf<T>(envelope: { ok: boolean; value: T }): T {
  if (!envelope.ok) throw new Error('the desk refused');
  return envelope.value;
}
