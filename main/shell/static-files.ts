import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { contentSecurityPolicy, newNonce } from './csp.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
};

/** Stands in the page's HTML wherever the load's nonce belongs. */
const NONCE_MARK = '__CSP_NONCE__';

/**
 * Answers a request for one of a page's built files: 404 for everything that is not one.
 * @param policy the page's policy, given the load's nonce
 */
export async function serveStatic(
  folder: string,
  pathname: string,
  policy: (nonce: string) => string = contentSecurityPolicy,
): Promise<Response> {
  const file = fileFor(folder, pathname);
  if (file === null) return notFound();
  const type = TYPES[extname(file).toLowerCase()];
  if (type === undefined) return notFound();
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return notFound();

  const nonce = newNonce();
  const html = extname(file) === '.html';
  return new Response(html ? bytes.toString('utf8').replaceAll(NONCE_MARK, nonce) : new Uint8Array(bytes), {
    headers: {
      'Content-Type': type,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': html ? 'no-store' : 'no-cache',
      // On scripts too: a worker is ruled by the policy of its own script's answer.
      'Content-Security-Policy': policy(nonce),
    },
  });
}

/** The file that a path names, or null when it would lie outside of the folder. */
export function fileFor(folder: string, pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  // The URL parser has taken away plain dots; what is left was hidden behind %2f or %5c.
  if (decoded.includes('\0') || decoded.split(/[/\\]/).includes('..')) return null;
  if (decoded.includes('\\') || decoded.includes(':')) return null;
  const file = join(folder, decoded === '/' ? 'index.html' : decoded);
  return file.startsWith(folder + sep) ? file : null;
}

function notFound(): Response {
  return new Response('', { status: 404, headers: { 'X-Content-Type-Options': 'nosniff' } });
}
