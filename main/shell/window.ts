import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { holdUntilSaved } from './closing.ts';
import type { Desk } from './desk.ts';

import { PAGE_URL } from './origin.ts';
import { preloadFile } from './paths.ts';
import { isReachable, readBounds, writeBounds } from './window-bounds.ts';

const DEFAULT_SIZE = { width: 1366, height: 768 };
const LEAST_SIZE = { minWidth: 1024, minHeight: 640 };
/** The page's own background, so that nothing flashes while it loads. */
const BACKGROUND = { light: '#ffffff', dark: '#292929' };

/** Opens the one window: hidden until the page has something to show, where the reviewer left it. */
export function setupWindow(desk: Desk): void {
  const file = join(app.getPath('userData'), 'window.json');
  const remembered = readBounds(file);
  const screens = screen.getAllDisplays().map((one) => one.workArea);
  const place = remembered !== null && isReachable(remembered, screens) ? remembered : null;

  const window = new BrowserWindow({
    ...DEFAULT_SIZE,
    ...(place === null ? {} : { x: place.x, y: place.y, width: place.width, height: place.height }),
    ...LEAST_SIZE,
    title: app.getName(),
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    show: false,
    webPreferences: {
      preload: preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      v8CacheOptions: 'code',
    },
  });
  desk.window = window;
  holdUntilSaved(desk, window);
  window.once('ready-to-show', () => {
    if (place?.maximized === true) window.maximize();
    window.show();
  });
  window.on('close', () =>
    writeBounds(file, { ...window.getNormalBounds(), maximized: window.isMaximized() }),
  );
  window.on('closed', () => {
    desk.window = null;
  });
  void window.loadURL(PAGE_URL);
}
