import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { extractAll, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstRun } from '../support/desk.ts';
import { launchApp, root } from '../support/launch.ts';
import { bytesUnder, filesUnder, type Packed, pack } from './packed.ts';

/** All that may be in the archive. A file that matches none of these was packed by mistake. */
const EXPECTED = [
  /^(LICENSE|THIRD-PARTY-NOTICES\.md|package\.json)$/,
  /^assets\/letter-profiles\/[a-z0-9-]+\.json$/,
  /^assets\/sample\/(sample|seed)\.case\.json$/,
  /^assets\/sample\/seed-letter\.txt$/,
  /^assets\/sample\/records\/[a-z0-9-]+\.pdf$/,
  /^out\/main\/(index|backend)\.js$/,
  /^out\/main\/jobs\/([a-z-]+\.js|pdfium\.wasm)$/,
  /^out\/preload\/preload\.cjs$/,
  /^out\/renderer\/index\.html$/,
  /^out\/renderer\/assets\/[\w.-]+\.(js|css|wasm|woff2)$/,
  /^node_modules\/better-sqlite3\/(LICENSE|package\.json|lib\/[\w/-]+\.js)$/,
];
/** Without one of these the app does not work, or may not be given away. */
const NEEDED = [
  'LICENSE',
  'THIRD-PARTY-NOTICES.md',
  'package.json',
  'out/main/index.js',
  'out/main/backend.js',
  'out/main/jobs/pdfium.wasm',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
  'assets/letter-profiles/seed-2015.json',
  'assets/sample/sample.case.json',
  'assets/sample/records/01-application-and-ur.pdf',
  'node_modules/better-sqlite3/LICENSE',
  'node_modules/better-sqlite3/lib/index.js',
];
const NATIVE = `node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`;
/** The app without Electron. Grows with care: a larger one has taken in something that it should not. */
const MOST_BYTES = 25 * 1024 * 1024;

const START_LIMIT_MS = 90_000;

let packed: Packed;
let asar: string;
let files: string[];

beforeAll(() => {
  packed = pack(
    ['--linux', `--${process.arch}`],
    process.arch === 'x64' ? 'linux-unpacked' : 'linux-arm64-unpacked',
  );
  asar = join(packed.folder, 'resources', 'app.asar');
  const unpacked = filesUnder(`${asar}.unpacked`);
  const all = listPackage(asar, { isPack: false }).map((name) => name.slice(1).replaceAll('\\', '/'));
  // The listing names folders too: whatever another name continues.
  const folders = new Set(all.flatMap((name) => parents(name)));
  files = all.filter((name) => !folders.has(name) && !unpacked.includes(name));
}, 200_000);

afterAll(() => rmSync(dirname(packed.folder), { recursive: true, force: true }));

function parents(path: string): string[] {
  const parent = dirname(path);
  return parent === '.' ? [] : [parent, ...parents(parent)];
}

describe('npm run dist -- --linux --dir, around an imitated Electron', () => {
  it('packs what the app needs and nothing else', () => {
    expect(files.filter((file) => !EXPECTED.some((pattern) => pattern.test(file)))).toEqual([]);
    expect(NEEDED.filter((file) => !files.includes(file))).toEqual([]);
  });

  it('leaves the native module of this platform alone outside of the archive', () => {
    expect(filesUnder(`${asar}.unpacked`)).toEqual([NATIVE]);
  });

  it('takes out Electron’s own start page', () => {
    expect(filesUnder(join(packed.folder, 'resources'))).toEqual(['app.asar', `app.asar.unpacked/${NATIVE}`]);
  });

  it('flips the fuses of the executable', async () => {
    const wire = await getCurrentFuseWire(join(packed.folder, 'imr-desk'));
    const state = (fuse: FuseV1Options) => wire[fuse];
    expect(state(FuseV1Options.RunAsNode)).toBe(FuseState.DISABLE);
    expect(state(FuseV1Options.EnableNodeOptionsEnvironmentVariable)).toBe(FuseState.DISABLE);
    expect(state(FuseV1Options.EnableNodeCliInspectArguments)).toBe(FuseState.DISABLE);
    expect(state(FuseV1Options.GrantFileProtocolExtraPrivileges)).toBe(FuseState.DISABLE);
    expect(state(FuseV1Options.EnableCookieEncryption)).toBe(FuseState.DISABLE);
    expect(state(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot)).toBe(FuseState.DISABLE);
    expect(state(FuseV1Options.OnlyLoadAppFromAsar)).toBe(FuseState.ENABLE);
    expect(state(FuseV1Options.EnableEmbeddedAsarIntegrityValidation)).toBe(FuseState.ENABLE);
  });

  it('stays small', () => {
    const bytes = bytesUnder(join(packed.folder, 'resources'));
    console.log(`packed app without Electron: ${(bytes / 1024 / 1024).toFixed(1)} MB, ${files.length} files`);
    expect(bytes).toBeLessThan(MOST_BYTES);
  });

  it('names no development tool in the packed manifest', () => {
    const folder = mkdtempSync(join(tmpdir(), 'imr-desk-manifest-'));
    extractAll(asar, folder);
    const manifest: Record<string, unknown> = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    rmSync(folder, { recursive: true });
    expect(manifest).toMatchObject({ main: 'out/main/index.js', productName: 'IMR Desk' });
    expect(manifest).not.toHaveProperty('devDependencies');
    expect(manifest).not.toHaveProperty('scripts');
  });

  it('says aloud that the result is for checking only, and leaves the checkout as it was', () => {
    expect(packed.log).toContain('IMITATION');
    expect(packed.log).not.toMatch(/downloading/i);
    expect(packed.folder.startsWith(root)).toBe(false);
  });

  it.runIf(process.platform === 'linux')(
    'starts from outside of the checkout and takes in the sample case',
    async () => {
      const appDir = mkdtempSync(join(tmpdir(), 'imr-desk-extracted-'));
      extractAll(asar, appDir);
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
        rmSync(appDir, { recursive: true, force: true });
        rmSync(app.userDataDir, { recursive: true, force: true });
      }
    },
    START_LIMIT_MS,
  );
});
