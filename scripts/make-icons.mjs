// Draws assets/icons/*.svg into the committed icon files: node scripts/make-icons.mjs
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ICNS_TYPES, ICO_SIZES, icnsOf, icoOf } from './pack/icon-files.ts';
import { findBrowser } from './setup/browser.mjs';

const folder = join(import.meta.dirname, '..', 'assets', 'icons');
/** Up to this size (pixels) the mark's lines would blur: a simpler drawing stands in. */
const SMALL_UP_TO = 24;
const LINUX_SIZES = [16, 32, 48, 64, 128, 256, 512];
/** macOS leaves room around an icon: the shape takes 824 of 1024 pixels, in the drawings 22 and 24 of 24. */
const MAC_VIEW_BOX = '-1.67 -1.67 27.34 27.34';
const MAC_VIEW_BOX_SMALL = '-2.9 -2.9 29.8 29.8';

const executablePath = findBrowser();
if (executablePath === undefined) throw new Error('Drawing the icons needs an installed Chromium.');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();

/** @param {number} size in pixels @param {boolean} mac with macOS's room around the shape */
async function draw(size, mac) {
  const small = size <= SMALL_UP_TO;
  const drawing = readFileSync(join(folder, small ? 'icon-small.svg' : 'icon.svg'), 'utf8');
  const viewBox = small ? MAC_VIEW_BOX_SMALL : MAC_VIEW_BOX;
  const svg = mac ? drawing.replace('viewBox="0 0 24 24"', `viewBox="${viewBox}"`) : drawing;
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  return page.screenshot({ omitBackground: true });
}

const forLinux = join(folder, 'linux');
mkdirSync(forLinux, { recursive: true });
for (const size of LINUX_SIZES) writeFileSync(join(forLinux, `${size}x${size}.png`), await draw(size, false));

const forWindows = new Map();
for (const size of ICO_SIZES) forWindows.set(size, await draw(size, false));
writeFileSync(join(folder, 'icon.ico'), icoOf(forWindows));

/** @type {[string, Buffer][]} */
const forMac = [];
for (const [type, size] of ICNS_TYPES) forMac.push([type, await draw(size, true)]);
writeFileSync(join(folder, 'icon.icns'), icnsOf(forMac));

await browser.close();
