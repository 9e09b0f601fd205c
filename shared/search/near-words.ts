/** A word of the index that is like another. */
export interface NearWord {
  word: string;
  /** Letters added, left out, replaced or swapped with their neighbour. */
  distance: number;
}

/**
 * Words of a sorted list that are within a distance of one word. Walks the list as a tree: as soon as no word that begins
 * so can be near enough, it jumps to the next beginning. The cost goes with the number of beginnings that are near, not with
 * the length of the list.
 * @param seek the first word of the list that is not before the one given; undefined at the end
 * @param most distance
 * @param budget how often `seek` is asked at most
 * @param held letters at the beginning that are the same
 */
export function nearWords(
  word: string,
  most: number,
  seek: (from: string) => string | undefined,
  budget: number,
  held: number,
): NearWord[] {
  const found: NearWord[] = [];
  const head = word.slice(0, held);
  const rows: number[][] = [Array.from({ length: word.length + 1 }, (_, at) => at)];
  let last = '';
  let from = head;
  for (let asked = 0; asked < budget; asked += 1) {
    const next = seek(from);
    if (next === undefined || !next.startsWith(head)) break;
    const reached = fill(rows, word, next, sharedStart(last, next), most);
    last = next.slice(0, reached);
    if (reached === next.length) {
      const distance = rows[reached]?.[word.length] ?? most + 1;
      if (distance <= most) found.push({ word: next, distance });
      from = `${next}\u0001`;
    } else {
      // No word that begins so is near.
      from = `${next.slice(0, reached)}\uffff`;
      last = next.slice(0, reached - 1);
    }
  }
  return found.filter((one) => one.word !== word);
}

/**
 * Fills the rows of the distance table for a word's letters from `shared` on; stops at the letter where every entry is
 * over `most`. Gives how many letters it went.
 */
function fill(rows: number[][], word: string, candidate: string, shared: number, most: number): number {
  for (let row = shared + 1; row <= candidate.length; row += 1) {
    const before = rows[row - 2];
    const previous = rows[row - 1] ?? [];
    const current: number[] = [row];
    let least = row;
    for (let column = 1; column <= word.length; column += 1) {
      const same = candidate.charCodeAt(row - 1) === word.charCodeAt(column - 1);
      let cost = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        before !== undefined &&
        column > 1 &&
        candidate.charCodeAt(row - 1) === word.charCodeAt(column - 2) &&
        candidate.charCodeAt(row - 2) === word.charCodeAt(column - 1);
      if (swapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      current.push(cost);
      least = Math.min(least, cost);
    }
    rows[row] = current;
    // One more: a swap with the next letter may take a step back.
    if (least > most + 1 || (least > most && !maySwap(rows[row - 1], most))) return row;
  }
  return candidate.length;
}

/** Whether the row before leaves room for a swap of two letters. */
function maySwap(row: readonly number[] | undefined, most: number): boolean {
  return row?.some((cost) => cost < most) ?? false;
}

function sharedStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && at < other.length && one.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  return at;
}
