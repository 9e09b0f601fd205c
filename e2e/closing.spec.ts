import { expect, test } from '@playwright/test';
import { fixtureApp } from './support/fixture-app.ts';
import { launchApp, type RunningApp } from './support/launch.ts';

// Closing the window over a page of the tests' own, which answers as it is told when it is asked to save.
let app: RunningApp;
let appDir: string;

test.beforeAll(() => {
  appDir = fixtureApp();
});
test.beforeEach(async () => {
  app = await launchApp({ appDir });
  await expect(app.page.locator('#state')).toHaveText('none');
});
test.afterEach(() => app.kill());

/** What the page answers from now on when it is asked to save. */
const pageAnswers = (saved: boolean | null) =>
  app.page.evaluate((answer) => Reflect.set(globalThis, 'saved', answer), saved);

test('closing the window lets the page save first', async () => {
  await pageAnswers(null);
  await app.askToClose();
  // The page is there until it says that all is saved; it is asked again.
  const isAsked = () =>
    app.page.evaluate(() =>
      Reflect.get(globalThis, 'events').some(({ kind }: { kind: string }) => kind === 'flush'),
    );
  await expect.poll(isAsked, { intervals: [50] }).toBe(true);
  await pageAnswers(true);
  expect(await app.exited).toBe(0);
});

test('a window with unsaved text closes only when its user says so, and asks again each time', async () => {
  await pageAnswers(false);
  for (const times of [1, 2]) {
    await app.askToClose();
    await expect.poll(app.dialogs.messages).toEqual(Array(times).fill('Some text is not saved'));
    expect((await app.windowState()).count).toBe(1);
  }
  await app.dialogs.answerMessage(1);
  await app.askToClose();
  expect(await app.exited).toBe(0);
});

test('a window whose text was saved after all closes without a question', async () => {
  await pageAnswers(false);
  await app.askToClose();
  await expect.poll(app.dialogs.messages).toHaveLength(1);
  await pageAnswers(true);
  await app.close();
});

test('a window that hangs says so, and can be closed', async () => {
  await app.page.evaluate(() => {
    setTimeout(() => {
      for (;;);
    }, 0);
  });
  await app.page.waitForTimeout(100);
  await app.askToClose();
  await expect.poll(app.dialogs.messages).toEqual(['The window does not answer']);
  expect((await app.windowState()).count).toBe(1);
  await app.dialogs.answerMessage(1);
  await app.askToClose();
  expect(await app.exited).toBe(0);
});

test('a window that is still being loaded closes without a question', async () => {
  await app.page.reload({ waitUntil: 'commit' });
  await app.close();
});
