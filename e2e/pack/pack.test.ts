import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { getRawHeader } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALLOWED, NEEDED } from './contents.ts';
import { filesUnder, type Packed, pack, type Target } from './packed.ts';

// Windows and macOS are packed for another processor than Linux's usual one, so that a mix-up of binaries shows.
const TARGETS: Record<string, Target> = {
  Linux: {
    args: ['--linux', '--arm64'],
    folder: 'linux-arm64-unpacked',
    executable: 'imr-desk',
    resources: 'resources',
    prebuild: 'linux-arm64',
  },
  Windows: {
    args: ['--win', '--x64'],
    folder: 'win-unpacked',
    executable: 'IMR Desk.exe',
    resources: 'resources',
    prebuild: 'win32-x64',
  },
  macOS: {
    args: ['--mac', '--arm64'],
    folder: 'mac-arm64',
    executable: 'IMR Desk.app',
    resources: 'IMR Desk.app/Contents/Resources',
    prebuild: 'darwin-arm64',
  },
};

describe.each(Object.entries(TARGETS))(
  'the app packed for %s, around an imitated Electron',
  (name, target) => {
    // electron-builder packs for macOS on all systems but Windows.
    const possible = !(name === 'macOS' && process.platform === 'win32');
    let packed: Packed;
    beforeAll(() => {
      if (possible) packed = pack(target);
    }, 200_000);
    afterAll(() => {
      if (possible) rmSync(packed.output, { recursive: true, force: true });
    });

    it.runIf(possible)('has what it needs and nothing else', () => {
      expect(packed.files.filter((file) => !ALLOWED.some((pattern) => pattern.test(file)))).toEqual([]);
      expect(NEEDED.filter((file) => !packed.files.includes(file))).toEqual([]);
    });

    it.runIf(possible)('has the native module of this platform alone, outside of the archive', () => {
      const native = `node_modules/better-sqlite3/prebuilds/${target.prebuild}.node`;
      expect(packed.unpacked).toEqual([native]);
      const beside = filesUnder(packed.resources).filter((file) => !/^(icon\.icns|LICENSE.*)$/.test(file));
      expect(beside, 'Electron’s own start page is gone').toEqual([
        'app.asar',
        `app.asar.unpacked/${native}`,
      ]);
    });

    it.runIf(possible)('has its fuses flipped', async () => {
      const wire = await getCurrentFuseWire(packed.executable);
      const on = (fuse: FuseV1Options) => wire[fuse] === FuseState.ENABLE;
      expect({
        runAsNode: on(FuseV1Options.RunAsNode),
        nodeOptions: on(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
        nodeCliInspect: on(FuseV1Options.EnableNodeCliInspectArguments),
        grantFileProtocolExtraPrivileges: on(FuseV1Options.GrantFileProtocolExtraPrivileges),
        cookieEncryption: on(FuseV1Options.EnableCookieEncryption),
        browserSnapshot: on(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot),
        onlyLoadAppFromAsar: on(FuseV1Options.OnlyLoadAppFromAsar),
        embeddedAsarIntegrityValidation: on(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
        wasmTrapHandlers: on(FuseV1Options.WasmTrapHandlers),
      }).toEqual({
        runAsNode: false,
        nodeOptions: false,
        nodeCliInspect: false,
        grantFileProtocolExtraPrivileges: false,
        cookieEncryption: false,
        browserSnapshot: false,
        onlyLoadAppFromAsar: true,
        embeddedAsarIntegrityValidation: true,
        // As Electron ships it: WebAssembly's bounds checks by the processor.
        wasmTrapHandlers: true,
      });
    });

    it.runIf(possible && name !== 'Linux')('carries the hash that its archive is checked against', () => {
      const hash = createHash('sha256').update(getRawHeader(packed.asar).headerString).digest('hex');
      const carrier = name === 'macOS' ? join(dirname(packed.resources), 'Info.plist') : packed.executable;
      expect(readFileSync(carrier).includes(hash)).toBe(true);
    });

    it.runIf(possible)('is said aloud to be for checking only', () => {
      expect(packed.log).toContain('IMITATION');
      expect(packed.log).not.toMatch(/downloading/i);
    });
  },
);
