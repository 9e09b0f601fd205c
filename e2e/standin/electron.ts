// What `import … from 'electron'` resolves to on the stand-in. `coverage.test.ts` fails when the shell uses more.
export { app } from './app.ts';
export { StandinBrowserWindow as BrowserWindow } from './browser-window.ts';
export { dialog } from './dialog.ts';
export { ipcMain } from './ipc-main.ts';
export { StandinMenu as Menu, StandinMenuItem as MenuItem } from './menu.ts';
export { StandinMessageChannel as MessageChannelMain } from './message-channel.ts';
export { protocol } from './protocol.ts';
export { session } from './session.ts';
export { nativeTheme, powerMonitor, screen, shell } from './system.ts';
export { utilityProcess } from './utility-process.ts';
