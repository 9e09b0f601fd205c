import { fileURLToPath } from 'node:url';

/** The app's assets folder, seen from the command line's place in the source tree. */
export const ASSETS = fileURLToPath(new URL('../../assets', import.meta.url));
