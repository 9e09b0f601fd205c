import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Files above this size (bytes) count by size and time of change: hashing the sample's PDFs would cost the start. */
const HASHED_UP_TO = 512 * 1024;

/**
 * One hash over all files under `sources` (files or folders, relative to `root`), tests left out.
 * @param {string} root
 * @param {readonly string[]} sources
 */
export function fingerprint(root, sources) {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of filesUnder(root, source)) {
      const info = statSync(join(root, file));
      hash.update(`${file}\0${info.size}\0`);
      hash.update(info.size > HASHED_UP_TO ? String(info.mtimeMs) : readFileSync(join(root, file)));
    }
  }
  return hash.digest('hex');
}

/** @param {string} root @param {string} path @returns {string[]} */
function filesUnder(root, path) {
  const info = statSync(join(root, path), { throwIfNoEntry: false });
  if (info === undefined) return [];
  if (info.isFile()) return [path];
  return readdirSync(join(root, path))
    .filter((name) => !name.includes('.test.'))
    .sort()
    .flatMap((name) => filesUnder(root, `${path}/${name}`));
}
