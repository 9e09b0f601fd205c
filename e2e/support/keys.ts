import { expect, type Page } from '@playwright/test';

/** More presses of Tab than any screen has controls. */
const LONGEST_WAY = 120;

/** The accessible name of what has the focus, as the browser's own accessibility tree has it. */
export async function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement) || focused === document.body) return '';
    const byId = (ids: string | null) =>
      (ids ?? '')
        .split(' ')
        .map((id) => (id === '' ? '' : (document.getElementById(id)?.textContent ?? '')))
        .join(' ')
        .trim();
    const labels = 'labels' in focused && focused.labels instanceof NodeList ? [...focused.labels] : [];
    return (
      focused.getAttribute('aria-label') ??
      (byId(focused.getAttribute('aria-labelledby')) ||
        labels.map((label) => label.textContent).join(' ') ||
        focused.textContent ||
        '')
    ).trim();
  });
}

/** Presses Tab until the control with this name has the focus. */
export async function tabTo(
  page: Page,
  name: string | RegExp,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  const passed: string[] = [];
  for (let press = 0; press < LONGEST_WAY; press += 1) {
    await page.keyboard.press(key);
    const focused = await focusedName(page);
    passed.push(focused.slice(0, 40));
    if (typeof name === 'string' ? focused.startsWith(name) : name.test(focused)) return;
  }
  throw new Error(`Tab does not lead to ${name}; it led to: ${passed.join(' | ')}`);
}

/** Waits until the control with this name has the focus by itself. */
export const focusIsOn = (page: Page, name: string | RegExp) =>
  expect
    .poll(() => focusedName(page))
    .toMatch(typeof name === 'string' ? new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`) : name);

/** Puts a text where the focus is, as pasting would. */
export async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.insertText(text);
}
