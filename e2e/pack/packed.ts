import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { listPackage } from '@electron/asar';
import { root } from '../support/launch.ts';

/** Packing takes seconds; a fresh clone builds first. */
const PACK_LIMIT_MS = 180_000;

/** What packing for one platform is asked for, and where its parts come to lie in the output. */
export interface Target {
  args: string[];
  folder: string;
  /** What carries the fuses. */
  executable: string;
  resources: string;
  /** Name of better-sqlite3's binary. */
  prebuild: string;
}

/** A packed app, not an installer. */
export interface Packed {
  output: string;
  executable: string;
  resources: string;
  asar: string;
  /** Files inside the archive; those that lie beside it are left out. */
  files: string[];
  /** Files beside the archive. */
  unpacked: string[];
  /** What packing said, both outputs together. */
  log: string;
}

/** Packs the app by `npm run dist`'s script around the imitated Electron, away from the checkout. */
export function pack(target: Target): Packed {
  const output = mkdtempSync(join(tmpdir(), 'imr-desk-packed-'));
  const script = join(root, 'scripts', 'dist.mjs');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [script, ...target.args, '--dir', '--imitate', `--config.directories.output=${output}`],
    { cwd: root, encoding: 'utf8', timeout: PACK_LIMIT_MS },
  );
  const log = stdout + stderr;
  if (status !== 0) {
    rmSync(output, { recursive: true, force: true });
    throw new Error(`packing failed\n${log}`);
  }
  const folder = join(output, target.folder);
  const resources = join(folder, target.resources);
  const asar = join(resources, 'app.asar');
  const unpacked = filesUnder(`${asar}.unpacked`);
  return {
    output,
    executable: join(folder, target.executable),
    resources,
    asar,
    files: filesIn(asar).filter((file) => !unpacked.includes(file)),
    unpacked,
    log,
  };
}

/** Files in an archive. Its listing names folders too: whatever another name continues. */
function filesIn(asar: string): string[] {
  const names = listPackage(asar, { isPack: false }).map((name) => name.slice(1).replaceAll('\\', '/'));
  const folders = new Set(names.map((name) => dirname(name)));
  return names.filter((name) => !folders.has(name)).sort();
}

/** Files under a folder, as sorted paths relative to it, with slashes. */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** Bytes of all files under a folder. */
export function bytesUnder(folder: string): number {
  return filesUnder(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
}
