import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const THEMES = ['light', 'dark', 'contrast'] as const;
const SIZES = [
  { name: '1366x768', width: 1366, height: 768 },
  { name: '1920x1080', width: 1920, height: 1080 },
  // 1366x768 enlarged to 200 %.
  { name: '200 percent', width: 683, height: 384 },
] as const;

const TAKES_PICTURES = process.env.IMR_PICTURES === '1';

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

/** Once what was asked for is drawn, and changes of colours and places have ended. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frames = 0; frames < 3; frames += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
    // Some run on: a spinner, and a message that counts its time by one.
    const ended = Promise.allSettled(document.getAnimations().map((one) => one.finished));
    await Promise.race([ended, new Promise((enough) => setTimeout(enough, 150))]);
  });
}

/**
 * Looks at what is on screen in every size and theme; collects rather than stops, so that one run tells everything.
 * @param folder where the pictures go, when `IMR_PICTURES=1` asks for them: to look at, as nothing compares them
 */
export async function lookAt(page: Page, screen: string, folder: string): Promise<void> {
  const found: string[] = [];
  // No tooltip of what was clicked last: Fluent puts them outside of all landmarks.
  await page.mouse.move(0, 0);
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await setTheme(page, 'light');
    await settled(page);
    found.push(...(await cutOff(page)).map((one) => `${size.name}: ${one}`));
    if (TAKES_PICTURES) await page.screenshot({ path: join(folder, `${screen} ${size.name}.png`) });
  }
  await page.setViewportSize(SIZES[0]);
  for (const theme of THEMES) {
    await setTheme(page, theme);
    await settled(page);
    found.push(...(await axeFindings(page, theme)).map((one) => `${theme}: ${one}`));
    if (TAKES_PICTURES && theme !== 'light')
      await page.screenshot({ path: join(folder, `${screen} ${theme}.png`) });
  }
  expect.soft(found, screen).toEqual([]);
}
