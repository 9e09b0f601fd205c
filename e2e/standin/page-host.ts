import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import { app } from './app.ts';
import { EMPTY_PAGE } from './chromium.ts';
import { ipcMain, type SenderEvent } from './ipc-main.ts';
import { pressAccelerator } from './menu.ts';
import { pageScript } from './page-side.ts';
import { browser, getLaunch } from './state.ts';
import type { StandinWebContents } from './web-contents.ts';
import { StandinFrame } from './web-frame.ts';

type FromPage =
  | { kind: 'invoke'; channel: string; args: string }
  | { kind: 'send'; channel: string; args: string }
  | { kind: 'window-open'; url: string }
  | { kind: 'preload-error'; message: string }
  | { kind: 'key'; key: string; ctrlKey: boolean; metaKey: boolean; shiftKey: boolean; altKey: boolean };

const EMPTY = new Set(['about:blank', EMPTY_PAGE]);
const owners = new Map<Page, StandinWebContents>();
const bindings = new Map<Page, string>();

/** The web contents of a page; undefined for a page that the shell did not open, such as a pop-up. */
export function ownerOf(page: Page): StandinWebContents | undefined {
  return owners.get(page);
}

/** Name of a page's binding. Sub-frames keep theirs, so that a test can send from where no preload runs. */
export function bindingOf(page: Page): string | undefined {
  return bindings.get(page);
}

/** Opens a page with the preload in it; the first takes the window that Chromium starts with. */
export function openPage(
  preload: string | null,
  contents: () => StandinWebContents,
): { page: Promise<Page>; receiver: string } {
  const names = { binding: `in-${randomUUID()}`, receiver: `out-${randomUUID()}` };
  const page = browser.promise.then(async (context) => {
    const free = context.pages().find((one) => !owners.has(one) && EMPTY.has(one.url()));
    const opened = free ?? (await context.newPage());
    owners.set(opened, contents());
    bindings.set(opened, names.binding);
    opened.on('close', () => owners.delete(opened));
    // A prompt that nobody listens to is dismissed at once: a person is to answer those of dialog.ts.
    if (!getLaunch().controlled) opened.on('dialog', () => undefined);
    await opened.exposeBinding(names.binding, ({ frame }, message: FromPage) =>
      receive(contents(), frame, message),
    );
    const text = preload === null ? null : readFileSync(preload, 'utf8');
    await opened.addInitScript({ content: pageScript(text, names) });
    return opened;
  });
  return { page, receiver: names.receiver };
}

function receive(contents: StandinWebContents, frame: Frame, message: FromPage): unknown {
  const event: SenderEvent = {
    type: 'frame',
    sender: contents,
    senderFrame: StandinFrame.of(frame),
    frameId: StandinFrame.of(frame).routingId,
    processId: 1,
  };
  switch (message.kind) {
    case 'invoke':
      return ipcMain.invoke(event, message.channel, message.args);
    case 'send':
      return ipcMain.receive(event, message.channel, message.args);
    case 'window-open':
      return contents.askToOpen(message.url);
    case 'preload-error':
      contents.emit('preload-error', {}, '', new Error(message.message));
      return app.emit('standin-fault', message.message);
    case 'key':
      return pressAccelerator(message);
  }
}
