// Runs an app on the stand-in: node e2e/standin/run.mjs APP_FOLDER [--user-data-dir=DIR]
import { mkdirSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const STANDIN = new URL('./electron.ts', import.meta.url).href;
registerHooks({
  resolve(specifier, context, next) {
    return specifier === 'electron' ? { url: STANDIN, shortCircuit: true } : next(specifier, context);
  },
});

const [folder = '.', ...args] = process.argv.slice(2);
const appPath = resolve(folder);
const manifest = JSON.parse(readFileSync(join(appPath, 'package.json'), 'utf8'));
const electron = JSON.parse(
  readFileSync(new URL('../../node_modules/electron/package.json', import.meta.url), 'utf8'),
);

const { setLaunch, browser } = await import('./state.ts');
const headless = process.env.IMR_HEADLESS === '1';
setLaunch({
  appPath,
  name: manifest.productName ?? manifest.name,
  version: manifest.version,
  args,
  headless,
  controlled: process.send !== undefined,
});
Object.defineProperty(process, 'type', { value: 'browser' });
const versions = { ...process.versions, electron: electron.version, chrome: '' };
Object.defineProperty(process, 'versions', { value: versions });

const { app } = await import('./app.ts');
await import('./browser-window.ts');
await import(pathToFileURL(join(appPath, manifest.main)).href);

const { startChromium } = await import('./chromium.ts');
const { routeEverything } = await import('./routing.ts');
const { serveControl } = await import('./control.ts');
const { denyPermissions } = await import('./permissions.ts');

const profile = join(app.getPath('userData'), 'Chromium');
mkdirSync(profile, { recursive: true });
if (process.send !== undefined) serveControl(profile);
const context = await startChromium({
  profile,
  headless,
  debug: process.send !== undefined,
  size: { width: 1366, height: 768 },
  switches: [...app.switches].map(([name, value]) => (value === null ? `--${name}` : `--${name}=${value}`)),
});
versions.chrome = context.browser()?.version() ?? '';
await routeEverything(context);
app.once('ready', () => void denyPermissions(context));
browser.resolve(context);
// Chromium ended: its windows are gone, which ends the app in good order; this is for one that does not end.
context.on('close', () => setTimeout(() => app.exit(0), 10_000));
app.becomeReady();
