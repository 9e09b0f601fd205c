import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { confirmationPolicy } from './csp.ts';
import { fileFor, serveStatic } from './static-files.ts';

describe('the page’s files', () => {
  it('are found by their path, the page itself at the root', () => {
    expect(fileFor('/page', '/')).toBe(join('/page', 'index.html'));
    expect(fileFor('/page', '/assets/a%20b.js')).toBe(join('/page', 'assets', 'a b.js'));
  });

  it('never lie outside of their folder', () => {
    const hostile = [
      '/..%2fsecret.js',
      '/%2e%2e/secret.js',
      '/..%5csecret.js',
      '/a%00.js',
      '/%zz',
      '/C:%5cx.js',
    ];
    for (const path of hostile) expect(fileFor('/page', path)).toBeNull();
  });

  it('carry the load’s nonce both in the page and in its policy', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'imr-page-'));
    writeFileSync(join(folder, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__">');
    const answer = await serveStatic(folder, '/');
    const nonce = /content="([^"]+)"/.exec(await answer.text())?.[1];
    expect(nonce).not.toBe('__CSP_NONCE__');
    expect(answer.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
  });

  it('carry the policy of the page that they belong to: the confirmation’s allows next to nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'imr-page-'));
    writeFileSync(join(folder, 'index.html'), '');
    const policy = (await serveStatic(folder, '/', confirmationPolicy)).headers.get(
      'content-security-policy',
    );
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).not.toMatch(/unsafe|nonce|connect-src|img-src|font-src|worker-src/);
  });

  it('are served only as types that the page is made of', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'imr-page-'));
    writeFileSync(join(folder, 'notes.pdf'), 'x');
    writeFileSync(join(folder, 'app.wasm'), 'x');
    expect((await serveStatic(folder, '/notes.pdf')).status).toBe(404);
    expect((await serveStatic(folder, '/app.wasm')).headers.get('content-type')).toBe('application/wasm');
  });
});
