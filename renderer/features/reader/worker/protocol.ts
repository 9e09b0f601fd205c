import type { ErrorData } from '../../../../shared/errors.ts';
import type { Part, Pixels } from '../model/plan.ts';
import type { OutlineItem, PageSize, QuarterTurns, Rect, Word } from '../model/types.ts';

/** Gives a worker the engine that the page compiled. Not answered: what is asked afterwards waits for it. */
export interface StartMessage {
  kind: 'start';
  module: WebAssembly.Module;
}

/** What the page asks of the worker. One request is in flight at a time; every one is answered once. */
export type ReaderRequest =
  | { kind: 'open'; id: number; url: string; bytes: number; name: string; password: string; page: number }
  | { kind: 'sizes'; id: number; pages: number[] }
  | RenderRequest
  | { kind: 'text'; id: number; page: number }
  | { kind: 'pictures'; id: number; page: number }
  | { kind: 'outline'; id: number }
  | { kind: 'labels'; id: number };

/** `coarse`: pixels of a picture that is wanted before it; `thumbnail`: width of a small one that is wanted after it. */
interface RenderRequest {
  kind: 'render';
  id: number;
  page: number;
  whole: Pixels;
  part?: Part;
  coarse?: Pixels;
  turns: QuarterTurns;
  thumbnail?: number;
}

/** A request as its caller writes it: the client adds the id. */
export type ReaderJob = {
  [K in ReaderRequest['kind']]: Omit<Extract<ReaderRequest, { kind: K }>, 'id'>;
}[ReaderRequest['kind']];

/** What the worker answers. `fatal` says that the engine may be broken and the worker must be replaced. */
export type ReaderAnswer =
  | { kind: 'opened'; id: number; pages: number; page: number; size: PageSize }
  | { kind: 'sizes'; id: number; sizes: { page: number; size: PageSize }[] }
  /** Comes before `rendered`, where one was wanted. */
  | { kind: 'coarse'; id: number; bitmap: ImageBitmap }
  | { kind: 'rendered'; id: number; bitmap: ImageBitmap }
  /** Comes after `rendered`, where one was wanted: nobody waits for it. */
  | { kind: 'thumbnail'; id: number; bitmap: ImageBitmap }
  | { kind: 'text'; id: number; words: Word[] }
  | { kind: 'pictures'; id: number; rects: Rect[] }
  | { kind: 'outline'; id: number; items: OutlineItem[] }
  | { kind: 'labels'; id: number; labels: string[] }
  | { kind: 'failed'; id: number; error: ErrorData; fatal: boolean };

const REQUEST_KINDS: ReadonlySet<unknown> = new Set<ReaderRequest['kind']>([
  'open',
  'sizes',
  'render',
  'text',
  'pictures',
  'outline',
  'labels',
]);
const ANSWER_KINDS: ReadonlySet<unknown> = new Set<ReaderAnswer['kind']>([
  'opened',
  'sizes',
  'coarse',
  'rendered',
  'thumbnail',
  'text',
  'pictures',
  'outline',
  'labels',
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

export function isStartMessage(value: unknown): value is StartMessage {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'start';
}

/** The same for what comes back. */
export function isReaderAnswer(value: unknown): value is ReaderAnswer {
  return hasKindAndId(value, ANSWER_KINDS);
}
