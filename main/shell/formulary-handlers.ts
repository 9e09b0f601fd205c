import { formularyContracts as formulary } from '../../shared/contracts/formulary.ts';
import type { Desk } from './desk.ts';
import { askForDrugList } from './dialogs.ts';
import type { Serve } from './shell-handlers.ts';

const CANCELLED = { cancelled: true } as const;

/** Files of drug lists: each is chosen in a dialog of the system, and read by the backend. */
export function serveFormulary(desk: Desk, serve: Serve): void {
  serve(formulary.import, async () => {
    const path = await askForDrugList(desk.window);
    return path === null ? CANCELLED : desk.backend.call(formulary.importFrom, { path });
  });
}
