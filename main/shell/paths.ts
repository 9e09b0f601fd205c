import { join } from 'node:path';
import { app } from 'electron';

// All bundles lie in fixed places around this one: out/main/index.js.
const main = import.meta.dirname;

/** The page's built files; nothing outside of it is ever served. */
export const rendererFolder = join(main, '..', 'renderer');
/** The built files of the window that confirms a signature. */
export const confirmationFolder = join(main, '..', 'confirm');
export const confirmationPreloadFile = join(main, '..', 'preload', 'confirmation.cjs');
export const preloadFile = join(main, '..', 'preload', 'preload.cjs');
export const backendFile = join(main, 'backend.js');

/** Built job processes, by their name in the table of jobs. */
export const jobFiles = {
  probe: join(main, 'jobs', 'probe.js'),
  convert: join(main, 'jobs', 'convert.js'),
  text: join(main, 'jobs', 'text.js'),
  ocr: join(main, 'jobs', 'ocr.js'),
  table: join(main, 'jobs', 'table.js'),
} as const;

/** Where the vault lies. */
export const dataFolder = () => join(app.getPath('userData'), 'vault');
/** Sample case, letter profiles, dictionaries: read only. */
export const assetsFolder = () => join(app.getAppPath(), 'assets');
