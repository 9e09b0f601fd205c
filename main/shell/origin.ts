import type { LockReason } from '../../shared/contracts/bridge.ts';

/** The page's own scheme: standard and secure, so that it has an origin, workers and a storage of its own. */
export const SCHEME = 'app';
const HOST = 'desk';

/** The page's address. */
export const PAGE_URL = `${SCHEME}://${HOST}/`;

/**
 * Where the window that confirms a signature lives: an origin of its own, so that it shares neither process nor storage
 * with the page that shows records.
 */
const CONFIRMATION_HOST = 'confirm';
export const CONFIRMATION_URL = `${SCHEME}://${CONFIRMATION_HOST}/`;

/**
 * The page's address after a lock. The fresh page knows nothing of what was before, so it is told here why it is
 * locked, and whether text could not be saved before.
 */
export function lockedUrl(reason: LockReason, textLost: boolean): string {
  return `${PAGE_URL}?locked=${reason}${textLost ? '&unsaved' : ''}`;
}

/**
 * True when an address is on the page's own origin.
 * Compares scheme and host: `URL.origin` is the text "null" for every scheme that Node does not know.
 */
export function isOurs(address: string): boolean {
  return isAt(address, HOST);
}

/** True for an address of the window that confirms a signature. */
export function isConfirmation(address: string): boolean {
  return isAt(address, CONFIRMATION_HOST);
}

function isAt(address: string, host: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.protocol === `${SCHEME}:` && url.host === host && url.username === '';
}

/** What pages may ask for: our origins; pictures that the page made itself (`blob:`); developer tools, in development. */
export function mayBeAsked(address: string, development: boolean): boolean {
  if (isOurs(address) || isConfirmation(address)) return true;
  if (address.startsWith('blob:')) return isOurs(address.slice('blob:'.length));
  return development && address.startsWith('devtools:');
}
