/**
 * Builds the harness page and serves it under the product's content security policy:
 * `node renderer/testing/serve.mjs [PORT]`, then http://localhost:PORT/testing/?vault=none (see harness.ts).
 */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const root = join(import.meta.dirname, '..');
const outDir = join(root, '..', 'out', 'harness');
const port = Number(process.argv[2] ?? 5199);

await build({
  configFile: false,
  root,
  base: './',
  logLevel: 'warn',
  publicDir: false,
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2024',
    minify: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 8192,
    rolldownOptions: { input: join(root, 'testing', 'index.html') },
  },
});

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
};

/** @param {string} nonce as main/shell/csp.ts has it */
function policy(nonce) {
  return [
    `default-src 'none'`,
    `script-src 'self' 'wasm-unsafe-eval'`,
    `worker-src 'self'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `object-src 'none'`,
  ].join('; ');
}

createServer(async (request, response) => {
  try {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const content = await readFile(join(outDir, file));
    const nonce = randomBytes(16).toString('base64');
    response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
    response.setHeader('Content-Security-Policy', policy(nonce));
    response.end(file.endsWith('.html') ? content.toString().replaceAll('__CSP_NONCE__', nonce) : content);
  } catch {
    response.writeHead(404).end();
  }
}).listen(port, 'localhost', () => console.log(`http://localhost:${port}/testing/`));
