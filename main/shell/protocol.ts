import { protocol } from 'electron';
import { contracts } from '../../shared/contracts/registry.ts';
import { confirmationPolicy } from './csp.ts';
import type { Desk } from './desk.ts';
import { isConfirmation, isOurs, SCHEME } from './origin.ts';
import { confirmationFolder, rendererFolder } from './paths.ts';
import { serveRecord } from './record-response.ts';
import { serveStatic } from './static-files.ts';

const RECORD = /^\/record\/([A-Za-z0-9_-]{1,200})$/;

/** Before `ready`: makes our scheme a standard, secure one, with Chromium's code cache. */
export function setupSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
}

/**
 * Serves the page's built files and open records on the page's own origin, the confirmation's files on its own, and
 * nothing else.
 */
export function setupProtocol(desk: Desk): void {
  protocol.handle(SCHEME, (request) => {
    const { pathname } = new URL(request.url);
    if (isConfirmation(request.url)) {
      if (request.method !== 'GET') return new Response(null, { status: 405 });
      return serveStatic(confirmationFolder, pathname, confirmationPolicy);
    }
    if (!isOurs(request.url)) return new Response(null, { status: 404 });
    const handle = RECORD.exec(pathname)?.[1];
    if (handle !== undefined) {
      return serveRecord(request, (range) => desk.backend.call(contracts.records.read, { handle, ...range }));
    }
    if (request.method !== 'GET') return new Response(null, { status: 405 });
    return serveStatic(rendererFolder, pathname);
  });
}
