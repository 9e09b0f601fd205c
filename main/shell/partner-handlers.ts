import { partnerContracts as partners } from '../../shared/contracts/partners.ts';
import type { Desk } from './desk.ts';
import { askForPartnerCertificate, askWhereTo } from './dialogs.ts';
import type { Serve } from './shell-handlers.ts';

const CANCELLED = { cancelled: true } as const;

/** Files of organizations: each is chosen in a dialog of the system, and read or written by the backend. */
export function servePartners(desk: Desk, serve: Serve): void {
  serve(partners.importCertificate, async ({ id }) => {
    const path = await askForPartnerCertificate(desk.window);
    return path === null ? CANCELLED : desk.backend.call(partners.importCertificateFrom, { id, path });
  });

  serve(partners.exportReceivingKey, async () => {
    const path = await askWhereTo(desk.window, 'ageKey', 'key-for-packages.txt');
    return path === null ? CANCELLED : desk.backend.call(partners.exportReceivingKeyTo, { path });
  });
}
