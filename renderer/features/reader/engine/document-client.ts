import type { ErrorData } from '../../../../shared/errors.ts';
import type { Part, Pixels } from '../model/plan.ts';
import type { OutlineItem, PageSize, QuarterTurns, Rect, Word } from '../model/types.ts';

/** What a document says when it opens; `page` is the one whose size was asked for, within the document. */
export interface OpenedDocument {
  pages: number;
  page: number;
  size: PageSize;
}

/**
 * A page to draw, or a part of it. `coarse`: a picture of so many pixels is wanted before; `thumbnail` is the width of a small
 * one that is wanted afterwards, in pixels.
 */
export interface WantedPicture {
  page: number;
  whole: Pixels;
  part?: Part;
  coarse?: Pixels;
  turns: QuarterTurns;
  thumbnail?: number;
}

/** Takes what comes besides the picture that was asked for. */
export interface TakeBesides {
  coarse?(bitmap: ImageBitmap): void;
  thumbnail?(bitmap: ImageBitmap): void;
}

/**
 * An engine with one document. One request at a time: the caller chooses the next one when the last is answered. Every
 * method rejects with ReaderFailure; a page that is broken fails with the code `page-damaged`, and the others work on.
 */
export interface DocumentClient {
  open(page: number): Promise<OpenedDocument>;
  /** Sizes of those of the pages that have one; broken pages are left out. */
  sizes(pages: number[]): Promise<{ page: number; size: PageSize }[]>;
  /** The pictures are the caller's to close. */
  render(wanted: WantedPicture, take?: TakeBesides): Promise<ImageBitmap>;
  /** The page's words in reading order; none on a scan. */
  text(page: number): Promise<Word[]>;
  /** Colour pictures on a page that a night view leaves as they are. */
  pictures(page: number): Promise<Rect[]>;
  outline(): Promise<OutlineItem[]>;
  /** What the document calls its pages; empty where it does not say. */
  labels(): Promise<string[]>;
  /** Ends the engine and everything it holds. What was asked is never answered with a picture. */
  close(): void;
}

export class ReaderFailure extends Error {
  readonly data: ErrorData;
  constructor(data: ErrorData) {
    super(data.message);
    this.name = 'ReaderFailure';
    this.data = data;
  }
}

/** The document was closed while it was being asked: of no interest to anybody. */
export function closedFailure(): ReaderFailure {
  return new ReaderFailure({ kind: 'Cancelled', code: 'reader-closed', message: 'The document was closed.' });
}
