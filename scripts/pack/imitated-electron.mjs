import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** What @electron/fuses looks for in an executable. After it: version, length, and one state for each fuse. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const WIRE_VERSION = 1;
/** As Electron ships: '1' on, '0' off; in the order of @electron/fuses' FuseV1Options. */
const SHIPPED_FUSES = '101100011';

const SAYS_SO = 'This is an imitation of Electron, made to check packing where Electron cannot be had.\n';

/** Bytes around the fuse wire, as in a real executable. */
function executable() {
  return Buffer.concat([
    Buffer.from(`#!/bin/sh\necho '${SAYS_SO.trim()}' >&2\nexit 1\n`),
    Buffer.alloc(4096),
    Buffer.from(SENTINEL),
    Buffer.from([WIRE_VERSION, SHIPPED_FUSES.length]),
    Buffer.from(SHIPPED_FUSES),
    Buffer.alloc(4096),
  ]);
}

/**
 * Makes a folder that electron-builder takes for Electron's distribution for Linux. Nothing in it runs: what is packed
 * around it is for checking only.
 * @param {string} version of the Electron that it stands for
 * @returns {string} the folder, a new one under the system's temporary folder
 */
export function imitateElectron(version) {
  const folder = mkdtempSync(join(tmpdir(), 'imr-desk-imitated-electron-'));
  /** @type {[string, string | Buffer, number?][]} */
  const files = [
    ['electron', executable(), 0o755],
    ['chrome-sandbox', SAYS_SO, 0o755],
    ['chrome_crashpad_handler', SAYS_SO, 0o755],
    ['version', version],
    ['LICENSE', SAYS_SO],
    ['LICENSES.chromium.html', SAYS_SO],
    ['locales/en-US.pak', SAYS_SO],
    ['resources/default_app.asar', SAYS_SO],
  ];
  for (const [name, content, mode = 0o644] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content, { mode });
  }
  return folder;
}
