import { readReviewer, writeReviewer } from '../store/reviewer.ts';
import { readSettings, writeSettings } from '../store/settings.ts';
import type { HandlerDeps, Handlers } from './deps.ts';

export function settingsHandlers(deps: HandlerDeps): Handlers<'settings', 'get' | 'save'> {
  return {
    get: () => readSettings(deps.store().reader),
    save: (change) => {
      const store = deps.store();
      store.write((writer) => writeSettings(writer, change));
      deps.records().reading.conditionsChanged();
      return readSettings(store.reader);
    },
  };
}

export function reviewerHandlers(deps: HandlerDeps): Handlers<'reviewer', 'get' | 'save'> {
  return {
    get: () => readReviewer(deps.store().reader),
    save: (reviewer) => {
      const store = deps.store();
      store.write((writer) => writeReviewer(writer, reviewer));
      return readReviewer(store.reader);
    },
  };
}
