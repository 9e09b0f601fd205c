import type { AppEvent } from '../../../../shared/contracts/bridge.ts';
import type { PageIn } from '../../../../shared/encounters/page/page-in.ts';
import { aPage } from '../../../../shared/encounters/testing/page.ts';
import { openAuditLog } from '../../audit/audit-log.ts';
import type { HandlerDeps } from '../../operations/deps.ts';
import { encounterHandlers } from '../../operations/encounters.ts';
import { proposalHandlers } from '../../operations/proposals.ts';
import { readEncounters } from '../../store/encounters.ts';
import type { Store } from '../../store/open-store.ts';
import { enterMorePages, enterPages, MAX_PAGES_AT_ONCE, writePageText } from '../../store/pages.ts';
import { testStore } from '../../store/testing/test-store.ts';
import { ASSETS } from '../../testing/desk.ts';
import { type Encounters, openEncounters } from '../encounters.ts';

/** A case `c1` with documents of pages as tests write them; read, or waiting to be read. */
export interface EncounterDesk {
  store: Store;
  encounters: Encounters;
  operations: ReturnType<typeof encounterHandlers>;
  proposals: ReturnType<typeof proposalHandlers>;
  events: AppEvent[];
  /** What was asked to be read before the rest. */
  wanted: Map<string, readonly number[]>;
  /** Whether text is being read, and how often that was asked. */
  text: { isRead: boolean; asked: number };
  /** Another one, without documents. */
  addCase: (id: string) => void;
  /** Pages as they are read; null for one that waits for recognition. */
  addDocument: (id: string, pages: readonly (string | PageIn | null)[]) => void;
  read: (id: string, page: number, lines: string | PageIn) => void;
  /** The records that are shown, as `d1 0+2: type: date`. */
  shown: () => string[];
  close: () => Promise<void>;
}

export function encounterDesk(): EncounterDesk {
  const stored = testStore();
  const clock = () => new Date('2020-06-01T08:00:00Z');
  const { key, folder } = stored;
  const audit = openAuditLog({ store: stored.store, key, folder, clock, opening: 'vault.unlocked' });
  const { store } = audit;
  const events: AppEvent[] = [];
  const wanted = new Map<string, readonly number[]>();
  const text = { isRead: false, asked: 0 };
  let documents = 0;
  const addCase = (id: string): void =>
    store.write((writer) => {
      writer.run(
        `INSERT INTO case_file (id, state, created_at, saved_at, profile_id, profile_version, has_case_block, parties,
           credentials, summary, attestations) VALUES (?, 'accepted', 't', 't', 'p', 1, 0, '[]', '{}', '[]', '[]')`,
        id,
      );
    });
  addCase('c1');
  const encounters = openEncounters({
    store,
    emit: (event) => events.push(event),
    want: (documentId, pages) => wanted.set(documentId, pages),
    isReadingText: () => {
      text.asked += 1;
      return text.isRead;
    },
    waitMs: 5,
  });
  const unused = (): never => {
    throw new Error('not needed for this');
  };
  const deps: HandlerDeps = {
    ...{
      store: () => store,
      encounters: () => encounters,
      records: unused,
      shelf: unused,
      audit: () => audit,
    },
    ...{ provePassphrase: unused, assetsDir: ASSETS, jobs: { spawn: unused }, emit: unused },
    clock,
  };
  const operations = encounterHandlers(deps);
  const write = (firstPage: number, page: number, lines: string | PageIn): void => {
    const { text: _, ...read } = typeof lines === 'string' ? aPage(lines) : lines;
    const { words, width, height, recognised } = read;
    const source = words.length === 0 ? 'none' : recognised ? 'ocr' : 'layer';
    const facts = { confidence: 1, turns: 0, skew: 0, extractor: 'test' };
    store.write((writer) =>
      writePageText(writer, firstPage + page, { state: 'done', width, height, source, words, ...facts }),
    );
  };
  const firstPages = new Map<string, number>();
  return {
    ...{ store, encounters, operations, proposals: proposalHandlers(deps), events, wanted, text, addCase },
    addDocument: (id, pages) => {
      const firstPage = store.write((writer) => {
        writer.run(
          `INSERT INTO document (id, case_id, position, name, sha256, bytes, pages, added_at)
           VALUES (?, 'c1', ?, ?, ?, 1, ?, '2020-05-01T08:00:00.000Z')`,
          ...[id, documents, `${id}.pdf`, id, pages.length],
        );
        return enterPages(writer, id, pages.length);
      });
      documents += 1;
      firstPages.set(id, firstPage);
      for (let from = MAX_PAGES_AT_ONCE; from < pages.length; from += MAX_PAGES_AT_ONCE)
        store.write((writer) =>
          enterMorePages(writer, { documentId: id, firstPage, pages: pages.length }, from),
        );
      for (const [at, page] of pages.entries()) {
        if (page !== null) write(firstPage, at, page);
        else
          store.write((writer) =>
            writer.run(`UPDATE page SET state = 'needs-ocr', width = 1 WHERE id = ?`, firstPage + at),
          );
      }
    },
    read: (id, page, lines) => write(firstPages.get(id) ?? 0, page, lines),
    shown: () =>
      readEncounters(store.reader, 'c1').map(({ runs, type, date }) => {
        const pages = runs.map(({ documentId, first, count }) => `${documentId} ${first}+${count}`);
        return [pages.join(','), type.value, date?.iso ?? '-'].join(': ');
      }),
    close: async () => {
      await encounters.close();
      stored.close();
    },
  };
}
