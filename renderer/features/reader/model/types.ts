/** How large pages are shown: a factor of their printed size (1 = 100 %), or fitted to the pane, page by page. */
export type Zoom = number | 'width' | 'page';

/**
 * A place in a document: page from 0, how much of that page's height is above the pane's top edge, and the zoom. `left`
 * is how much of its width is beside the left edge; the middle without it.
 */
export interface ReaderPosition {
  page: number;
  top: number;
  left?: number;
  zoom: Zoom;
}

/** A place without a zoom: the one that is set stays. */
export type ReaderPlace = Omit<ReaderPosition, 'zoom'>;

/** A box as shares (0 to 1) of the page as it prints, its own rotation applied, from its top left corner. */
export interface Rect {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Width and height of a page as it prints, its own rotation applied, in points (1/72 inch). */
export interface PageSize {
  width: number;
  height: number;
}

/** Clockwise quarter turns of the view, on top of the page's own rotation. */
export type QuarterTurns = 0 | 1 | 2 | 3;

/** Which way the text of a word runs on the printed page: right, down, left, up. */
export type TextDirection = 0 | 1 | 2 | 3;

/** A word of the page's own text, in reading order. */
export interface Word {
  text: string;
  box: Rect;
  direction: TextDirection;
  /** Where each character after the first begins, as a share of the word's length along its direction. */
  cuts: number[];
  /** Line of the page, from 0. */
  line: number;
  /** A hyphen at the line's end was dropped from `text`; the next word continues this one. */
  hyphen: boolean;
}

/** A bookmark of the document. `page` from 0, undefined where it leads out of the document; `top` a share of its height. */
export interface OutlineItem {
  title: string;
  page: number | undefined;
  top: number;
  items: OutlineItem[];
}

/** What the reader shows, and where its bytes are: `url` answers range requests (206 with Content-Range). */
export interface DocumentSource {
  id: string;
  name: string;
  /** Size of the file, in bytes. */
  bytes: number;
  /** Relative to the page, such as `record/<handle>`. */
  url: string;
  /** What opens it, where it needs one. */
  password?: string;
}

/** Text picked by the reader on one page, from 0, with its boxes there. */
export interface PickedText {
  page: number;
  text: string;
  rects: Rect[];
}

/** Text picked by the reader: what each page has of it, in order. Never empty. */
export type ReaderSelection = readonly PickedText[];

/** A box drawn on the picture of a page. */
export interface DrawnBox {
  page: number;
  rect: Rect;
}

/** A page's words as the host has them stored, and what to know of them: that they were recognised in a picture. */
export interface StoredText {
  words: readonly Word[];
  note?: string;
  /** How the page was found to lie, where it was. */
  lie?: PageLie;
}

/** How a scan lies: it is turned clockwise by `turns`, and then rotated back by `skew`, to stand upright and level. */
export interface PageLie {
  turns: QuarterTurns;
  /** Degrees by which lines fall to the right once the page is turned. */
  skew: number;
}

/** Words that the host has stored. The reader reads a page's own text itself as long as they are not there. */
export interface TextSource {
  /** Undefined while the host has none. Never rejects. `page` from 0. */
  text(page: number): Promise<StoredText | undefined>;
  /** Texts alone of pages `from` to `to` (excluded), to be looked through; undefined for each that the host has none of. */
  texts(from: number, to: number): Promise<(string | undefined)[]>;
  /** Calls back when more may be there; gives a function that stops it. */
  onChange(listener: () => void): () => void;
}
