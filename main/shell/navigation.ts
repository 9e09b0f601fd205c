import { app, type WebContents } from 'electron';

/** The page never goes anywhere: it is loaded by the shell alone, and opens no window. */
export function setupNavigation(): void {
  app.on('web-contents-created', (_event, contents) => refuseNavigation(contents));
}

function refuseNavigation(contents: WebContents): void {
  const refuse = (event: { preventDefault(): void }) => event.preventDefault();
  contents.on('will-navigate', refuse);
  contents.on('will-frame-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-attach-webview', refuse);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
