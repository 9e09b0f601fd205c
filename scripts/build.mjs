import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundles, out, root } from './build/bundles.mjs';
import { fingerprint } from './build/fingerprint.mjs';
import { underLock } from './build/lock.mjs';

const stampFile = join(out, '.built.json');

/**
 * Builds the bundles whose sources changed since they were last built.
 * @param {{ force?: boolean }} [options] `force` builds all
 * @returns {Promise<string[]>} names of the bundles that were built
 */
export function buildStale(options = {}) {
  return underLock(join(out, '.building'), () => forProduction(() => build(options)));
}

/**
 * Vite takes NODE_ENV from outside where it is set, and test runners set it to `test`: what they build would be
 * libraries' development code, and would be packed as it lies.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function forProduction(work) {
  const { NODE_ENV: before } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

/** @param {{ force?: boolean }} options */
async function build({ force = false }) {
  const stamps = readStamps();
  const stale = bundles
    .map((bundle) => ({ bundle, print: fingerprint(root, bundle.sources) }))
    .filter(({ bundle, print }) => {
      return force || stamps[bundle.name] !== print || !existsSync(join(out, bundle.output));
    });
  if (stale.length === 0) return [];

  // Loaded only now: it is most of the time that a start with nothing to build would take.
  const vite = await import('vite');
  for (const { bundle, print } of stale) {
    const began = performance.now();
    await vite.build(await bundle.config());
    for (const [from, to] of bundle.copies ?? []) {
      mkdirSync(dirname(join(out, to)), { recursive: true });
      copyFileSync(join(root, from), join(out, to));
    }
    stamps[bundle.name] = print;
    // After each one: a build that fails half way does not repeat what went well.
    mkdirSync(dirname(stampFile), { recursive: true });
    writeFileSync(stampFile, JSON.stringify(stamps, null, 2));
    process.stderr.write(`built ${bundle.name} in ${Math.round(performance.now() - began)} ms\n`);
  }
  return stale.map(({ bundle }) => bundle.name);
}

/** @returns {Record<string, string>} */
function readStamps() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    return {};
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildStale({ force: process.argv.includes('--force') });
}
