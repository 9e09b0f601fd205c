import { z } from 'zod';
import { readReviewer, writeReviewer } from '../store/reviewer.ts';
import { readSettings, writeSettings } from '../store/settings.ts';
import type { HandlerDeps, Handlers } from './deps.ts';

const anyFields = z.record(z.string(), z.unknown());

export function settingsHandlers(deps: HandlerDeps): Handlers<'settings', 'get' | 'save'> {
  return {
    get: () => readSettings(deps.store().reader),
    save: (input, given) => {
      const store = deps.store();
      // Parsing fills in the defaults of fields that were not given; those must not overwrite what is saved.
      const named = new Set(Object.keys(anyFields.parse(given)));
      const changed = Object.fromEntries(Object.entries(input).filter(([key]) => named.has(key)));
      store.write((writer) => writeSettings(writer, changed));
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
