import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { SAYS_SO, withFuseWire } from './fuse-wire.mjs';
import { windowsExecutable } from './windows-executable.mjs';

/** @typedef {Record<string, string | Buffer>} Files content by path; executable where the path has no extension */

/** @type {Record<'linux' | 'win' | 'mac', () => Files>} */
const PLATFORMS = {
  linux: () => ({
    electron: withFuseWire(Buffer.from(`#!/bin/sh\necho '${SAYS_SO.trim()}' >&2\nexit 1\n`)),
    'chrome-sandbox': SAYS_SO,
    chrome_crashpad_handler: SAYS_SO,
    'locales/en-US.pak': SAYS_SO,
    'resources/default_app.asar': SAYS_SO,
  }),
  win: () => ({
    'electron.exe': withFuseWire(windowsExecutable()),
    'locales/en-US.pak': SAYS_SO,
    'resources/default_app.asar': SAYS_SO,
  }),
  mac: () => ({
    ...bundle('Electron.app', 'Electron'),
    'Electron.app/Contents/Resources/default_app.asar': SAYS_SO,
    'Electron.app/Contents/Frameworks/Electron Framework.framework/Electron Framework': withFuseWire(
      Buffer.from(SAYS_SO),
    ),
    ...helper(''),
    ...helper(' (GPU)'),
    ...helper(' (Plugin)'),
    ...helper(' (Renderer)'),
  }),
};

/** @param {string} suffix @returns {Files} */
function helper(suffix) {
  const name = `Electron Helper${suffix}`;
  return bundle(`Electron.app/Contents/Frameworks/${name}.app`, name);
}

/** @param {string} folder @param {string} name @returns {Files} */
function bundle(folder, name) {
  const info = `<?xml version="1.0" encoding="UTF-8"?>
<plist version="1.0"><dict><key>CFBundleExecutable</key><string>${name}</string></dict></plist>
`;
  return { [`${folder}/Contents/Info.plist`]: info, [`${folder}/Contents/MacOS/${name}`]: SAYS_SO };
}

/**
 * Makes a folder that electron-builder takes for Electron's distribution. Nothing in it runs: what is packed around it
 * is for checking only.
 * @param {'linux' | 'win' | 'mac'} platform
 * @param {string} version of the Electron that it stands for
 * @returns {string} the folder, a new one under the system's temporary folder
 */
export function imitateElectron(platform, version) {
  const folder = mkdtempSync(join(tmpdir(), 'imr-desk-imitated-electron-'));
  const files = {
    version,
    LICENSE: SAYS_SO,
    'LICENSES.chromium.html': SAYS_SO,
    ...PLATFORMS[platform](),
  };
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content, { mode: /\.[a-zA-Z]+$/.test(name) ? 0o644 : 0o755 });
  }
  return folder;
}
