import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundles, root } from '../build/bundles.mjs';
import { forProduction } from '../build.mjs';

/** What the build tools write into bundles themselves, by the names of their virtual modules. */
const WRITTEN_BY_TOOLS = new Map([
  ['\0rolldown/', 'rolldown'],
  ['\0vite/', 'vite'],
]);

/** Licences by the file that comes with the package, where its package.json names them loosely. */
const READ_FROM_FILE = new Map([
  // SCOWL's permission in the words of MIT's ancestors, and Ispell's BSD licence without the clause on advertising.
  ['dictionary-en', 'MIT AND BSD-3-Clause'],
]);

/**
 * Packages of which code ships: all whose modules are left in a bundle after tree shaking, all files copied from
 * packages beside the bundles, and the production dependencies with theirs, which are packed as they are.
 * @returns {Promise<import('../notices.d.mts').Shipped[]>} by name and version
 */
export async function shippedPackages() {
  const folders = new Set([...(await forProduction(bundled)), ...copied(), ...packed()]);
  const read = [...folders].map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const named = typeof license === 'string' ? license : 'unknown';
    return { name, version, licence: READ_FROM_FILE.get(name) ?? named, folder };
  });
  const byName = new Map(read.map((one) => [`${one.name} ${one.version}`, one]));
  return [...byName.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/** Builds every bundle without writing it, and looks at what came in. */
async function bundled() {
  const vite = await import('vite');
  /** @type {Set<string>} */
  const modules = new Set();
  /** @returns {import('vite').Plugin} */
  const collector = () => ({
    name: 'collect-modules',
    generateBundle(_, output) {
      for (const chunk of Object.values(output)) {
        if (chunk.type !== 'chunk') continue;
        for (const [id, module] of Object.entries(chunk.modules))
          if (module.renderedLength > 0) modules.add(id);
      }
    },
  });
  for (const bundle of bundles) {
    const config = await bundle.config();
    await vite.build({
      ...config,
      plugins: [...(config.plugins ?? []), collector()],
      worker: { ...config.worker, plugins: () => [collector()] },
      build: { ...config.build, write: false, emptyOutDir: false },
    });
  }
  return [...modules].flatMap((id) => folderOf(id) ?? []);
}

function copied() {
  return bundles.flatMap((bundle) =>
    (bundle.copies ?? []).flatMap(([from]) => folderOf(join(root, from)) ?? []),
  );
}

/** The production dependencies and, of each, its own. */
function packed() {
  /** @type {string[]} */
  const folders = [];
  /** @param {string} from folder of the package that asks */
  const visit = (from) => {
    const { dependencies } = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8'));
    for (const name of Object.keys(dependencies ?? {})) {
      const folder = [from, root].map((one) => join(one, 'node_modules', name)).find(existsSync);
      if (folder === undefined || folders.includes(folder)) continue;
      folders.push(folder);
      visit(folder);
    }
  };
  visit(root);
  return folders;
}

/** Folder of the package that a module belongs to; null for our own. @param {string} id */
function folderOf(id) {
  for (const [prefix, name] of WRITTEN_BY_TOOLS) {
    if (id.startsWith(prefix)) return join(root, 'node_modules', name);
  }
  const match = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(id);
  return match?.[1] ?? null;
}
