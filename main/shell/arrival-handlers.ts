import { basename } from 'node:path';
import { type Arrival, caseContracts as cases } from '../../shared/contracts/cases.ts';
import { toAppError } from '../../shared/errors.ts';
import type { Desk } from './desk.ts';
import { askForArrivals } from './dialogs.ts';
import type { Serve } from './shell-handlers.ts';

/** Files that come in where no case is open: sorted by what they are for, and known to the page by tokens. */
export function serveArrivals(desk: Desk, serve: Serve): void {
  const arrival = (paths: readonly string[]): Arrival => ({
    token: desk.dropped.keep(paths),
    names: paths.map((path) => basename(path)),
  });
  const some = (paths: readonly string[]): Arrival | null => (paths.length === 0 ? null : arrival(paths));

  serve(
    cases.chooseFiles,
    async () => some(await askForArrivals(desk.window)) ?? { cancelled: true as const },
  );

  serve(cases.sortFiles, async ({ token }) => {
    const paths = desk.dropped.take(token);
    const kinds = await desk.backend.call(cases.kindsOf, { paths });
    const of = (kind: string): string[] => paths.filter((_, index) => kinds[index] === kind);
    return {
      cases: some(of('case')),
      packages: of('package').map((path) => arrival([path])),
      records: some(of('record')),
    };
  });

  serve(cases.importArrived, async ({ token }) => {
    const outcomes = [];
    for (const path of desk.dropped.take(token)) {
      const file = basename(path);
      try {
        const { caseId } = await desk.backend.call(cases.importJsonFrom, { path });
        outcomes.push({ kind: 'imported' as const, file, caseId });
      } catch (thrown) {
        outcomes.push({ kind: 'refused' as const, file, error: toAppError(thrown).toData() });
      }
    }
    return outcomes;
  });
}
