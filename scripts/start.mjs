import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './build/bundles.mjs';
import { buildStale } from './build.mjs';
import { ensureBrowser } from './setup/browser.mjs';

// npm start: builds what is stale and opens the app on Electron, or on the stand-in where its binary cannot be had.

const INSTALL_LIMIT_MS = 60_000;
const electron = join(root, 'node_modules', 'electron');
const failureFile = join(root, 'node_modules', '.cache', 'electron-install-failed');

/** Path of Electron's binary, or null. Requiring `electron` to find out would download it. */
function binary() {
  const names = new Map([
    ['darwin', 'Electron.app/Contents/MacOS/Electron'],
    ['win32', 'electron.exe'],
  ]);
  const file = join(electron, 'dist', names.get(process.platform) ?? 'electron');
  return existsSync(file) ? file : null;
}

/** Tries once to fetch the binary; a failure is remembered for this version, so that the next start does not wait. */
function install() {
  const { version } = JSON.parse(readFileSync(join(electron, 'package.json'), 'utf8'));
  if (existsSync(failureFile) && readFileSync(failureFile, 'utf8') === version) return null;
  process.stderr.write('fetching Electron (60 s at most) …\n');
  spawnSync(process.execPath, [join(electron, 'install.js')], { timeout: INSTALL_LIMIT_MS, stdio: 'ignore' });
  if (binary() === null) {
    mkdirSync(dirname(failureFile), { recursive: true });
    writeFileSync(failureFile, version);
  }
  return binary();
}

/** @returns {{ command: string, args: string[] }} */
function choose() {
  const wanted = process.env.IMR_RUNTIME;
  const file = wanted === 'standin' ? null : (binary() ?? install());
  if (file !== null) return { command: file, args: [root] };
  if (wanted === 'electron') {
    process.stderr.write(
      'Electron’s binary could not be fetched. Delete node_modules/.cache/electron-install-failed to try again.\n',
    );
    process.exit(1);
  }
  ensureBrowser();
  process.stderr.write('Electron is not available here: opening the app on the stand-in, in Chromium.\n');
  return { command: process.execPath, args: [join(root, 'e2e', 'standin', 'run.mjs'), root] };
}

let chosen;
try {
  chosen = choose();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
const { command, args } = chosen;
await buildStale();
const child = spawn(command, [...args, ...process.argv.slice(2)], { stdio: 'inherit' });
child.once('exit', (code) => process.exit(code ?? 1));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill());
