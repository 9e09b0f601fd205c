import { basename } from 'node:path';
import { type ImportedPack, libraryContracts as library } from '../../shared/contracts/library.ts';
import { toAppError } from '../../shared/errors.ts';
import type { Desk } from './desk.ts';
import { askForGuidelines, askWhereTo } from './dialogs.ts';
import type { Serve } from './shell-handlers.ts';

const CANCELLED = { cancelled: true } as const;
const FILE_NAME = 'guideline-pack.imrguide';

/** Files of guideline packs: chosen in a dialog of the system or dropped, and read or written by the backend. */
export function serveLibrary(desk: Desk, serve: Serve): void {
  serve(library.choosePacks, async () => {
    const paths = await askForGuidelines(desk.window);
    if (paths.length === 0) return CANCELLED;
    return { token: desk.dropped.keep(paths), names: paths.map((path) => basename(path)) };
  });

  serve(library.importPacks, async ({ token, duplicates }) => {
    const outcomes: ImportedPack[] = [];
    for (const path of desk.dropped.take(token)) {
      try {
        const told = await desk.backend.call(library.importPackFrom, { path, duplicates });
        outcomes.push(told.outcome === 'differs' ? { ...told, token: desk.dropped.keep([path]) } : told);
      } catch (thrown) {
        outcomes.push({ outcome: 'refused', file: basename(path), error: toAppError(thrown).toData() });
      }
    }
    return outcomes;
  });

  serve(library.exportPack, async ({ sourceId }) => {
    const path = await askWhereTo(desk.window, 'guidelines', FILE_NAME);
    return path === null ? CANCELLED : desk.backend.call(library.exportPackTo, { sourceId, path });
  });
}
