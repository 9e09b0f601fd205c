import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './launch.ts';

const fixtures = join(root, 'e2e', 'standin', 'fixtures');

/**
 * Makes an app folder of the built shell and preload with a page and a backend of the tests' own, and gives its path:
 * what the shell does can then be tried without a vault.
 */
export function fixtureApp(): string {
  // Each of the tests’ workers has its own.
  const folder = join(root, 'out', `fixture-app-${process.env.TEST_PARALLEL_INDEX ?? 0}`);
  rmSync(folder, { recursive: true, force: true });
  const out = join(folder, 'out');
  mkdirSync(join(out, 'main'), { recursive: true });
  cpSync(join(root, 'out', 'main', 'index.js'), join(out, 'main', 'index.js'));
  cpSync(join(root, 'out', 'preload'), join(out, 'preload'), { recursive: true });
  cpSync(join(fixtures, 'page'), join(out, 'renderer'), { recursive: true });
  cpSync(join(fixtures, 'backend.mjs'), join(out, 'main', 'backend.js'));
  const manifest = { name: 'imr-desk-fixture', productName: 'IMR Desk', version: '0.1.0', type: 'module' };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...manifest, main: 'out/main/index.js' }));
  return folder;
}
