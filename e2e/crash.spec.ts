import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { PASSPHRASE, unlock } from './support/desk.ts';
import { launchApp, type RunningApp } from './support/launch.ts';
import { outboundSockets } from './support/sockets.ts';
import { startDesk } from './support/start-desk.ts';

let app: RunningApp;
test.afterEach(() => app.kill());

test('a second of typing at most is lost when the program is killed, and no socket left the machine', async () => {
  const userDataDir = join(mkdtempSync(join(tmpdir(), 'imr-desk-crash-')), 'data');
  app = await startDesk('the sample case', { userDataDir });
  const words = 'The claimant has a remote history of a work injury.'.split(' ');
  const rationale = app.page.getByRole('textbox', { name: 'Decision rationale' });
  await rationale.click();
  for (const word of words) await app.page.keyboard.type(`${word} `, { delay: 10 });
  // The promise: written at most 300 ms after the first unsaved keystroke, and acknowledged after a durable commit.
  await app.page.waitForTimeout(1_000);
  expect(outboundSockets(app.pid)).toEqual([]);
  await app.kill();

  app = await launchApp({ userDataDir });
  await unlock(app.page, PASSPHRASE);
  await app.page.getByRole('row', { name: /Spinal stabilization program/ }).click();
  await expect(app.page.getByRole('textbox', { name: 'Decision rationale' })).toHaveText(words.join(' '));
});

test('text typed in one case never shows up in another, however fast one changes over', async () => {
  app = await startDesk('no cases');
  const { page } = app;
  for (const name of ['first', 'second']) {
    await page.getByRole('button', { name: 'New case' }).first().click();
    await page.getByRole('tab', { name: 'Case' }).click();
    await page.getByRole('textbox', { name: 'Case number' }).fill(`case ${name}`);
    await page.getByRole('button', { name: 'Cases' }).click();
  }
  for (let round = 0; round < 3; round += 1) {
    for (const name of ['first', 'second']) {
      await page.getByRole('row', { name: new RegExp(`case ${name}`) }).click();
      await page.getByRole('tab', { name: 'Summary' }).click();
      const summary = page.getByRole('textbox', { name: 'Clinical case summary' });
      if (round > 0) await expect(summary).toHaveText(`${name} ${round - 1}`);
      await summary.fill(`${name} ${round}`);
      await page.getByRole('button', { name: 'Cases' }).click();
    }
  }
});
