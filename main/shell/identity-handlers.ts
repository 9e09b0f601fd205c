import { identityContracts as identity } from '../../shared/contracts/identity.ts';
import { AppError } from '../../shared/errors.ts';
import type { Desk } from './desk.ts';
import { askForCertificate, askForKeyFile, askWhereTo } from './dialogs.ts';
import type { Serve } from './shell-handlers.ts';

const CANCELLED = { cancelled: true } as const;

/** The signing identity's files: each is chosen in a dialog of the system, and read or written by the backend. */
export function serveIdentity(desk: Desk, serve: Serve): void {
  // For another try at its passphrase: the page never knows the path.
  let lastKeyFile: string | null = null;

  serve(identity.request, async ({ slot, subject }) => {
    const path = await askWhereTo(desk.window, 'request', 'certificate-request.csr');
    return path === null ? CANCELLED : desk.backend.call(identity.requestTo, { slot, subject, path });
  });

  serve(identity.installCertificate, async ({ slot }) => {
    const path = await askForCertificate(desk.window);
    return path === null ? CANCELLED : desk.backend.call(identity.installCertificateFrom, { slot, path });
  });

  serve(identity.importKeyFile, async ({ slot, passphrase, sameFile }) => {
    const path = sameFile ? lastKeyFile : await askForKeyFile(desk.window);
    if (path === null && sameFile) {
      throw new AppError('Precondition', 'no-key-file', 'Choose the key file again.');
    }
    if (path === null) return CANCELLED;
    lastKeyFile = path;
    const state = await desk.backend.call(identity.importKeyFileFrom, { slot, passphrase, path });
    lastKeyFile = null;
    return state;
  });

  serve(identity.exportCertificate, async ({ slot }) => {
    const name = slot === 'organisation' ? 'organization-certificate.pem' : 'signing-certificate.pem';
    const path = await askWhereTo(desk.window, 'certificate', name);
    return path === null ? CANCELLED : desk.backend.call(identity.exportCertificateTo, { slot, path });
  });
}
