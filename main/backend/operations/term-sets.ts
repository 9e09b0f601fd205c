import { randomUUID } from 'node:crypto';
import type { SearchTotal } from '../../../shared/contracts/search.ts';
import { AppError } from '../../../shared/errors.ts';
import { queryOfSet, SHIPPED_TERM_SETS } from '../../../shared/search/term-sets.ts';
import { findPages } from '../search/page-index.ts';
import { type Searched, searchedCase } from '../search/scope.ts';
import { understand } from '../search/understand.ts';
import type { Reader } from '../store/handles.ts';
import { deleteTermSet, insertTermSet, readTermSets, updateTermSet } from '../store/term-sets.ts';
import type { HandlerDeps, Handlers } from './deps.ts';

type Operations = 'list' | 'save' | 'remove' | 'counts';

/** More are "500 and more": a glance says whether there is little or much. */
const MOST_COUNTED = 500;

export function termSetHandlers(deps: HandlerDeps): Handlers<'termSets', Operations> {
  const all = (reader: Reader) => [...readTermSets(reader), ...SHIPPED_TERM_SETS];
  return {
    list: () => all(deps.store().reader),
    save: ({ id, name, queries }) => {
      const { write } = deps.store();
      if (id === undefined) {
        const made = randomUUID();
        write((writer) => insertTermSet(writer, { id: made, name, queries }));
        return { id: made };
      }
      refuseShipped(id);
      write((writer) => updateTermSet(writer, { id, name, queries }));
      return { id };
    },
    remove: ({ id }) => {
      refuseShipped(id);
      deps.store().write((writer) => deleteTermSet(writer, id));
      return {};
    },
    counts: async ({ caseId }) => {
      const counted = [];
      for (const { id, queries } of all(deps.store().reader)) {
        const { reader } = deps.store();
        const searched = searchedCase(reader, caseId);
        const count = (query: string): SearchTotal => countPages(reader, searched, query);
        counted.push({ id, total: count(queryOfSet(queries)), queries: queries.map(count) });
        // What is typed meanwhile is saved in between.
        await new Promise((resolve) => setImmediate(resolve));
      }
      return counted;
    },
  };
}

function refuseShipped(id: string): void {
  if (!SHIPPED_TERM_SETS.some((one) => one.id === id)) return;
  const message = 'This term set comes with the program. Make one of your own from it to change it.';
  throw new AppError('Precondition', 'shipped-term-set', message);
}

/** In their own spelling: a set says itself how its words may be written. */
function countPages(reader: Reader, searched: Searched, query: string): SearchTotal {
  const understood = understand(reader, searched, { query, typing: false, spelling: false, switches: {} });
  const pages = understood.isEmpty
    ? 0
    : findPages(reader, understood.scope, understood, MOST_COUNTED + 1).length;
  if (pages > MOST_COUNTED) return { pages: MOST_COUNTED, is: 'atLeast' };
  return { pages, is: understood.matcher?.isExact === false && pages > 0 ? 'atMost' : 'exact' };
}
