import type { Reader } from '../../store/handles.ts';
import { readPageState, readWaiting, readWaitingPages } from '../../store/reading.ts';
import type { ReadKind } from './page-runner.ts';

/** Pages of one document for one job. */
export interface Batch {
  kind: ReadKind;
  documentId: string;
  caseId: string;
  pages: number[];
}

/** Of what waits of a document, a process takes this share at most: towards the end all have something to do. */
const SHARE_OF_REST = 1 / 4;
const LEAST_OF_REST = 16;
const WAITS_FOR = { text: 'new', ocr: 'needs-ocr' } as const;
/** Pages after the one in view are read with it, and one before: where the reviewer is likely to go. */
const AROUND_VIEW = [0, 1, 2, -1];

interface Waiting {
  documentId: string;
  caseId: string;
  firstPage: number;
  new: number;
  needsOcr: number;
}

/** What may be read now. */
export interface Allowed {
  ocr: boolean;
  /** Pages of text that are handed out at once. */
  textPages: number;
  /** False for a case that is paused. */
  case: (caseId: string) => boolean;
  /** True for a document of which a page brought its process down: its pages are read one by one. */
  oneByOne: (documentId: string) => boolean;
}

/**
 * The pages that wait, and which of them comes next: those in view; those that were named as wanted (the application
 * and the UR decision); then the text of all pages, because it costs nothing; then recognition. The case in view comes
 * before the others, and documents in the order of their import.
 */
export class ReadingQueue {
  readonly #reader: Reader;
  #waiting = new Map<string, Waiting>();
  readonly #underWay = new Map<string, Set<number>>();
  readonly #wanted = new Map<string, Set<number>>();
  #view: { documentId: string; page: number } | undefined;

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  /** Counts anew what waits: after pages were entered, removed or are to be read again. */
  refresh(): void {
    this.#waiting = new Map(readWaiting(this.#reader).map((one) => [one.documentId, one]));
  }

  lookAt(documentId: string, page: number): void {
    this.#view = { documentId, page };
  }

  /** Says which pages of a document to read before the others. */
  want(documentId: string, pages: readonly number[]): void {
    this.#wanted.set(documentId, new Set(pages));
  }

  /** Cases of which pages wait. */
  cases(): Set<string> {
    return new Set([...this.#waiting.values()].map((one) => one.caseId));
  }

  /** Whether any page of the case waits that may be read. */
  has(caseId: string, kinds: readonly ReadKind[]): boolean {
    return [...this.#waiting.values()].some(
      (one) => one.caseId === caseId && kinds.some((kind) => one[countOf(kind)] > 0),
    );
  }

  /** The next pages to read; they are under way until `finish`. Undefined when none may be read. */
  next(allowed: Allowed): Batch | undefined {
    const kinds: ReadKind[] = allowed.ocr ? ['text', 'ocr'] : ['text'];
    const documents = this.#inOrder(allowed);
    const batch =
      this.#inView(documents, kinds) ??
      this.#wantedPages(documents, kinds) ??
      this.#inTurn(documents, kinds, allowed);
    if (batch === undefined) return undefined;
    const pages = this.#underWay.get(batch.documentId) ?? new Set();
    this.#underWay.set(batch.documentId, pages);
    for (const page of batch.pages) pages.add(page);
    return batch;
  }

  /** A page is no longer under way: it was written, or given back. */
  finish(documentId: string, page: number): void {
    const pages = this.#underWay.get(documentId);
    pages?.delete(page);
    if (pages?.size === 0) this.#underWay.delete(documentId);
  }

  /** Nothing is under way any more: what was read could not be written. */
  giveBackAll(): void {
    this.#underWay.clear();
  }

  /** A page went from one state to another. */
  moved(documentId: string, from: string, to: string): void {
    const one = this.#waiting.get(documentId);
    if (one === undefined) return;
    if (from === 'new') one.new -= 1;
    if (from === 'needs-ocr') one.needsOcr -= 1;
    if (to === 'needs-ocr') one.needsOcr += 1;
    if (one.new <= 0 && one.needsOcr <= 0) this.#waiting.delete(documentId);
  }

  #inOrder(allowed: Allowed): Waiting[] {
    const viewed = this.#waiting.get(this.#view?.documentId ?? '')?.caseId;
    return [...this.#waiting.values()]
      .filter((one) => allowed.case(one.caseId))
      .sort((a, b) => Number(b.caseId === viewed) - Number(a.caseId === viewed) || a.firstPage - b.firstPage);
  }

  #inView(documents: readonly Waiting[], kinds: readonly ReadKind[]): Batch | undefined {
    const view = this.#view;
    const document = documents.find((one) => one.documentId === view?.documentId);
    if (view === undefined || document === undefined) return undefined;
    return this.#firstOf(
      document,
      AROUND_VIEW.map((by) => view.page + by),
      kinds,
    );
  }

  #wantedPages(documents: readonly Waiting[], kinds: readonly ReadKind[]): Batch | undefined {
    for (const document of documents) {
      const wanted = this.#wanted.get(document.documentId);
      if (wanted === undefined) continue;
      for (const page of wanted) if (!this.#waits(document.documentId, page)) wanted.delete(page);
      const found = this.#firstOf(document, wanted, kinds);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The first of some pages that waits and is not under way, alone. */
  #firstOf(document: Waiting, pages: Iterable<number>, kinds: readonly ReadKind[]): Batch | undefined {
    const { documentId, caseId } = document;
    for (const page of pages) {
      if (this.#isUnderWay(documentId, page)) continue;
      const state = readPageState(this.#reader, documentId, page)?.state;
      const kind = kinds.find((one) => WAITS_FOR[one] === state);
      if (kind !== undefined) return { kind, documentId, caseId, pages: [page] };
    }
    return undefined;
  }

  #waits(documentId: string, page: number): boolean {
    const state = readPageState(this.#reader, documentId, page)?.state;
    return state === 'new' || state === 'needs-ocr';
  }

  #inTurn(documents: readonly Waiting[], kinds: readonly ReadKind[], allowed: Allowed): Batch | undefined {
    for (const kind of kinds) {
      for (const { documentId, caseId, ...counts } of documents) {
        const waiting = counts[countOf(kind)];
        if (waiting <= 0) continue;
        const underWay = this.#underWay.get(documentId)?.size ?? 0;
        const share = Math.max(LEAST_OF_REST, Math.ceil((waiting - underWay) * SHARE_OF_REST));
        const isAlone = kind === 'ocr' || allowed.oneByOne(documentId);
        const most = isAlone ? 1 : Math.min(allowed.textPages, share);
        const pages = readWaitingPages(this.#reader, documentId, WAITS_FOR[kind], 0, most + underWay)
          .filter((page) => !this.#isUnderWay(documentId, page))
          .slice(0, most);
        if (pages.length > 0) return { kind, documentId, caseId, pages };
      }
    }
    return undefined;
  }

  #isUnderWay(documentId: string, page: number): boolean {
    return this.#underWay.get(documentId)?.has(page) === true;
  }
}

function countOf(kind: ReadKind): 'new' | 'needsOcr' {
  return kind === 'text' ? 'new' : 'needsOcr';
}
