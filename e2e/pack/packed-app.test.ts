import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractAll } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstRun } from '../support/desk.ts';
import { launchApp } from '../support/launch.ts';
import { bytesUnder, filesUnder, type Packed, pack } from './packed.ts';

/** The app without Electron. Grows with care: a larger one has taken in something that it should not. */
const MOST_BYTES = 36 * 1024 * 1024;
const START_LIMIT_MS = 90_000;

// The archive is unpacked and started away from the checkout, so that nothing can come from its node_modules.
describe.runIf(process.platform === 'linux')('the packed app', () => {
  let packed: Packed;
  let appDir: string;
  beforeAll(() => {
    const { arch } = process;
    packed = pack({
      args: ['--linux', `--${arch}`, '--keep-inspect'],
      folder: arch === 'x64' ? 'linux-unpacked' : `linux-${arch}-unpacked`,
      executable: 'imr-desk',
      resources: 'resources',
      prebuild: `linux-${arch}`,
    });
    appDir = mkdtempSync(join(tmpdir(), 'imr-desk-extracted-'));
    extractAll(packed.asar, appDir);
  }, 200_000);
  afterAll(() => {
    rmSync(packed.output, { recursive: true, force: true });
    rmSync(appDir, { recursive: true, force: true });
  });

  it('stays small', () => {
    const bytes = bytesUnder(packed.resources);
    console.log(`packed app without Electron: ${(bytes / 1024 / 1024).toFixed(1)} MB`);
    expect(bytes).toBeLessThan(MOST_BYTES);
  });

  it('names no development tool in its manifest', () => {
    const manifest: Record<string, unknown> = JSON.parse(readFileSync(join(appDir, 'package.json'), 'utf8'));
    expect(manifest).toMatchObject({ main: 'out/main/index.js', productName: 'IMR Desk' });
    expect(manifest).not.toHaveProperty('devDependencies');
    expect(manifest).not.toHaveProperty('scripts');
  });

  it('holds the libraries’ production code, though the tests that built it set NODE_ENV', () => {
    const assets = join(appDir, 'out', 'renderer', 'assets');
    const scripts = filesUnder(assets).filter((file) => file.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(0);
    const development = scripts.filter((file) =>
      readFileSync(join(assets, file), 'utf8').includes('Download the React DevTools'),
    );
    expect(development).toEqual([]);
  });

  it('keeps the inspect fuse where end-to-end tests ask for it, and only that', async () => {
    const wire = await getCurrentFuseWire(packed.executable);
    expect(wire[FuseV1Options.EnableNodeCliInspectArguments]).toBe(FuseState.ENABLE);
    expect(wire[FuseV1Options.RunAsNode]).toBe(FuseState.DISABLE);
  });

  it(
    'starts and takes in the sample case',
    async () => {
      const app = await launchApp({ appDir });
      const errors: string[] = [];
      app.page.on('pageerror', (error) => errors.push(error.message));
      try {
        // The vault proves the native module; the records, read by a job process, PDFium.
        await firstRun(app.page, 'Open the sample case');
        await app.page.getByRole('region', { name: 'Records' }).waitFor();
        await app.page.locator('canvas').first().waitFor();
        expect(errors).toEqual([]);
        expect(app.log).not.toMatch(/error|exception|cannot find/i);
      } finally {
        await app.kill();
        // Its browser may write for a moment after the end of the program.
        rmSync(app.userDataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
      }
    },
    START_LIMIT_MS,
  );
});
