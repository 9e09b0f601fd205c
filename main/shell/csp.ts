import { randomBytes } from 'node:crypto';

/** A new nonce for each load: 128 random bits. */
export function newNonce(): string {
  return randomBytes(16).toString('base64');
}

/** The policy of the window that confirms a signature: its own script and its own styles, and nothing else at all. */
export function confirmationPolicy(): string {
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}

/**
 * The page's Content-Security-Policy. `wasm-unsafe-eval` is for the reader's decoders, which are WebAssembly
 * from our own origin; it allows no script from text.
 */
export function contentSecurityPolicy(nonce: string): string {
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
    `frame-ancestors 'none'`,
    `object-src 'none'`,
  ].join('; ');
}
