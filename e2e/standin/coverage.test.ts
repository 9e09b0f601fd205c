import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { electronUses, typeOfImport } from './api-usage.ts';
import { emulated, emulatedEvents } from './emulated.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const sourcesUnder = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
    .map((name) => join(folder, name));

/** Events that nothing here can bring about, and why. Their listeners are registered and never called. */
const NEVER_HAPPENS: Record<string, string> = {
  'WebContents#will-redirect': 'every answer is the shell’s own, and it redirects nowhere',
  'WebContents#will-attach-webview': 'Chromium has no webview outside of Electron',
  'WebContents#unresponsive': 'Chromium driven from outside does not report it',
  'App#child-process-gone': 'Chromium’s own helpers are not visible from outside',
  'BrowserWindow#query-session-end': 'Windows only',
  'BrowserWindow#session-end': 'Windows only',
  'PowerMonitor#lock-screen': 'macOS and Windows only',
};

const shell = ['main/index.ts', 'main/preload.ts', ...sourcesUnder('main/shell')];
const uses = new Set(shell.flatMap((file) => [...electronUses(file, read(file))]));
const members = [...uses].filter((use) => use.includes('.'));
const events = [...uses].filter((use) => use.includes('#') && !use.startsWith('Ipc'));

describe('what the shell uses of Electron', () => {
  it('is found by the analysis: imports, members, events and chained types', () => {
    const found = electronUses(
      'x.ts',
      `import { app, BrowserWindow, MessageChannelMain, type WebContents } from 'electron';
       app.on('web-contents-created', (_event, contents) => contents.goBack());
       const window = new BrowserWindow();
       window.webContents.session.clearCache();
       const leave = (one: WebContents | null) => one?.stop();
       const { port1 } = new MessageChannelMain();`,
    );
    expect([...found].sort()).toEqual(
      [
        'app',
        'App.on',
        'App#web-contents-created',
        'BrowserWindow',
        'BrowserWindow.webContents',
        'MessageChannelMain',
        'MessageChannelMain.port1',
        'Session.clearCache',
        'WebContents.goBack',
        'WebContents.session',
        'WebContents.stop',
      ].sort(),
    );
    expect(uses.size).toBeGreaterThan(80);
  });

  it('is there on the stand-in, export by export', () => {
    const exported = read('e2e/standin/electron.ts') + read('e2e/standin/page-side.ts');
    const imports = [...uses].filter((use) => /^\w+$/.test(use));
    expect(imports.filter((name) => !new RegExp(`\\b${name}\\b`).test(exported))).toEqual([]);
    expect(imports.map(typeOfImport).filter((type) => !emulated.has(type))).toEqual([]);
  });

  it('is there on the stand-in, member by member', () => {
    const missing = members.filter((use) => {
      const [type = '', member = ''] = use.split('.');
      return emulated.get(type)?.has(member) !== true;
    });
    expect(missing).toEqual([]);
  });

  it('is there on the stand-in, event by event, but for those that never happen there', () => {
    const missing = events.filter((use) => !emulatedEvents.has(use) && !(use in NEVER_HAPPENS));
    expect(missing).toEqual([]);
    const needless = Object.keys(NEVER_HAPPENS).filter(
      (use) => !events.includes(use) || emulatedEvents.has(use),
    );
    expect(needless).toEqual([]);
  });
});

describe('the product', () => {
  const product = [...shell, ...sourcesUnder('main'), ...sourcesUnder('renderer'), ...sourcesUnder('shared')];

  it('does not know of the stand-in', () => {
    expect(
      product.filter((file) => /stand-?in\b|IMR_RUNTIME|IMR_HEADLESS|desk\.app\.localhost/i.test(read(file))),
    ).toEqual([]);
  });

  it('imports Electron in the shell, the entry and the preload alone', () => {
    const importing = product.filter((file) => /from 'electron'/.test(read(file)));
    expect(importing.filter((file) => !shell.includes(file))).toEqual([]);
    expect(new Set(importing.filter((file) => /\bipcMain\b/.test(read(file))))).toEqual(
      new Set(['main/shell/ipc.ts']),
    );
    expect(new Set(importing.filter((file) => /\bipcRenderer\b/.test(read(file))))).toEqual(
      new Set(['main/preload.ts', 'main/shell/confirmation-preload.ts']),
    );
  });
});
