import { app, Menu } from 'electron';
import type { Desk } from './desk.ts';
import { menuTemplate } from './menu-template.ts';

/** The menu bar. Its own items tell the page what was chosen; it does what its own button would do. */
export function setupMenu(desk: Desk): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(desk, app.isPackaged, process.platform)));
}
