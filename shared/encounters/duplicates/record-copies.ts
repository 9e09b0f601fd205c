import type { PageCopy } from './page-copies.ts';

/** Records that hold the same, the first of them in the order of the file first. */
export interface CopyGroup {
  /** Places in the list that was given. */
  records: number[];
  how: 'exact' | 'near';
}

/** A record as it is compared with others. */
export interface ComparedRecord {
  /** Places of its pages in the list that `pageCopies` was given, and the words on each. */
  pages: readonly { page: number; words: number }[];
  /** Its date, where that is sure: forms of one office differ in little else. */
  day: string | undefined;
}

/** Of the words of the longer of two records, so many must stand on pages that have a copy in the other. */
const MOST_WORDS = 0.75;

/** Records of which one is a copy of another, in groups. */
export function recordCopies(records: readonly ComparedRecord[], copies: readonly PageCopy[]): CopyGroup[] {
  const placeOf = new Map(
    records.flatMap(({ pages }, record) =>
      pages.map(({ page, words }) => [page, { record, words }] as const),
    ),
  );
  const groups = new Groups(records.length);
  for (const { one, other, words, exact } of pairsOf(copies, placeOf)) {
    const [a, b] = [records[one], records[other]];
    if (a === undefined || b === undefined) continue;
    if (a.day !== undefined && b.day !== undefined && a.day !== b.day) continue;
    if (words >= MOST_WORDS * Math.max(wordsOf(a), wordsOf(b))) groups.join(one, other, exact >= words);
  }
  return groups.all();
}

function wordsOf({ pages }: ComparedRecord): number {
  return pages.reduce((sum, { words }) => sum + words, 0);
}

interface Pair {
  one: number;
  other: number;
  /** Words on pages of the later record that have a copy in the earlier one; and on pages that are the very same. */
  words: number;
  exact: number;
}

function pairsOf(
  copies: readonly PageCopy[],
  placeOf: ReadonlyMap<number, { record: number; words: number }>,
): Iterable<Pair> {
  const first = firstCopies(copies);
  const pairs = new Map<string, Pair>();
  for (const { other, how } of copies) {
    const root = placeOf.get(first(other));
    const copy = placeOf.get(other);
    if (root === undefined || copy === undefined || root.record === copy.record) continue;
    const [one, second] = [root.record, copy.record].sort((a, b) => a - b);
    if (one === undefined || second === undefined) continue;
    const key = `${one} ${second}`;
    const pair = pairs.get(key) ?? { one, other: second, words: 0, exact: 0 };
    pair.words += copy.words;
    if (how === 'exact') pair.exact += copy.words;
    pairs.set(key, pair);
  }
  return pairs.values();
}

/** The first page of a chain of copies. */
function firstCopies(copies: readonly PageCopy[]): (page: number) => number {
  const before = new Map(copies.map(({ one, other }) => [other, one]));
  return (page) => {
    let at = page;
    for (let one = before.get(at); one !== undefined; one = before.get(at)) at = one;
    return at;
  };
}

class Groups {
  readonly #parents: number[];
  readonly #near = new Set<number>();

  constructor(count: number) {
    this.#parents = Array.from({ length: count }, (_, at) => at);
  }

  #root(at: number): number {
    let root = at;
    while (this.#parents[root] !== undefined && this.#parents[root] !== root)
      root = this.#parents[root] ?? root;
    return root;
  }

  join(one: number, other: number, exact: boolean): void {
    const [a, b] = [this.#root(one), this.#root(other)];
    const [first, second] = a < b ? [a, b] : [b, a];
    this.#parents[second] = first;
    if (!exact || this.#near.has(second)) this.#near.add(first);
  }

  all(): CopyGroup[] {
    const groups = new Map<number, number[]>();
    for (const at of this.#parents.keys())
      groups.set(this.#root(at), [...(groups.get(this.#root(at)) ?? []), at]);
    return [...groups]
      .filter(([, records]) => records.length > 1)
      .map(([root, records]) => ({
        records,
        how: this.#near.has(root) ? ('near' as const) : ('exact' as const),
      }));
  }
}
