import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { PASSPHRASE } from './support/desk.ts';
import { launchApp, type RunningApp, root } from './support/launch.ts';

// Every screen in every theme and size: nothing that a screen reader stumbles over, nothing cut off.
const THEMES = ['light', 'dark', 'contrast'] as const;
const SIZES = [
  { name: '1366x768', width: 1366, height: 768 },
  { name: '1920x1080', width: 1920, height: 1080 },
  // 1366x768 enlarged to 200 %.
  { name: '200 percent', width: 683, height: 384 },
] as const;
const SHOTS = join(root, 'test-results', 'screens');

let app: RunningApp;
let folder: string;
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'imr-desk-screens-'));
  rmSync(SHOTS, { recursive: true, force: true });
  mkdirSync(SHOTS, { recursive: true });
  app = await launchApp({ userDataDir: join(folder, 'data') });
  app.page.setDefaultTimeout(10_000);
});
test.afterAll(async () => {
  await app.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** The theme, as the system's settings ask for it: so it holds before the vault is open, too. */
async function setTheme(page: Page, theme: (typeof THEMES)[number]): Promise<void> {
  await page.emulateMedia({
    colorScheme: theme === 'light' ? 'light' : 'dark',
    contrast: theme === 'contrast' ? 'more' : 'no-preference',
  });
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
}

/** What axe finds, one line each. Another theme changes nothing but colours. */
async function axeFindings(page: Page, theme: (typeof THEMES)[number]): Promise<string[]> {
  // Fluent's keyboard navigation puts these at the ends of a trap: they take the focus only to pass it on.
  const axe = new AxeBuilder({ page }).exclude('[data-tabster-dummy]');
  const { violations } = await (theme === 'light' ? axe : axe.withRules(['color-contrast'])).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      (node) =>
        `${id}: ${node.target.join(' ')} (${node.any[0]?.message ?? node.failureSummary ?? ''}) ${node.html.slice(0, 200)}`,
    ),
  );
}

/** What is wider than its pane, and controls of which a part lies outside of what can be scrolled to. */
async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const name = (one: Element) =>
      `${one.tagName.toLowerCase()} "${(one.getAttribute('aria-label') ?? one.textContent ?? '').trim().slice(0, 40)}"`;
    const isShown = (one: Element) =>
      one.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const panes = 'main, [data-pane], [role="tabpanel"], [role="dialog"], [role="tablist"], [role="toolbar"]';
    for (const pane of document.querySelectorAll(panes)) {
      if (isShown(pane) && pane.scrollWidth > pane.clientWidth + 1)
        found.push(`${name(pane)}: ${pane.scrollWidth} px wide in ${pane.clientWidth} px`);
    }
    const controls = 'button, input, textarea, [role="tab"], [role="combobox"], a[href]';
    for (const control of document.querySelectorAll(controls)) {
      const box = control.getBoundingClientRect();
      // Radios and switches are drawn by an element beside them; pages of a record scroll by design.
      const isDrawn = box.width > 1 && box.height > 1 && isShown(control);
      if (!isDrawn || control.closest('.skip-link, .off-screen, [data-tabster-dummy]')) continue;
      for (let around = control.parentElement; around; around = around.parentElement) {
        const { overflowX } = getComputedStyle(around);
        if (overflowX === 'visible') continue;
        // What scrolls can be scrolled to; that no pane has to is looked at above.
        if (overflowX === 'auto' || overflowX === 'scroll') break;
        const edge = around.getBoundingClientRect();
        if (box.left < edge.left - 1 || box.right > edge.right + 1) {
          found.push(`${name(control)} is cut off by ${name(around)}`);
          break;
        }
      }
    }
    return found;
  });
}

/** Looks at what is on screen in every size and theme; collects rather than stops, so that one run tells everything. */
async function look(page: Page, screen: string): Promise<void> {
  const found: string[] = [];
  // No tooltip of what was clicked last: Fluent puts them outside of all landmarks.
  await page.mouse.move(0, 0);
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await setTheme(page, 'light');
    await page.waitForTimeout(150);
    found.push(...(await cutOff(page)).map((one) => `${size.name}: ${one}`));
    await page.screenshot({ path: join(SHOTS, `${screen} ${size.name}.png`) });
  }
  await page.setViewportSize(SIZES[0]);
  for (const theme of THEMES) {
    await setTheme(page, theme);
    await page.waitForTimeout(150);
    found.push(...(await axeFindings(page, theme)).map((one) => `${theme}: ${one}`));
    if (theme !== 'light') await page.screenshot({ path: join(SHOTS, `${screen} ${theme}.png`) });
  }
  expect.soft(found, screen).toEqual([]);
}

test('every screen is whole, in every theme and size', async () => {
  test.setTimeout(240_000);
  const { page } = app;
  const button = (name: string | RegExp) => page.getByRole('button', { name }).first();

  await look(page, 'first run 1');
  await page.getByLabel('New passphrase').fill(PASSPHRASE);
  await page.getByLabel('The same passphrase again').fill(PASSPHRASE);
  await button('Continue').click();
  await page.getByLabel('Name').fill('Reviewer R.');
  await page.getByRole('combobox', { name: /Specialties/ }).fill('Pain Management');
  await page.keyboard.press('Enter');
  await look(page, 'first run 2');
  await button('Continue').click();
  await expect(page.getByTestId('recovery-key')).toBeVisible();
  await look(page, 'first run 3');
  await page.getByRole('checkbox').check();
  await button('Start with no cases').click();

  await expect(page.getByRole('banner')).toBeVisible();
  await look(page, 'cases empty');
  await button(/sample case/i).click();
  await expect(page.locator('canvas').first()).toBeVisible();
  for (const tab of ['Case', 'Summary', 'Items', 'Check', 'Letter']) {
    await page.getByRole('tab', { name: tab }).click();
    if (tab === 'Items') {
      await page.getByRole('radio', { name: 'MTUS', exact: true }).last().check();
      await page.getByRole('radio', { name: /^Upheld/ }).check();
    }
    await look(page, `tab ${tab}`);
  }
  await button('Export Word letter').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look(page, 'export dialog');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+K');
  await look(page, 'palette');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('F1');
  await look(page, 'keyboard map');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await button('Cases').click();
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await look(page, 'cases');
  await button('New case').click();
  await expect(page.getByRole('tab', { name: 'Items' })).toBeVisible();
  await look(page, 'case empty');
  await page.getByRole('tab', { name: 'Items' }).click();
  await look(page, 'items empty');

  await button('Settings').click();
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await look(page, 'settings');
  await button('Open the audit log').click();
  await expect(page.getByRole('heading', { name: 'Audit log', level: 1 })).toBeVisible();
  await button('Verify').click();
  await expect(page.getByText('The log is whole')).toBeVisible();
  await look(page, 'audit log');
  await button('About IMR Desk').click();
  await look(page, 'about');
  // Locking loads the page anew.
  await Promise.all([page.waitForEvent('load'), button('Lock').click()]);
  await expect(page.getByLabel(/^Passphrase/)).toBeVisible();
  await look(page, 'unlock');
  await button(/recovery key|forgot/i).click();
  await look(page, 'recover');
});
