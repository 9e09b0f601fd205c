// npm run dist: builds the app and packs it with electron-builder.
//
//   npm run dist -- --linux               a .deb; --win, --mac likewise; --x64 and --arm64 choose; as electron-builder has them
//   npm run dist -- --linux --dir         the folder that an installer would hold, without the installer
//   npm run dist -- --linux --dir --imitate
//                                         the same around an imitation of Electron, where Electron cannot be had: for
//                                         checking what is packed; it does not run
//   npm run dist -- --keep-inspect ...    leaves the inspect fuse on, for end-to-end tests on the packed app; never to be handed out
//   IMR_ELECTRON_DIST=DIR                 an Electron distribution, unpacked or as its zip, in place of a download

import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './build/bundles.mjs';
import { buildStale } from './build.mjs';
import { imitateElectron } from './pack/imitated-electron.mjs';

const WARNING = `
************************************************************************
  Packed around an IMITATION of Electron: for checking only. It does
  not start, and must not be handed to anyone.
************************************************************************
`;

/** @type {('linux' | 'win' | 'mac')[]} */
const PLATFORMS = ['linux', 'win', 'mac'];

/** Takes our own switch out of the arguments; all others are electron-builder's. @param {string} name */
function take(name) {
  const at = args.indexOf(name);
  if (at !== -1) args.splice(at, 1);
  return at !== -1;
}

/** @returns {string} the version of Electron that package.json pins */
function electronVersion() {
  return JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8')).version;
}

const args = process.argv.slice(2);
const imitate = take('--imitate');
const keepInspect = take('--keep-inspect');
const platforms = PLATFORMS.filter((name) => args.includes(`--${name}`));
if (imitate && (!args.includes('--dir') || platforms.length !== 1)) {
  process.stderr.write(
    '--imitate packs a folder for checking, never an installer: give --dir and one of --linux, --win and --mac.\n',
  );
  process.exit(2);
}

await buildStale();

const imitation = imitate ? imitateElectron(platforms[0], electronVersion()) : null;
const electronDist = imitation ?? process.env.IMR_ELECTRON_DIST;
if (electronDist !== undefined) args.push(`--config.electronDist=${electronDist}`);
if (keepInspect) args.push('--config.electronFuses.enableNodeCliInspectArguments=true');

const cli = fileURLToPath(import.meta.resolve('electron-builder/cli.js'));
const { status } = spawnSync(process.execPath, [cli, ...args, '--publish=never'], {
  cwd: root,
  stdio: 'inherit',
});
if (imitation !== null) {
  rmSync(imitation, { recursive: true });
  process.stderr.write(WARNING);
}
if (status !== 0 && electronDist === undefined) {
  process.stderr.write(
    'Where Electron cannot be downloaded: IMR_ELECTRON_DIST names a distribution; --imitate with --dir checks packing without one.\n',
  );
}
process.exitCode = status ?? 1;
