import type { AppEvent } from '../../../../../shared/contracts/bridge.ts';
import { columnsOf } from '../../../../../shared/domain/page-text.ts';
import type { JobProcess, JobSpawner } from '../../../jobs/job-spawner.ts';
import {
  type PackedPage,
  type ReadReply,
  type ReadRequest,
  readRequestSchema,
} from '../../../jobs/read-protocol.ts';
import type { Store } from '../../../store/open-store.ts';
import { writeSettings } from '../../../store/settings.ts';
import { testStore } from '../../../store/testing/test-store.ts';
import { storeWords } from '../../packed-words.ts';
import { openReading, type Reading } from '../reading.ts';

/** What a page does to the job that reads it. `scan`: it has no text of its own. */
export type Behaviour = 'text' | 'scan' | 'crash' | 'hang' | 'garbage' | 'broken';

export interface ReadingDesk {
  store: Store;
  reading: Reading;
  events: AppEvent[];
  /** What jobs were asked for, in order: `text d1 0,1,2`. */
  asked: string[];
  /** Jobs that live now, and all that were started. */
  jobs: { alive: number; started: number };
  /** Ends a reading and begins another over the same store, as a lock or a crash does. */
  again: () => Reading;
  close: () => void;
}

/** A page may hang no longer than this in a test. */
const PAGE_LIMIT_MS = 150;

/**
 * A reading over a store of its own, with documents of one case each named by its id: `d1: ['text', 'scan']`.
 * @param prepare sets things up before reading begins
 */
export function readingDesk(
  documents: Record<string, readonly Behaviour[]>,
  options: {
    prepare?: (store: Store) => void;
    caseOf?: (id: string) => string;
    onBattery?: () => boolean;
  } = {},
): ReadingDesk {
  const stored = testStore();
  const { store } = stored;
  const events: AppEvent[] = [];
  const asked: string[] = [];
  const jobs = { alive: 0, started: 0 };
  store.write((writer) => writeSettings(writer, { readingProcesses: 1 }));
  for (const [at, id] of Object.keys(documents).entries()) {
    addDocument(store, { id, caseId: options.caseOf?.(id) ?? 'c1', pages: documents[id]?.length ?? 0, at });
  }
  options.prepare?.(store);
  const spawner = imitatedJobs(documents, asked, jobs);
  const open = (): Reading =>
    openReading({
      store,
      jobs: spawner,
      fileOf: (sha256) => ({ path: sha256, key: Buffer.alloc(32) }),
      emit: (event) => events.push(event),
      onBattery: options.onBattery ?? (() => false),
      pageLimitMs: PAGE_LIMIT_MS,
    });
  const desk: ReadingDesk = {
    store,
    reading: open(),
    events,
    asked,
    jobs,
    again: () => {
      desk.reading.close();
      desk.reading = open();
      return desk.reading;
    },
    close: () => {
      desk.reading.close();
      stored.close();
    },
  };
  return desk;
}

/** Adds a document, and its case where there is none yet. Its content is named like itself. */
export function addDocument(
  store: Store,
  { id, caseId, pages, at }: { id: string; caseId: string; pages: number; at: number },
): void {
  store.write((writer) => {
    writer.run(
      `INSERT INTO case_file (id, state, created_at, saved_at, profile_id, profile_version, has_case_block, parties,
         credentials, summary, attestations) VALUES (?, 'received', 't', 't', 'p', 1, 0, '[]', '{}', '[]', '[]')
       ON CONFLICT DO NOTHING`,
      caseId,
    );
    writer.run(
      `INSERT INTO document (id, case_id, position, name, sha256, bytes, pages, added_at)
       VALUES (?, ?, ?, ?, ?, 1, ?, ?)`,
      ...[id, caseId, at, `${id}.pdf`, id, pages, `t${at}`],
    );
  });
}

function imitatedJobs(
  documents: Record<string, readonly Behaviour[]>,
  asked: string[],
  jobs: { alive: number; started: number },
): JobSpawner {
  return {
    spawn: async (entry): Promise<JobProcess> => {
      jobs.alive += 1;
      jobs.started += 1;
      let isAlive = true;
      let tell: (message: unknown) => void = () => undefined;
      let exit: () => void = () => undefined;
      const end = (): void => {
        if (isAlive) jobs.alive -= 1;
        isAlive = false;
      };
      const serve = async (request: ReadRequest): Promise<void> => {
        const { id, path, pages } = request;
        tell({ kind: 'ready', id });
        for (const page of pages) {
          await new Promise((resolve) => setImmediate(resolve));
          if (!isAlive) return;
          const behaviour = documents[path]?.[page] ?? 'text';
          if (behaviour === 'hang') return;
          if (behaviour === 'crash') {
            end();
            exit();
            return;
          }
          tell(replyTo(behaviour, entry === 'ocr', id, page, path));
        }
        tell({ kind: 'done', id, of: documents[path]?.length ?? 1, spent: false } satisfies ReadReply);
      };
      return {
        post: (message) => {
          const request = readRequestSchema.parse(message);
          asked.push(`${entry} ${request.path} ${request.pages.join(',')}`);
          void serve(request);
        },
        onMessage: (listener) => {
          tell = listener;
        },
        onExit: (listener) => {
          exit = listener;
        },
        kill: end,
      };
    },
  };
}

function replyTo(behaviour: Behaviour, isOcr: boolean, id: number, page: number, path: string): ReadReply {
  if (behaviour === 'broken') return { kind: 'pages', id, pages: [{ page, code: 'broken-page' }] };
  const isText = isOcr || behaviour !== 'scan';
  const texts = isText ? [isOcr ? 'recognised' : 'printed', `${path}p${page}`] : [];
  const words = columnsOf(
    texts.map((text) => ({ text, left: 0, top: 0, width: 0.1, height: 0.1, direction: 0, ends: 'space' })),
  );
  const source = isOcr ? 'ocr' : isText ? 'layer' : 'none';
  const read: PackedPage = {
    state: isOcr || behaviour === 'text' ? 'done' : 'needs-ocr',
    width: 612,
    height: 792,
    source,
    confidence: isOcr ? 0.9 : 1,
    turns: 0,
    skew: 0,
    extractor: 'test/1',
    // Boxes of other words: a job that was taken over may send anything.
    text: behaviour === 'garbage' ? 'other text' : words.text,
    words: storeWords(words),
  };
  return { kind: 'pages', id, pages: [{ page, read }] };
}
