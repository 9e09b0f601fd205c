import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const MODULES = join(ROOT, 'node_modules');
/** Facts about this machine that are worth remembering; goes with node_modules. */
export const CACHE = join(MODULES, '.cache', 'imr-desk');

/**
 * Installs what the lock file says when it is not the one that was installed last.
 * Not by `npm ci`: it refuses a lock file in which a package of another platform is missing, and a lock file that was
 * written behind a registry without those packages misses them. Their versions are pinned by the packages that name them.
 */
export function installDependencies() {
  const lock = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  const stamp = join(CACHE, 'lock-hash');
  if (existsSync(projectNode().path) && existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  process.stderr.write('Installing dependencies (once for each change of package-lock.json)…\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: ROOT,
    // npm's own output would land in front of a script's.
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) throw new Error('npm install failed: see above. Is the npm registry reachable?');
  if (!existsSync(projectNode().path))
    throw new Error('The package "node" brought no Node: its install script did not run.');
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(stamp, lock);
}

/**
 * The project's Node (devDependency `node`) and the environment in which scripts find it first. What Node makes of the
 * sources is kept: stripping their types is half of what the start of the command line, or of one of its jobs, costs.
 */
export function projectNode() {
  const path = join(MODULES, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const folders = [dirname(path), join(MODULES, '.bin'), process.env[key] ?? ''];
  return { path, env: { [key]: folders.join(delimiter), NODE_COMPILE_CACHE: join(CACHE, 'compiled') } };
}
