import type { AskedDialog, DialogAnswer } from './dialog.ts';

/** What a test can ask of a running stand-in, over the channel that it started it with. */
export interface Commands {
  /** Port of Chromium's debugging interface, once the first window shows its page. */
  'debug-port': { input: null; output: number };
  'answer-dialog': { input: DialogAnswer; output: null };
  'asked-dialogs': { input: null; output: AskedDialog[] };
  /** Clicks a menu item by its id. */
  menu: { input: string; output: boolean };
  window: { input: 'close' | 'minimize' | 'state'; output: { count: number; minimized: boolean } };
  /** Opens a window of its own beside the app's, with the app's preload, as code gone wrong might. */
  'open-foreign': { input: { url: string; preload: string }; output: null };
  /** Sends from the page's first sub-frame, where no preload runs. */
  'invoke-from-sub-frame': { input: { channel: string; value: unknown }; output: unknown };
  power: { input: { event: 'suspend' | 'on-battery' | 'on-ac' } | { idleS: number }; output: null };
  /** Says which files are about to be dropped on the window, by their paths. */
  dropping: { input: string[]; output: null };
  'crash-backend': { input: null; output: boolean };
  revealed: { input: null; output: string[] };
}

export type CommandName = keyof Commands;
export interface Ask<N extends CommandName = CommandName> {
  id: number;
  name: N;
  input: Commands[N]['input'];
}
export type Answer = { id: number; value: unknown } | { id: number; error: string };
