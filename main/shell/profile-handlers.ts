import { profileContracts as profiles } from '../../shared/contracts/profiles.ts';
import type { Desk } from './desk.ts';
import { askForProfile, askWhereTo } from './dialogs.ts';
import type { Serve } from './shell-handlers.ts';

const CANCELLED = { cancelled: true } as const;
const FILE_NAME = 'letter-profile.imrprofile';

/** Files of letter profiles: each is chosen in a dialog of the system, and read or written by the backend. */
export function serveProfiles(desk: Desk, serve: Serve): void {
  serve(profiles.import, async () => {
    const path = await askForProfile(desk.window);
    return path === null ? CANCELLED : desk.backend.call(profiles.importFrom, { path });
  });

  serve(profiles.export, async ({ id }) => {
    const path = await askWhereTo(desk.window, 'profile', FILE_NAME);
    return path === null ? CANCELLED : desk.backend.call(profiles.exportTo, { id, path });
  });
}
