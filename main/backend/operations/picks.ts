import { countPick, deletePicks, readPicks } from '../store/picks.ts';
import type { HandlerDeps, Handlers } from './deps.ts';

/** What the reviewer cites, counted over all cases: of no case's content, and not entered in the audit log. */
export function pickHandlers(deps: HandlerDeps): Handlers<'picks', 'list' | 'learn' | 'forget'> {
  return {
    list: () => readPicks(deps.store().reader),
    learn: ({ picks }) => {
      const now = deps.clock().toISOString();
      deps.store().write((writer) => {
        for (const pick of picks) countPick(writer, pick, now);
      });
      return {};
    },
    forget: () => {
      const store = deps.store();
      store.write(deletePicks);
      // What was typed must not stay readable in the log.
      store.purge();
      return {};
    },
  };
}
