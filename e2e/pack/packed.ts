import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../support/launch.ts';

/** Packing takes seconds; a fresh clone builds first. */
const PACK_LIMIT_MS = 180_000;

/** What `npm run dist -- --dir --imitate` made. */
export interface Packed {
  /** The folder that an installer would hold. */
  folder: string;
  /** What it said, both outputs together. */
  log: string;
}

/**
 * Packs the app around the imitated Electron, away from the checkout.
 * @param args electron-builder's, such as `--linux`
 * @param folder the packed app's, below the output folder
 */
export function pack(args: string[], folder: string): Packed {
  const output = mkdtempSync(join(tmpdir(), 'imr-desk-packed-'));
  const script = join(root, 'scripts', 'dist.mjs');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [script, ...args, '--dir', '--imitate', `--config.directories.output=${output}`],
    { cwd: root, encoding: 'utf8', timeout: PACK_LIMIT_MS },
  );
  const log = stdout + stderr;
  if (status !== 0) throw new Error(`packing failed\n${log}`);
  return { folder: join(output, folder), log };
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
