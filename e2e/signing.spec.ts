import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { completeCase } from '../main/backend/testing/complete-case.ts';
import { SIGNING_IDS } from '../shared/domain/signing-attestations.ts';
import { PASSPHRASE, unlock } from './support/desk.ts';
import { type RunningApp, root } from './support/launch.ts';
import { startDesk } from './support/start-desk.ts';

// Signing through the bridge and the window of the shell that confirms it; the page's own screens are tried elsewhere.
const SHOTS = join(root, 'test-results', 'signing');
const VERIFIERS = join(root, '../shared/tools/verify-signature/verify-signature');
let app: RunningApp;
let folder: string;
let caseId: string;
test.beforeEach(async () => {
  mkdirSync(SHOTS, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'imr-desk-signing-'));
  app = await startDesk('no cases', { userDataDir: join(folder, 'data') });
});
test.afterEach(async () => {
  await app.kill();
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

/** Calls a function of the bridge, as the page does. */
const call = (domain: string, operation: string, input: unknown) =>
  app.page.evaluate(([name, one, value]) => Reflect.get(Reflect.get(globalThis, 'imr')[name], one)(value), [
    domain,
    operation,
    input,
  ] as const);
/** The same for what must go well: gives the value. */
async function done(domain: string, operation: string, input: unknown) {
  const answer = await call(domain, operation, input);
  expect(answer, `${domain}.${operation}`).toMatchObject({ ok: true });
  return answer.value;
}
const sign = () => call('signing', 'sign', { caseId, attested: [...SIGNING_IDS] });
const row = async () => (await done('cases', 'list', {}))[0];

/** Takes in a case that can be signed, through the dialogs. */
async function readyCase(): Promise<void> {
  const path = join(folder, 'case.json');
  const imrCase = completeCase();
  // A title as long as they come, and a date that is missing: a warning of the check.
  const [, second] = imrCase.items;
  if (second !== undefined) {
    const original = 'Physical therapy 2 times a week for 12 weeks, total 24 sessions, for the right knee';
    const remaining = 'Physical therapy 2 times a week for 6 weeks, total 12 sessions, for the right knee';
    second.ur = { kind: 'partial', original, authorized: 'Physical therapy, 12 sessions', remaining };
  }
  delete imrCase.caseBlock?.dateAssigned;
  writeFileSync(path, JSON.stringify(imrCase));
  await app.dialogs.answerOpen([path]);
  ({ caseId } = await done('cases', 'importJson', {}));
  await done('acceptance', 'accept', { caseId, parties: [] });
  await done('identity', 'make', { subject: { commonName: 'Reviewer 1042' }, validYears: 2 });
}

async function exportCopy(version: number, copy: string): Promise<string> {
  const path = join(folder, `${version} ${copy}.docx`);
  await app.dialogs.answerSave(path);
  expect(await done('versions', 'export', { caseId, version, copy })).toEqual({ path });
  return path;
}

async function verify(...paths: string[]) {
  await app.dialogs.answerOpen(paths);
  return done('verification', 'choose', {});
}

async function writeSummary(text: string, revision: number) {
  const value = [{ content: [{ text }] }];
  return call('cases', 'write', { caseId, revision, change: { field: 'summary', value } });
}

const MEDIA = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  contrast: { colorScheme: 'dark', forcedColors: 'active' },
} as const;
const SIZES = { plain: { width: 640, height: 700 }, 'at 200 percent': { width: 640, height: 384 } };

/** Looks at the window in these themes and enlarged, by eye and by axe. */
async function look(page: Page, name: string, ...themes: (keyof typeof MEDIA)[]): Promise<void> {
  for (const theme of themes) {
    await page.emulateMedia(MEDIA[theme]);
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    for (const [size, viewport] of Object.entries(SIZES)) {
      await page.setViewportSize(viewport);
      await page.screenshot({ path: join(SHOTS, `${name} ${theme} ${size}.png`) });
    }
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    expect.soft(found, `${name}, ${theme}`).toEqual([]);
  }
  await page.emulateMedia(MEDIA.light);
  await page.setViewportSize(SIZES.plain);
}

test('a determination is signed in a window of the shell, frozen, exported, asked about, and signed again', async () => {
  await readyCase();

  const window =
    await test.step('the window shows what is signed, and nothing that the page sent', async () => {
      const signing = sign();
      const page = await app.confirmation();
      await expect(page.getByText('Case CM17-0000001, version 1')).toBeVisible();
      const decisions = page.locator('#items').getByRole('listitem');
      await expect(decisions).toHaveCount(2);
      await expect(decisions.first()).toHaveText('MRI of the right kneeUpheld');
      await expect(page.getByRole('list', { name: 'To know' })).toContainText('One finding of the check');
      const { letterSha256 } = await done('signing', 'review', { caseId });
      expect((await page.locator('#letter').innerText()).replace(/\s/g, '')).toBe(letterSha256);
      await expect(page.getByText('Reviewer 1042')).toBeVisible();
      await expect(page.getByLabel('Passphrase that unlocks the desk')).toBeFocused();
      expect(await page.title()).toBe('Sign the determination');
      expect(
        await page.evaluate(() => ['imr', 'require', 'process'].filter((name) => name in globalThis)),
      ).toEqual([]);
      await look(page, 'asks', 'light', 'dark', 'contrast');
      return { page, signing };
    });

  await test.step('a wrong passphrase signs nothing, and is said', async () => {
    const { page } = window;
    const field = page.getByLabel('Passphrase that unlocks the desk');
    await field.fill('not the passphrase');
    await page.getByRole('button', { name: 'Show' }).click();
    await expect(field).toHaveAttribute('type', 'text');
    await page.getByRole('button', { name: 'Sign' }).click();
    await expect(page.getByRole('alert')).toHaveText(/passphrase is not right/);
    await expect(field).toHaveValue('');
    await expect(field).toBeFocused();
    await look(page, 'refuses', 'dark');
    expect((await row()).state).toBe('accepted');
  });

  await test.step('the right one signs: Enter does it, and the window goes', async () => {
    const { page, signing } = window;
    const gone = page.waitForEvent('close');
    await page.getByLabel('Passphrase that unlocks the desk').fill(PASSPHRASE);
    await page.keyboard.press('Enter');
    expect(await signing).toEqual({ ok: true, value: { version: 1 } });
    await gone;
    expect((await row()).state).toBe('signed');
  });

  await test.step('a signed case refuses every write', async () => {
    const refused = { ok: false, error: { kind: 'Precondition', code: 'case-signed' } };
    expect(await writeSummary('Other words', 0)).toMatchObject(refused);
    expect(await call('cases', 'addItem', { caseId })).toMatchObject(refused);
    expect(await sign()).toMatchObject({ ok: false, error: { code: 'case-state' } });
  });

  const first = await exportCopy(1, 'signed');
  await test.step('the exported file verifies as this vault’s own, and one flipped byte is found', async () => {
    const flipped = join(folder, 'flipped.docx');
    const bytes = readFileSync(first);
    const at = Math.floor(bytes.length / 2);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(flipped, bytes);
    writeFileSync(join(folder, 'no.docx'), 'no Word file');
    const reports = await verify(first, flipped, join(folder, 'no.docx'));
    expect(reports).toMatchObject([
      {
        kind: 'verified',
        report: {
          file: '1 signed.docx',
          verdict: 'valid',
          signatures: [{ intact: true, signer: { commonName: 'Reviewer 1042', trust: 'own' } }],
          letter: { text: 'same' },
          match: { by: 'file', caseId, caseNumber: 'CM17-0000001', version: 1, state: 'current' },
        },
      },
      { kind: 'verified', report: { verdict: 'invalid', match: null } },
      { kind: 'unreadable', file: 'no.docx', error: { kind: 'Invalid' } },
    ]);
  });

  await test.step('a question reopens the case, and the changed letter is version 2', async () => {
    await done('versions', 'clarify', { caseId, question: 'Which knee?', receivedOn: '2026-12-01' });
    expect(await sign()).toMatchObject({ ok: false, error: { code: 'nothing-changed' } });
    expect(await writeSummary('The right knee it is.', 0)).toMatchObject({ ok: true });
    const signing = sign();
    const page = await app.confirmation();
    await expect(page.getByText('Case CM17-0000001, version 2')).toBeVisible();
    await page.getByLabel('Passphrase that unlocks the desk').fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Sign' }).click();
    expect(await signing).toEqual({ ok: true, value: { version: 2 } });
    expect((await done('versions', 'list', { caseId })).versions).toMatchObject([
      { version: 2, state: 'current', answers: 'Which knee?' },
      { version: 1, state: 'superseded' },
    ]);
  });

  const copies = [
    first,
    await exportCopy(2, 'signed'),
    await exportCopy(2, 'served'),
    await exportCopy(1, 'posted'),
  ];
  await test.step('copies say which version they are', async () => {
    const reports = await verify(...copies);
    expect(reports.map(({ report }: { report: object }) => report)).toMatchObject([
      { verdict: 'valid', match: { by: 'file', version: 1, state: 'superseded' } },
      { verdict: 'valid', match: { by: 'file', version: 2, state: 'current' } },
      { verdict: 'unsigned', match: { by: 'letter', version: 2 } },
      { verdict: 'unsigned', match: { by: 'letter', version: 1 } },
    ]);
  });

  await test.step('other verifiers call what was signed valid, where they are installed', () => {
    if (!existsSync(VERIFIERS)) return;
    const signed = copies.slice(0, 2);
    const { stdout } = spawnSync(VERIFIERS, signed, { encoding: 'utf8', env: { ...process.env, TZ: 'UTC' } });
    const verdicts = stdout.split('\n').flatMap((line) => /\.docx: (\S+)\s+(\S+)/.exec(line)?.[2] ?? []);
    expect(verdicts.length, stdout).toBeGreaterThan(0);
    expect(
      verdicts.filter((verdict) => verdict !== 'VALID' && verdict !== 'ABSENT'),
      stdout,
    ).toEqual([]);
  });
});

test('nothing is signed by a window that was cancelled, closed, or went with a lock or the page', async () => {
  await readyCase();
  const cancelled = { ok: true, value: { cancelled: true } };
  const stillUnsigned = async () => expect((await row()).state).toBe('accepted');

  await test.step('Escape cancels', async () => {
    const signing = sign();
    const page = await app.confirmation();
    await page.getByLabel('Passphrase that unlocks the desk').fill(PASSPHRASE);
    // The window closes on the way down: the key comes up where there is none any more.
    await page.keyboard.press('Escape').catch(() => undefined);
    expect(await signing).toEqual(cancelled);
    await stillUnsigned();
  });

  await test.step('closing it cancels; one at a time', async () => {
    const signing = sign();
    const page = await app.confirmation();
    await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible();
    expect(await sign()).toMatchObject({ ok: false, error: { code: 'confirmation-open' } });
    await page.close();
    expect(await signing).toEqual(cancelled);
    await stillUnsigned();
  });

  await test.step('its channels are for its own window, and the page’s are not for it', async () => {
    const signing = sign();
    const page = await app.confirmation();
    expect(await page.evaluate(() => Object.keys(Reflect.get(globalThis, 'confirmation')).sort())).toEqual([
      ...['cancel', 'facts', 'sign'],
    ]);
    const foreign = await app.openForeign('app://confirm/', 'confirmation.cjs');
    await foreign.waitForFunction(() => 'confirmation' in globalThis);
    const answers = await foreign.evaluate(async (passphrase) => {
      const { confirmation } = Object(globalThis);
      return [await confirmation.facts(), await confirmation.sign(passphrase)];
    }, PASSPHRASE);
    expect(answers).toEqual([null, { signed: false, message: 'There is nothing to sign any more.' }]);
    await foreign.close();
    expect(
      await page.evaluate(() =>
        fetch('https://desk.app.localhost/').then(
          () => 'reached',
          () => 'refused',
        ),
      ),
    ).toBe('refused');
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect(await signing).toEqual(cancelled);
  });

  await test.step('a page that ends takes it along, and so does a lock', async () => {
    void sign().catch(() => undefined);
    const page = await app.confirmation();
    const gone = page.waitForEvent('close');
    const anew = app.page.waitForEvent('domcontentloaded');
    await app.suspend();
    await gone;
    await anew;
    await expect(app.page.getByRole('heading', { name: 'Unlock' })).toBeVisible();

    await unlock(app.page, PASSPHRASE);
    void sign().catch(() => undefined);
    const again = await app.confirmation();
    const goneAgain = again.waitForEvent('close');
    const devtools = await app.page.context().newCDPSession(app.page);
    // Never answered: who would answer is gone.
    void devtools.send('Page.crash').catch(() => undefined);
    await goneAgain;
  });
});
