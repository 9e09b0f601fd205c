/**
 * Chromium refuses unknown schemes before request routing sees them. An address of the app's own scheme therefore
 * lives in the browser under a name that is served by routing alone: `app://desk/x` is `https://desk.app.localhost/x`.
 * `.localhost` never leaves the machine, and https makes it a secure context as the privileged scheme is.
 */
const BROWSER = /^https:\/\/([a-z0-9-]+)\.([a-z][a-z0-9-]*)\.localhost(?::443)?(?=[/?#]|$)/i;
const SHELL = /^([a-z][a-z0-9-]*):\/\/([a-z0-9-]+)(?=[/?#]|$)/i;
const BUILT_IN = new Set(['http', 'https', 'ws', 'wss', 'ftp', 'file', 'chrome', 'devtools']);

/** An address as the shell knows it; every other address, such as `about:blank`, stays as it is. */
export function toShellUrl(url: string): string {
  if (url.startsWith('blob:')) return `blob:${toShellUrl(url.slice('blob:'.length))}`;
  return url.replace(BROWSER, (_all, host: string, scheme: string) => `${scheme}://${host}`);
}

/** An address as the browser knows it. */
export function toBrowserUrl(url: string): string {
  return url.replace(SHELL, (all, scheme: string, host: string) =>
    BUILT_IN.has(scheme.toLowerCase()) ? all : `https://${host}.${scheme}.localhost`,
  );
}

/** The scheme of an address, without the colon. */
export function schemeOf(url: string): string {
  return url.slice(0, Math.max(0, url.indexOf(':'))).toLowerCase();
}
