import { diffSequences } from './myers.ts';

/** What stands beside what: both, or one without a counterpart. */
export interface Pair<T> {
  before?: T;
  after?: T;
}

/** Entries put in or taken out of a sequence, at most; beyond it everything is compared by likeness. */
const MAX_EDITS = 2_000;
/** Entries in a row whose counterparts are looked for by likeness: each is tried with each. Longer rows are cut. */
const LONGEST_ROW = 100;
/** Two English paragraphs about different things share a third of their words; one that was edited keeps more than half. */
const ALIKE = 0.5;

interface Ways<T> {
  /** Two entries with one key are counterparts. */
  key(one: T): string;
  /** 0 to 1, for entries without a counterpart by key. */
  likeness(before: T, after: T): number;
}

/** Pairs the entries of two sequences in order: those that are the same, then between them those that are alike. */
export function align<T>(before: readonly T[], after: readonly T[], ways: Ways<T>): Pair<T>[] {
  const edits = diffSequences(before.map(ways.key), after.map(ways.key), MAX_EDITS);
  if (edits === undefined) return pairAlike(before, after, ways);
  const pairs: Pair<T>[] = [];
  let gap = { before: [] as T[], after: [] as T[] };
  for (const { kind, before: from, after: to, length } of edits) {
    if (kind === 'deleted') gap.before.push(...before.slice(from, from + length));
    if (kind === 'inserted') gap.after.push(...after.slice(to, to + length));
    if (kind !== 'same') continue;
    pairs.push(...pairAlike(gap.before, gap.after, ways));
    gap = { before: [], after: [] };
    const same = after.slice(to, to + length);
    pairs.push(...before.slice(from, from + length).map((one, at) => pair(one, same[at])));
  }
  return [...pairs, ...pairAlike(gap.before, gap.after, ways)];
}

/** Pairs what is alike. Long rows are cut at the same shares of both, so that the effort grows with their length alone. */
function pairAlike<T>(before: readonly T[], after: readonly T[], ways: Ways<T>): Pair<T>[] {
  if (before.length === 0 || after.length === 0) {
    return [...before.map((one) => pair(one, undefined)), ...after.map((one) => pair(undefined, one))];
  }
  const rows = Math.ceil(Math.max(before.length, after.length) / LONGEST_ROW);
  if (rows === 1) return mostAlike(before, after, ways);
  const share = (list: readonly T[], row: number) =>
    list.slice(Math.floor((list.length * row) / rows), Math.floor((list.length * (row + 1)) / rows));
  return Array.from({ length: rows }, (_, row) => row).flatMap((row) =>
    pairAlike(share(before, row), share(after, row), ways),
  );
}

/** The pairing with the most likeness in all that crosses nowhere. */
function mostAlike<T>(before: readonly T[], after: readonly T[], ways: Ways<T>): Pair<T>[] {
  const width = after.length + 1;
  /** `best[i * width + j]`: the most likeness from entry i and entry j on. */
  const best = new Float64Array((before.length + 1) * width);
  const alike = new Float64Array(before.length * width);
  const of = (table: Float64Array, i: number, j: number) => table[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const one = likeness(before[i], after[j], ways);
      alike[i * width + j] = one;
      const paired = one === 0 ? 0 : one + of(best, i + 1, j + 1);
      best[i * width + j] = Math.max(paired, of(best, i + 1, j), of(best, i, j + 1));
    }
  }
  const pairs: Pair<T>[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const one = i < before.length && j < after.length ? of(alike, i, j) : 0;
    if (one > 0 && of(best, i, j) === one + of(best, i + 1, j + 1)) pairs.push(pair(before[i++], after[j++]));
    else if (i < before.length && (j >= after.length || of(best, i, j) === of(best, i + 1, j)))
      pairs.push(pair(before[i++], undefined));
    else pairs.push(pair(undefined, after[j++]));
  }
  return pairs;
}

function likeness<T>(before: T | undefined, after: T | undefined, ways: Ways<T>): number {
  if (before === undefined || after === undefined) return 0;
  const found = ways.likeness(before, after);
  return found < ALIKE ? 0 : found;
}

function pair<T>(before: T | undefined, after: T | undefined): Pair<T> {
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}
