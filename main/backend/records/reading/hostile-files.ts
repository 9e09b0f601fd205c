/** A file that stops the reader so often in a row, without a page in between, is given up. */
const MOST_IN_A_ROW = 3;
/** And so often in all: each time costs up to what a page may take. */
const MOST_IN_ALL = 20;

/** After a crash so many pages of the file are asked for one by one, so that it is known which of them it was. */
const PAGES_ONE_BY_ONE = 64;

/** Counts which files bring the processes down that read them. Forgotten with the lock. */
export class HostileFiles {
  readonly #counts = new Map<string, { row: number; all: number }>();

  readonly #oneByOne = new Map<string, number>();

  /** Some page of the document brought its process down, among several. */
  suspect(documentId: string): void {
    this.#oneByOne.set(documentId, PAGES_ONE_BY_ONE);
  }

  /** Whether its pages are to be asked for one by one. */
  isSuspect(documentId: string): boolean {
    return this.#oneByOne.has(documentId);
  }

  /** A page of the document brought its process down. */
  lost(documentId: string): void {
    const { row, all } = this.#counts.get(documentId) ?? { row: 0, all: 0 };
    this.#counts.set(documentId, { row: row + 1, all: all + 1 });
    this.suspect(documentId);
  }

  /** A page of it was read. */
  survived(documentId: string): void {
    const count = this.#counts.get(documentId);
    if (count !== undefined) count.row = 0;
    const left = (this.#oneByOne.get(documentId) ?? 0) - 1;
    if (left > 0) this.#oneByOne.set(documentId, left);
    else this.#oneByOne.delete(documentId);
  }

  isGivenUp(documentId: string): boolean {
    const count = this.#counts.get(documentId);
    return count !== undefined && (count.row >= MOST_IN_A_ROW || count.all >= MOST_IN_ALL);
  }

  /** The reviewer wants it tried again. */
  forgive(documentId: string): void {
    this.#counts.delete(documentId);
  }
}
