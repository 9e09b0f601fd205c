import { BrowserWindow, nativeTheme } from 'electron';
import type { Settings } from '../../shared/contracts/settings.ts';
import { CONFIRMATION_URL } from './origin.ts';
import { confirmationPreloadFile } from './paths.ts';

const SIZE = { width: 640, height: 700 };
const LEAST_SIZE = { minWidth: 420, minHeight: 420 };
/** The page's own grounds, so that nothing flashes while it loads. */
const BACKGROUND = { light: '#ffffff', dark: '#292929', contrast: '#000000' };

/**
 * Opens the window that confirms a signature, in front of the desk's window and as enlarged as that is. It shows a page
 * of the shell's own, on an origin of its own: the page that shows records can neither draw nor reach it.
 */
export function openConfirmationWindow(parent: BrowserWindow, theme: Settings['theme']): BrowserWindow {
  const zoomFactor = parent.webContents.getZoomFactor();
  const most = parent.getNormalBounds();
  const window = new BrowserWindow({
    parent,
    modal: true,
    width: Math.min(Math.round(SIZE.width * zoomFactor), most.width),
    height: Math.min(Math.round(SIZE.height * zoomFactor), most.height),
    ...LEAST_SIZE,
    useContentSize: true,
    minimizable: false,
    maximizable: false,
    fullscreenable: false,
    // Nothing of a case: window titles are seen in task lists.
    title: 'Sign the determination',
    backgroundColor: BACKGROUND[shade(theme)],
    show: false,
    webPreferences: {
      preload: confirmationPreloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      zoomFactor,
    },
  });
  // The menu's items are about the desk's page. On macOS it is the program's, not the window's.
  if (process.platform !== 'darwin') window.removeMenu();
  window.once('ready-to-show', () => window.show());
  return window;
}

/** Loads the page. @throws when its files are not there */
export function loadConfirmation(window: BrowserWindow): Promise<void> {
  return window.loadURL(CONFIRMATION_URL);
}

function shade(theme: Settings['theme']): keyof typeof BACKGROUND {
  if (theme !== 'system') return theme;
  return nativeTheme.shouldUseDarkColors ? 'dark' : 'light';
}
