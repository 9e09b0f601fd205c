import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { BRIDGE } from '../shared/contracts/bridge.ts';
import { fixtureApp } from './support/fixture-app.ts';
import { launchApp, type RunningApp } from './support/launch.ts';
import { outboundSockets } from './support/sockets.ts';

// The shell with a page and a backend of the tests' own: what is tried here is the shell alone.
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

/** Calls a function of the bridge in the page. */
const call = (domain: string, operation: string, input: unknown) =>
  app.page.evaluate(([name, one, value]) => Reflect.get(Reflect.get(globalThis, 'imr')[name], one)(value), [
    domain,
    operation,
    input,
  ] as const);

const events = () => app.page.evaluate(() => Reflect.get(globalThis, 'events'));

test('the page shows the vault’s state, asked of the backend through the bridge', async () => {
  const status = await call('vault', 'status', {});
  expect(status).toEqual({ ok: true, value: { state: 'none', folder: join(app.userDataDir, 'vault') } });
});

test('the bridge holds named functions only, and no Node', async () => {
  const seen = await app.page.evaluate(() => ({
    keys: Object.keys(Reflect.get(globalThis, 'imr')).sort(),
    node: ['require', 'process', 'module', 'ipcRenderer', 'electron'].filter((name) => name in globalThis),
  }));
  // Domains of named operations, and two of the page's own: nothing that would take a channel's name.
  expect(seen.keys).toEqual([...Object.keys(BRIDGE), 'flushed', 'onEvent'].sort());
  expect(seen.node).toEqual([]);
});

test('input that the contract does not know is refused with an envelope', async () => {
  const answer = await call('vault', 'unlock', { passphrase: 7 });
  expect(answer).toMatchObject({
    ok: false,
    error: { kind: 'Invalid', code: 'invalid-input', path: 'passphrase' },
  });
});

test('what structured clone refuses does not cross the bridge', async () => {
  const refused = await app.page.evaluate(() =>
    Reflect.get(globalThis, 'imr')
      .vault.unlock({ passphrase: () => 'x' })
      .then(() => 'crossed', String),
  );
  expect(refused).toContain('could not be cloned');
});

test('the page’s policy is sent, with a new nonce for each load, and inline script does not run', async () => {
  const first = await app.page.evaluate(() =>
    fetch('./').then((one) => one.headers.get('content-security-policy')),
  );
  const second = await app.page.evaluate(() =>
    fetch('./').then((one) => one.headers.get('content-security-policy')),
  );
  expect(first).toContain(`default-src 'none'`);
  expect(first).toContain(`frame-ancestors 'none'`);
  expect(first).not.toEqual(second);
  expect(await app.page.locator('meta[name=csp-nonce]').getAttribute('content')).toMatch(
    /^[A-Za-z0-9+/]{22}==$/,
  );

  const ran = await app.page.evaluate(async () => {
    const refused = new Promise((resolve) => document.addEventListener('securitypolicyviolation', resolve));
    const script = document.createElement('script');
    script.textContent = 'globalThis.inlineRan = true';
    document.head.append(script);
    await refused;
    return 'inlineRan' in globalThis;
  });
  expect(ran).toBe(false);
});

test('text does not become script', async () => {
  expect(await app.page.evaluate(() => Reflect.get(globalThis, 'evaluated'))).toBe('EvalError');
});

test('a second window with the same preload is refused, on our own origin too', async () => {
  const foreign = await app.openForeign('app://desk/');
  await expect(foreign.locator('#state')).toHaveText('sender-refused');
});

test('a sub-frame has no bridge, and what it sends all the same is refused', async () => {
  const bridge = await app.page.evaluate(async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    return typeof Reflect.get(frame.contentWindow ?? {}, 'imr');
  });
  expect(bridge).toBe('undefined');
  if (app.invokeFromSubFrame === undefined) return;
  expect(await app.invokeFromSubFrame('vault.status', {})).toMatchObject({
    ok: false,
    error: { kind: 'Precondition', code: 'sender-refused' },
  });
});

test('the page stays where it is: links, scripts, forms and frames lead nowhere', async () => {
  const address = app.page.url();
  for (const target of ['https://example.com/', 'app://elsewhere/', './worker.js', 'file:///etc/hostname']) {
    await app.page.evaluate((url) => location.assign(url), target).catch(() => undefined);
    await app.page.waitForTimeout(200);
    expect(app.page.url()).toBe(address);
    await expect(app.page.locator('#state')).toHaveText('none');
  }
});

test('no window opens, by script or by link', async () => {
  const opened = await app.page.evaluate(() => window.open('https://example.com/') === null);
  expect(opened).toBe(true);
  await app.page.evaluate(() => {
    const link = document.createElement('a');
    link.href = './';
    link.target = '_blank';
    link.textContent = 'elsewhere';
    document.body.append(link);
  });
  await app.page.getByText('elsewhere').click();
  await app.page.waitForTimeout(500);
  expect((await app.windowState()).count).toBe(1);
  expect(app.page.context().pages()).toHaveLength(1);
});

test('permissions are denied', async () => {
  const states = await app.page.evaluate(async () => {
    const ask = async (name: string) =>
      (await navigator.permissions.query({ name: name as PermissionName })).state;
    return [
      await ask('geolocation'),
      await ask('notifications'),
      await ask('camera'),
      await ask('microphone'),
    ];
  });
  expect(states).toEqual(['denied', 'denied', 'denied', 'denied']);
  const media = await app.page.evaluate(() =>
    navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'granted',
      (error) => error.name,
    ),
  );
  expect(media).not.toBe('granted');
});

test('nothing outside is reached, and no socket leaves the machine', async () => {
  const seen = new Set<string>();
  const watch = setInterval(() => {
    for (const one of outboundSockets(app.pid)) seen.add(one);
  }, 100);
  const answers = await app.page.evaluate(async () => {
    const tried = [
      'https://example.com/',
      'http://127.0.0.1:9/',
      'https://192.0.2.1/x',
      'file:///etc/hostname',
    ];
    const fetched = tried.map((url) =>
      fetch(url, { mode: 'no-cors' }).then(
        () => 'reached',
        () => 'refused',
      ),
    );
    const pixel = new Promise((resolve) => {
      const image = new Image();
      image.onload = () => resolve('reached');
      image.onerror = () => resolve('refused');
      image.src = 'https://example.com/pixel.png';
    });
    return [...(await Promise.all(fetched)), await pixel];
  });
  await app.page.waitForTimeout(1_000);
  clearInterval(watch);
  expect(answers).toEqual(['refused', 'refused', 'refused', 'refused', 'refused']);
  expect([...seen]).toEqual([]);
});

test('only the page’s own files are served', async () => {
  const statuses = await app.page.evaluate(async () => {
    const tried = ['./page.js', './%2e%2e/main/index.js', './..%2fmain%2findex.js', './..%5cmain%5cindex.js'];
    const more = ['./%2fetc%2fhostname', './missing.js', './%00', './record/../page.js', './page.js%00.html'];
    return Promise.all(
      [...tried, ...more].map((path) =>
        fetch(path).then(
          (one) => one.status,
          () => 'refused',
        ),
      ),
    );
  });
  expect(statuses).toEqual([200, 404, 404, 404, 404, 404, 404, 200, 404]);
  const posted = await app.page.evaluate(() =>
    fetch('./page.js', { method: 'POST', body: 'x' }).then((one) => one.status),
  );
  expect(posted).toBe(405);
});

test('a record is read by ranges: closed, open, suffix; 416 beyond its end; 404 for another handle', async () => {
  const read = (range: string, path = './record/fixture') =>
    app.page.evaluate(
      async ([url, header]) => {
        const answer = await fetch(url, header === '' ? {} : { headers: { Range: header } });
        const bytes = new Uint8Array(await answer.arrayBuffer());
        return {
          status: answer.status,
          range: answer.headers.get('content-range'),
          length: bytes.length,
          first: bytes[0],
        };
      },
      [path, range] as const,
    );
  const TOTAL = 3_000_000;
  expect(await read('bytes=10-19')).toEqual({
    status: 206,
    range: `bytes 10-19/${TOTAL}`,
    length: 10,
    first: 10,
  });
  expect(await read('bytes=2999990-')).toMatchObject({
    status: 206,
    range: `bytes 2999990-2999999/${TOTAL}`,
    length: 10,
  });
  expect(await read('bytes=-5')).toMatchObject({
    status: 206,
    range: `bytes 2999995-2999999/${TOTAL}`,
    length: 5,
  });
  expect(await read(`bytes=${TOTAL}-`)).toMatchObject({ status: 416, range: `bytes */${TOTAL}`, length: 0 });
  // Larger than one piece, so streamed in several.
  expect(await read('')).toMatchObject({ status: 200, range: null, length: TOTAL });
  expect(await read('bytes=0-1', './record/another')).toMatchObject({ status: 404, length: 0 });
});

test('a record is bytes, never a type that renders or runs, and is kept by no cache', async () => {
  const headers = await app.page.evaluate(() =>
    fetch('./record/fixture').then((one) => Object.fromEntries(one.headers)),
  );
  expect(headers).toMatchObject({
    'content-type': 'application/octet-stream',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'content-security-policy': 'sandbox',
  });
});

test('a module worker reads a record by synchronous range requests', async () => {
  const answer = await app.page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const worker = new Worker('./worker.js', { type: 'module' });
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.postMessage('bytes=251-260');
      }),
  );
  expect(answer).toEqual({ status: 206, length: 10, first: 0, last: 9 });
});

test('the menu and its accelerators tell the page what was chosen', async () => {
  await app.menu('export-letter');
  await expect.poll(events).toContainEqual({ kind: 'command', command: 'export-letter' });
  if (app.runtime === 'standin') {
    await app.page.keyboard.press('Control+,');
    await expect.poll(events).toContainEqual({ kind: 'command', command: 'settings' });
  }
});

test('a second start quits and brings the first window back', async () => {
  await app.minimize();
  await expect.poll(async () => (await app.windowState()).minimized).toBe(true);
  expect(await app.startSecond()).toBe(0);
  await expect.poll(async () => (await app.windowState()).minimized).toBe(false);
  expect((await app.windowState()).count).toBe(1);
});

test('a lock drops the page and loads it anew', async () => {
  await app.page.evaluate(() => Reflect.set(globalThis, 'secret', 'case text'));
  const loaded = app.page.waitForEvent('domcontentloaded');
  expect(await call('vault', 'lock', {})).toEqual({ ok: true, value: {} });
  await loaded;
  await expect(app.page.locator('#state')).toHaveText('none');
  expect(await app.page.evaluate(() => 'secret' in globalThis)).toBe(false);
});

test('a backend that crashes is started again, and the page is told', async () => {
  await app.crashBackend();
  await expect.poll(events).toContainEqual({ kind: 'vault-locked', reason: 'backend-restarted' });
  expect(await call('vault', 'status', {})).toMatchObject({ ok: true });
  expect(app.log).toContain('backend: Internal exit-');
});

test('the window comes back where the reviewer left it', async () => {
  const userDataDir = mkdtempSync(join(tmpdir(), 'imr-desk-'));
  const file = join(userDataDir, 'window.json');
  const place = { x: 30, y: 40, width: 1200, height: 700, maximized: false };
  writeFileSync(file, JSON.stringify(place));
  const again = await launchApp({ appDir, userDataDir });
  await again.close();
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    width: 1200,
    height: 700,
    maximized: false,
  });
});

test('a window that goes without asking ends the program too', async () => {
  const ended = app.exited;
  await app.page.close();
  expect(await ended).toBe(0);
});

test('sleep locks an open vault only, and leaves the page of a locked one alone', async () => {
  await app.page.evaluate(() => Reflect.set(globalThis, 'kept', true));
  await app.suspend();
  await app.page.waitForTimeout(1_000);
  expect(await app.page.evaluate(() => 'kept' in globalThis)).toBe(true);
});
