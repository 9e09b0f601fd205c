import type { Page } from 'playwright-core';

export interface LaunchOptions {
  /** The app's data folder; a new temporary one when left out. Kept after closing, so that a test can open it again. */
  userDataDir?: string;
  /** Folder of the app to start; the repository itself when left out. */
  appDir?: string;
  /** Defaults to true, unless IMR_HEADLESS=0. */
  headless?: boolean;
}

/** What the next dialogs answer, in the order in which they were told. Without any, a dialog is cancelled. */
export interface Dialogs {
  answerOpen(paths: string[]): Promise<void>;
  answerSave(path: string): Promise<void>;
  answerMessage(button: number): Promise<void>;
  cancel(): Promise<void>;
  /** Messages of the message boxes shown so far. */
  messages(): Promise<string[]>;
}

/** The running app. The same on Electron and on the stand-in. */
export interface RunningApp {
  runtime: 'electron' | 'standin';
  /** The window's page. After a lock it is the same page, loaded anew. */
  page: Page;
  userDataDir: string;
  /** Pid of the program's main process. */
  pid: number;
  dialogs: Dialogs;
  /** Clicks the menu item with this id, such as `export-letter`. */
  menu(id: string): Promise<void>;
  /** Drops files or folders on the window, as from the system's file manager. */
  drop(paths: string[]): Promise<void>;
  minimize(): Promise<void>;
  windowState(): Promise<{ count: number; minimized: boolean }>;
  /** The window that confirms a signature, once it shows something. */
  confirmation(): Promise<Page>;
  /** Opens another window with one of the app's preloads (the page's, when left out), showing `url`. */
  openForeign(url: string, preload?: 'preload.cjs' | 'confirmation.cjs'): Promise<Page>;
  /** Sends on a channel from the page's first sub-frame; undefined on Electron, where no sub-frame can. */
  invokeFromSubFrame?(channel: string, value: unknown): Promise<unknown>;
  /** The machine falls asleep. */
  suspend(): Promise<void>;
  /** Nobody touches the machine for this many seconds, until told otherwise. */
  sitIdle(seconds: number): Promise<void>;
  /** Ends the backend's process as a fault would. */
  crashBackend(): Promise<void>;
  /** The program's exit code, once it has ended. */
  exited: Promise<number | null>;
  /** Starts the app again on the same data folder; gives its exit code. */
  startSecond(): Promise<number | null>;
  /** Asks the window to close as its user would, and does not wait for what comes of it. */
  askToClose(): Promise<void>;
  /** Closes the window as its user would, and waits for the program's end. */
  close(): Promise<void>;
  /** Ends the program at once (SIGKILL). */
  kill(): Promise<void>;
  /** What the program wrote to its standard output and error so far. */
  readonly log: string;
}
