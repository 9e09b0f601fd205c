import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { aPdf } from '../main/backend/records/testing/pdf.ts';
import { unlock } from './support/desk.ts';
import { launchApp, type RunningApp, root } from './support/launch.ts';
import { lookAt } from './support/look.ts';
import { startDesk } from './support/start-desk.ts';

// Case packages through the window: taken in, and returned.
const SHOTS = join(root, 'test-results', 'exchange');
const PHRASE = 'eleven brown pigeons walk';
/** Of vaults that are made without the window. */
const DESK_PASSPHRASE = 'seven grey otters fold paper';
let app: RunningApp;
let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'imr-desk-exchange-'));
});
test.afterEach(async () => {
  await app.kill();
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

const at = (name: string) => join(folder, name);
const dialog = () => app.page.getByRole('dialog');
const button = (name: string) => app.page.getByRole('button', { name, exact: true });

/** Runs a program of the repository; gives what it says. */
function node(...args: string[]): string {
  const env = { ...process.env, IMR_PASSPHRASE: DESK_PASSPHRASE, IMR_PACKAGE_PASSPHRASE: PHRASE };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  return stdout;
}
/** The command line, as an organization would use it. */
const imr = (...args: string[]): string => node('main/cli.ts', ...args);

/** A package with a passphrase, from the vault of an organization. */
async function packageByCommandLine(): Promise<string> {
  const vault = ['--vault', at('organization')];
  imr('vault', 'create', ...vault, '--recovery-key-file', at('recovery.txt'));
  imr('import', ...vault, join(root, 'assets', 'sample', 'sample.case.json'));
  for (const [name, pages] of [
    ['application for review.pdf', 2],
    ['progress report.pdf', 5],
  ] as const) {
    writeFileSync(at(name), await aPdf(pages, name));
    imr('import', ...vault, '--case', 'sample', at(name));
  }
  imr('pack', ...vault, '--case', 'sample', '--out', at('case.imrcase'));
  return at('case.imrcase');
}

test('a package made with the command line is looked at and taken in, with another try at its passphrase', async () => {
  const file = await packageByCommandLine();
  app = await startDesk('no cases', { userDataDir: at('data') });
  const { page, dialogs } = app;
  const choose = async (path: string) => {
    await dialogs.answerOpen([path]);
    await page.keyboard.press('ControlOrMeta+I');
  };

  await test.step('what is no package is said, and nothing opens', async () => {
    await choose(at('progress report.pdf'));
    await expect(page.getByText(/progress report\.pdf is not a case package/).first()).toBeVisible();
  });

  await test.step('a wrong passphrase is said and tried again', async () => {
    await app.drop([file]);
    await dialog()
      .getByLabel(/^Passphrase of the package/)
      .fill('wrong but long enough');
    await page.keyboard.press('Enter');
    await expect(dialog().getByText(/does not open with this passphrase/)).toBeVisible();
    await dialog()
      .getByLabel(/^Passphrase of the package/)
      .fill(PHRASE);
    await page.keyboard.press('Enter');
  });

  await test.step('who sent it and what it holds is shown before anything is stored', async () => {
    await expect(dialog().getByText('Not signed', { exact: true })).toBeVisible();
    await expect(dialog().getByText(/^2 documents, 7 pages/)).toBeVisible();
    await expect(dialog().getByText('progress report.pdf')).toBeVisible();
    await lookAt(page, 'preview', SHOTS);
    await dialog().getByRole('button', { name: 'Import the case' }).click();
    await expect(page.getByText('Not accepted yet')).toBeVisible();
    await expect(page.getByRole('combobox', { name: 'Document' })).toContainText('application');
  });

  await test.step('once more, it is offered as a copy', async () => {
    await button('Cases').click();
    await choose(file);
    await dialog()
      .getByLabel(/^Passphrase of the package/)
      .fill(PHRASE);
    await page.keyboard.press('Enter');
    await expect(dialog().getByText('This case is on your desk already')).toBeVisible();
    await lookAt(page, 'exists', SHOTS);
    await dialog().getByRole('button', { name: 'Import as a copy' }).click();
    await expect(page.getByText('Not accepted yet')).toBeVisible();
    await button('Cases').click();
    await expect(page.getByRole('row')).toHaveCount(3);
  });
});

// Tools that continuous integration installs (.ci/run), and what GNU has of them for the script below.
const byHand =
  process.platform === 'linux' &&
  ['age', 'zip', 'openssl'].every((tool) => spawnSync(tool, ['-h']).error === undefined);

test('a package made by hand for the desk’s own key opens without a passphrase, and its sender is known', async () => {
  test.skip(!byHand, 'needs Linux with age, zip and openssl to make a package without this program');
  await packageByCommandLine();
  app = await startDesk('no cases', { userDataDir: at('data') });
  const { page, dialogs } = app;
  await button('Settings').click();
  const card = page.getByRole('region', { name: 'Organizations' });
  await card.getByRole('button', { name: 'Make a key' }).click();
  const recipient = await card.getByTestId('receiving-key').innerText();
  const script = `
    openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj "/CN=Intake A" -keyout key.pem -out sender.pem
    sha() { sha256sum "$1" | cut -d' ' -f1; }
    cp "${join(root, 'assets', 'sample', 'sample.case.json')}" case.json
    mkdir documents && pdf="documents/$(sha "../progress report.pdf").pdf" && cp "../progress report.pdf" "$pdf"
    sleep 1
    cat > manifest.json <<EOF
{"schema":"imr-package/1","kind":"case","createdAt":"$(date -u +%Y-%m-%dT%H:%M:%SZ)",
 "generator":{"name":"by hand","version":"1"},
 "case":{"id":"$(grep -m1 -o '"id": *"[^"]*"' case.json | cut -d'"' -f4)","path":"case.json","sha256":"$(sha case.json)","bytes":$(wc -c < case.json)},
 "documents":[{"path":"$pdf","name":"progress report.pdf","sha256":"$(sha "$pdf")","bytes":$(wc -c < "$pdf")}]}
EOF
    openssl dgst -sha256 -sign key.pem -out signature manifest.json
    cat > manifest.sig <<EOF
{"schema":"imr-signature/1","algorithm":"RS256",
 "certificates":["$(openssl x509 -in sender.pem -outform DER | base64 -w0)"],
 "signedAt":"$(date -u +%Y-%m-%dT%H:%M:%SZ)","signature":"$(base64 -w0 signature)"}
EOF
    zip -q -X -D package.zip manifest.json manifest.sig case.json documents/*
    age -r ${recipient} -o by-hand.imrcase package.zip`;
  mkdirSync(at('hand'));
  const made = spawnSync('sh', ['-ec', script], { cwd: at('hand'), encoding: 'utf8' });
  expect(made.status, made.stderr).toBe(0);

  const open = async () => {
    await button('Cases').click();
    await dialogs.answerOpen([at('hand/by-hand.imrcase')]);
    await button('Import case package…').click();
  };
  await open();
  await expect(dialog().getByText('The sender is unknown')).toBeVisible();
  await expect(dialog().getByText(/Signed by Intake A, who is unknown here/)).toBeVisible();
  await dialog().getByRole('button', { name: 'Cancel' }).click();

  await button('Settings').click();
  await card.getByRole('button', { name: 'Add an organization' }).click();
  await dialog().getByLabel('Name').fill('Example Review Organization');
  await dialog().getByRole('button', { name: 'Save' }).click();
  await dialogs.answerOpen([at('hand/sender.pem')]);
  await card.getByRole('button', { name: 'Trust a certificate' }).click();
  await expect(card.getByText('Intake A', { exact: true })).toBeVisible();

  await open();
  await expect(
    dialog().getByText(/Signed by Intake A, trusted for Example Review Organization\./),
  ).toBeVisible();
  await dialog().getByRole('button', { name: 'Import the case' }).click();
  await expect(page.getByText('Not accepted yet')).toBeVisible();
});

test('a signed determination goes back as a package, and the case is returned', async () => {
  mkdirSync(at('data'));
  node('e2e/support/signed-case.ts', at('data/vault'));
  app = await launchApp({ userDataDir: at('data') });
  const { page, dialogs } = app;
  await unlock(page, DESK_PASSPHRASE);

  await test.step('a case is exported with a passphrase of its own', async () => {
    await page.getByRole('button', { name: /^More about/ }).click();
    await page.getByRole('menuitem', { name: 'Export case package…' }).click();
    const pack = page.getByRole('alertdialog', { name: 'Export as a case package' });
    await pack.getByRole('radio', { name: 'Whoever knows a passphrase' }).check();
    await pack.getByRole('button', { name: 'Save the package…' }).click();
    await expect(pack.getByText(/^Use at least 15 characters/)).toBeVisible();
    await lookAt(page, 'export', SHOTS);
    await pack.getByLabel(/^Passphrase of the package/).fill(PHRASE);
    await pack.getByLabel(/^The same passphrase again/).fill(PHRASE);
    await dialogs.answerSave(at('exported.imrcase'));
    await pack.getByRole('button', { name: 'Save the package…' }).click();
    await expect(page.getByText('The case was exported', { exact: true })).toBeVisible();
    expect(imr('unpack', at('exported.imrcase'), '--check')).toContain('not signed');
  });

  await page.getByRole('row').nth(1).click();
  await page.getByRole('tab', { name: 'Case' }).click();
  await test.step('time spent is corrected with its reason', async () => {
    const time = page.getByRole('region', { name: 'Time spent' });
    await time.scrollIntoViewIfNeeded();
    await time.getByRole('button', { name: 'Correct the time' }).click();
    await dialog().getByLabel('Minutes to add').fill('95');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await expect(dialog().getByText(/^Say why/)).toBeVisible();
    await dialog().getByLabel('Why').fill('Read on paper.');
    await lookAt(page, 'correct time', SHOTS);
    await dialog().getByRole('button', { name: 'Save' }).click();
    await expect(time.getByText('1 h 35 min', { exact: true })).toBeVisible();
  });

  await test.step('the package is signed with the passphrase, and written', async () => {
    await page.getByRole('tab', { name: 'Sign' }).click();
    await button('Return to organization…').click();
    const give = page.getByRole('alertdialog', { name: 'Return to the organization' });
    await expect(give.getByText('Time spent: 1 h 35 min')).toBeVisible();
    await give.getByRole('checkbox', { name: /^Served copy/ }).check();
    await give.getByLabel(/^Your passphrase/).fill('not the right one');
    await give.getByRole('button', { name: 'Save the package…' }).click();
    await expect(give.getByText(/^The passphrase is not/)).toBeVisible();
    await lookAt(page, 'return', SHOTS);
    await give.getByLabel(/^Your passphrase/).fill(DESK_PASSPHRASE);
    await dialogs.answerSave(at('returned.imrcase'));
    await give.getByRole('button', { name: 'Save the package…' }).click();
    await expect(page.getByText('The package is saved', { exact: true })).toBeVisible();
    await button('Cases').click();
    await expect(page.getByRole('row').nth(1)).toContainText('Returned');
    await app.kill();
    const checked = imr('unpack', at('returned.imrcase'), '--check', '--vault', at('data/vault'), '--json');
    expect(JSON.parse(checked)).toMatchObject({
      manifest: { kind: 'return', documents: [], letters: [{ copy: 'signed' }, { copy: 'served' }] },
      sender: { kind: 'signed', known: { by: 'own' } },
      minutes: 95,
    });
  });
});
