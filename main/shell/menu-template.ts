import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../shared/contracts/bridge.ts';
import type { Desk } from './desk.ts';

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

/** The menu's template: developer items are left out of a release. Ids of items are the commands themselves. */
export function menuTemplate(
  desk: Pick<Desk, 'tell'>,
  release: boolean,
  platform: NodeJS.Platform,
): MenuItemConstructorOptions[] {
  const item = (command: MenuCommand, label: string, accelerator?: string): MenuItemConstructorOptions => ({
    id: command,
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => desk.tell({ kind: 'command', command }),
  });
  const mac = platform === 'darwin';
  return [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    {
      label: '&File',
      submenu: [
        item('cases', 'All &Cases', 'CmdOrCtrl+Shift+O'),
        item('library', '&Guideline Library', 'CmdOrCtrl+Shift+G'),
        SEPARATOR,
        item('verify-letter', '&Verify a Letter'),
        SEPARATOR,
        item('settings', '&Settings…', 'CmdOrCtrl+,'),
        item('lock', '&Lock', 'CmdOrCtrl+L'),
        SEPARATOR,
        mac ? { role: 'close' } : { role: 'quit', label: 'E&xit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        { role: 'undo' },
        { role: 'redo' },
        SEPARATOR,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle' },
        { role: 'delete' },
        SEPARATOR,
        { role: 'selectAll' },
      ],
    },
    {
      label: '&View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        SEPARATOR,
        { role: 'togglefullscreen' },
        ...(release ? [] : [SEPARATOR, { role: 'reload' } as const, { role: 'toggleDevTools' } as const]),
      ],
    },
    {
      label: '&Case',
      submenu: [
        item('import-records', 'Add &Records…', 'CmdOrCtrl+Shift+A'),
        item('export-letter', '&Export Letter…', 'CmdOrCtrl+Shift+E'),
      ],
    },
    {
      role: 'help',
      label: '&Help',
      submenu: [item('help', '&Keyboard and Help', 'F1'), SEPARATOR, item('about', '&About IMR Desk')],
    },
  ];
}
