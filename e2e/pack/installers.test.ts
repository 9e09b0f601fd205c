import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildStale } from '../../scripts/build.mjs';
import { imitateElectron } from '../../scripts/pack/imitated-electron.mjs';
import { root } from '../support/launch.ts';

// No installer is made here: makensis, hdiutil and fpm are downloads, or exist on one system alone. What they would be
// told is checked instead: by electron-builder's own schema, and for the .deb by standing in fpm's place.

const electronBuilder = createRequire(join(root, 'node_modules', 'app-builder-lib', 'package.json'));
const { getConfig, validateConfiguration } = electronBuilder('./out/util/config/config.js');
const validate = (config: unknown): Promise<void> => validateConfiguration(config, { isEnabled: false });

const target = z.object({ target: z.string(), arch: z.array(z.string()) });
const configSchema = z.looseObject({
  publish: z.null(),
  npmRebuild: z.literal(false),
  nsis: z.looseObject({
    oneClick: z.boolean(),
    perMachine: z.boolean(),
    deleteAppDataOnUninstall: z.boolean(),
  }),
  mac: z.looseObject({ target: z.array(target), hardenedRuntime: z.boolean(), entitlements: z.string() }),
  win: z.looseObject({ target: z.array(target) }),
  linux: z.looseObject({ target: z.array(target) }),
});

describe('electron-builder.yml', () => {
  let config: z.infer<typeof configSchema>;
  beforeAll(async () => {
    config = configSchema.parse(await getConfig(root, null, null));
  });

  it('is valid for every platform by electron-builder’s schema, which refuses a misspelt option', async () => {
    await expect(validate(config)).resolves.toBeUndefined();
    await expect(validate({ ...config, nsis: { perMachin: true } })).rejects.toThrow('configuration.nsis');
    await expect(validate({ ...config, mac: { hardenedRuntim: true } })).rejects.toThrow('configuration.mac');
  });

  it('makes an assisted installer for all users of a Windows machine, and leaves cases when it is removed', () => {
    expect(config.win.target).toEqual([{ target: 'nsis', arch: ['x64', 'arm64'] }]);
    expect(config.nsis).toMatchObject({ oneClick: false, perMachine: true, deleteAppDataOnUninstall: false });
  });

  it('hardens the macOS app and asks for machine code written at run time alone', () => {
    expect(config.mac.target).toEqual([{ target: 'dmg', arch: ['x64', 'arm64'] }]);
    expect(config.mac.hardenedRuntime).toBe(true);
    const entitlements = readFileSync(join(root, config.mac.entitlements), 'utf8');
    expect(entitlements.match(/<key>[^<]*<\/key>/g)).toEqual(['<key>com.apple.security.cs.allow-jit</key>']);
  });

  it('makes no AppImage, whose start script turns the sandbox off where it cannot be had', () => {
    expect(config.linux.target).toEqual([{ target: 'deb', arch: ['x64', 'arm64'] }]);
    expect(JSON.stringify(config)).not.toContain('no-sandbox');
  });
});

describe.runIf(process.platform === 'linux')('the .deb, as fpm is told to make it', () => {
  let folder: string;
  const told = (name: string) => readFileSync(join(folder, name), 'utf8');
  beforeAll(async () => {
    await buildStale();
    folder = mkdtempSync(join(tmpdir(), 'imr-desk-fpm-'));
    const { version } = JSON.parse(
      readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8'),
    );
    const electron = imitateElectron('linux', version);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [
        fileURLToPath(import.meta.resolve('electron-builder/cli.js')),
        ...['--linux', 'deb', '--x64', '--publish=never'],
        `--config.electronDist=${electron}`,
        `--config.directories.output=${join(folder, 'output')}`,
      ],
      {
        cwd: root,
        encoding: 'utf8',
        env: {
          ...process.env,
          PATH: [join(import.meta.dirname, 'fixtures'), process.env.PATH].join(delimiter),
          USE_SYSTEM_FPM: 'true',
          IMR_FPM_RECORD: folder,
        },
      },
    );
    rmSync(electron, { recursive: true });
    expect(status, stdout + stderr).toBe(0);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('starts the app with its sandbox', () => {
    expect(told('desktop')).toContain('Exec="/opt/IMR Desk/imr-desk" %U');
    expect(told('desktop')).toContain('StartupWMClass=imr-desk');
    expect(told('desktop') + told('arguments')).not.toContain('no-sandbox');
  });

  it('sets the sandbox’s helper up, and a profile for systems that block user namespaces', () => {
    expect(told('after-install')).toContain('chrome-sandbox');
    expect(told('after-install')).toContain('apparmor_parser');
  });

  it('brings icons, a name and a licence, and names no one', () => {
    const lines = told('arguments').split('\n');
    expect(lines).toContain('imr-desk');
    expect(lines).toContain('MIT');
    expect(lines).toContain('The IMR Desk authors <authors@imr-desk.invalid>');
    expect(lines.filter((line) => line.includes('/usr/share/icons/hicolor/'))).toHaveLength(7);
  });
});
