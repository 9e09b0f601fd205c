import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';

/** The policy that the product sets on its page. */
const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'",
  ].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
};

export interface HarnessServer {
  /** With a slash at its end. */
  url: string;
  /** Files served by range under `record/<name>`. */
  records: Map<string, Uint8Array>;
  /** Bytes of each record that were sent so far. */
  sent: Map<string, number>;
  close(): Promise<void>;
}

/**
 * Serves the built page under the product's policy, and records by range as the product does. `mounts` are further
 * folders by the first part of their path, such as a peer that is measured beside the reader.
 */
export async function serveHarness(
  folder: string,
  mounts: Readonly<Record<string, string>> = {},
): Promise<HarnessServer> {
  const records = new Map<string, Uint8Array>();
  const sent = new Map<string, number>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const record = path.startsWith('/record/') ? path.slice('/record/'.length) : undefined;
    if (record === undefined) {
      const [, first = '', ...rest] = path.split('/');
      const mount = mounts[first];
      if (mount !== undefined) return void sendFile(response, mount, rest.join('/'));
      return void sendFile(response, folder, path === '/' ? '/index.html' : path);
    }
    const bytes = records.get(record);
    if (bytes === undefined) return void response.writeHead(404).end();
    const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
    const start = Number(range?.[1] ?? 0);
    const end = Math.min(Number(range?.[2] ?? bytes.length - 1), bytes.length - 1);
    const part = bytes.subarray(start, end + 1);
    sent.set(record, (sent.get(record) ?? 0) + part.length);
    response.writeHead(206, {
      'content-type': 'application/octet-stream',
      'content-range': `bytes ${start}-${end}/${bytes.length}`,
      'content-length': part.length,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    response.end(part);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    records,
    sent,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function sendFile(response: ServerResponse, folder: string, path: string): Promise<void> {
  const nonce = randomBytes(16).toString('base64');
  try {
    const file = await readFile(join(folder, normalize(path)));
    const html = path.endsWith('.html');
    response.writeHead(200, {
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
      'content-security-policy': policy(nonce),
      'x-content-type-options': 'nosniff',
    });
    response.end(html ? file.toString('utf8').replace('__CSP_NONCE__', nonce) : file);
  } catch {
    response.writeHead(404).end();
  }
}
