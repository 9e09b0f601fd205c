import type { LockReason } from '../../shared/contracts/bridge.ts';

/** The page's own scheme: standard and secure, so that it has an origin, workers and a storage of its own. */
export const SCHEME = 'app';
const HOST = 'desk';

/** The page's address. */
export const PAGE_URL = `${SCHEME}://${HOST}/`;

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
  const url = URL.parse(address);
  return url !== null && url.protocol === `${SCHEME}:` && url.host === HOST && url.username === '';
}

/** What the page may ask for: our origin; pictures that it made itself (`blob:`); developer tools, in development. */
export function mayBeAsked(address: string, development: boolean): boolean {
  if (isOurs(address)) return true;
  if (address.startsWith('blob:')) return isOurs(address.slice('blob:'.length));
  return development && address.startsWith('devtools:');
}
