import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
/** Seconds to wait for another package manager to finish. */
const APT_LOCK_SECONDS = 300;

/** Path of the Chromium that the stand-in drives: `IMR_CHROMIUM`, or the first on PATH. Undefined when there is none. */
export function findBrowser() {
  const named = process.env.IMR_CHROMIUM;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`IMR_CHROMIUM names no file: ${named}`);
  }
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of NAMES) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // Not here: the next folder.
      }
    }
  }
  return undefined;
}

/** Electron brings its own browser; without it the app runs on an installed Chromium. */
function hasElectronBinary() {
  return existsSync(join('node_modules', 'electron', 'path.txt'));
}

/** Makes sure that there is a browser to run the app in. Installs one only as root on Debian, as CI does. */
export function ensureBrowser() {
  if (hasElectronBinary() || findBrowser()) return;
  const command = 'apt-get install --no-install-recommends chromium';
  if (!isDebianRoot()) {
    throw new Error(
      `No Chromium found on PATH. Install the package "chromium" (${command}) or set IMR_CHROMIUM.`,
    );
  }
  process.stderr.write('Installing the package "chromium"…\n');
  const apt = (...args) => {
    const options = ['-o', `DPkg::Lock::Timeout=${APT_LOCK_SECONDS}`, '-y', '-qq'];
    const run = spawnSync('apt-get', [...options, ...args], {
      stdio: ['ignore', process.stderr, process.stderr],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (run.status !== 0) throw new Error(`apt-get ${args.join(' ')} failed: see above.`);
  };
  apt('update');
  apt('install', '--no-install-recommends', 'chromium');
}

function isDebianRoot() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    return /^(ID|ID_LIKE)=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}
