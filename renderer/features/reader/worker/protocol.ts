import type { ErrorData } from '../../../../shared/errors.ts';
import type { PageSize, QuarterTurns, Word } from '../model/types.ts';

/** What the page asks of the worker. One request is in flight at a time; every one is answered once. */
export type ReaderRequest =
  | {
      kind: 'open';
      id: number;
      module: WebAssembly.Module;
      url: string;
      bytes: number;
      name: string;
      page: number;
    }
  | { kind: 'sizes'; id: number; pages: number[] }
  | { kind: 'render'; id: number; page: number; width: number; height: number; turns: QuarterTurns }
  | { kind: 'text'; id: number; page: number };

/** A request as its caller writes it: the client adds the id. */
export type ReaderJob = {
  [K in ReaderRequest['kind']]: Omit<Extract<ReaderRequest, { kind: K }>, 'id'>;
}[ReaderRequest['kind']];

/** What the worker answers. `fatal` says that the engine may be broken and the worker must be replaced. */
export type ReaderAnswer =
  | { kind: 'opened'; id: number; pages: number; page: number; size: PageSize }
  | { kind: 'sizes'; id: number; sizes: { page: number; size: PageSize }[] }
  | { kind: 'rendered'; id: number; bitmap: ImageBitmap }
  | { kind: 'text'; id: number; words: Word[] }
  | { kind: 'failed'; id: number; error: ErrorData; fatal: boolean };

const REQUEST_KINDS: ReadonlySet<unknown> = new Set<ReaderRequest['kind']>([
  'open',
  'sizes',
  'render',
  'text',
]);
const ANSWER_KINDS: ReadonlySet<unknown> = new Set<ReaderAnswer['kind']>([
  'opened',
  'sizes',
  'rendered',
  'text',
  'failed',
]);

function hasKindAndId(value: unknown, kinds: ReadonlySet<unknown>): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    kinds.has(value.kind) &&
    'id' in value &&
    typeof value.id === 'number'
  );
}

/** Whether a message is one of ours. Both ends ship in one bundle, so the tag decides and the fields follow from it. */
export function isReaderRequest(value: unknown): value is ReaderRequest {
  return hasKindAndId(value, REQUEST_KINDS);
}

/** The same for what comes back. */
export function isReaderAnswer(value: unknown): value is ReaderAnswer {
  return hasKindAndId(value, ANSWER_KINDS);
}
