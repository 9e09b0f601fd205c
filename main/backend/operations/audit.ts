import type { HandlerDeps, Handlers } from './deps.ts';
import { writeRecorded } from './write-recorded.ts';

export function auditHandlers(deps: HandlerDeps): Handlers<'audit', 'list' | 'verify' | 'exportTo'> {
  return {
    list: (filter) => deps.audit().list(filter),
    verify: () => deps.audit().verify(),
    exportTo: async ({ path }) => {
      const lines = deps.audit().lines();
      await writeRecorded(deps, path, `${lines.join('\n')}\n`, (sha256) => ({
        kind: 'audit.exported',
        subject: { sha256, entries: lines.length },
      }));
      return { path };
    },
  };
}
