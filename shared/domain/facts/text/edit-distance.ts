/**
 * Optimal string alignment distance (insert, delete, replace, swap neighbours), given up beyond a bound.
 * @returns the distance, or `bound + 1` where it is greater
 */
export function boundedDistance(one: string, other: string, bound: number): number {
  const over = bound + 1;
  if (Math.abs(one.length - other.length) > bound) return over;
  let before: number[] = [];
  let previous = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const current: number[] = [row];
    let least = row;
    for (let column = 1; column <= other.length; column += 1) {
      const same = one.charCodeAt(row - 1) === other.charCodeAt(column - 1);
      let cost = Math.min(
        (previous[column] ?? over) + 1,
        (current[column - 1] ?? over) + 1,
        (previous[column - 1] ?? over) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 &&
        column > 1 &&
        one.charCodeAt(row - 1) === other.charCodeAt(column - 2) &&
        one.charCodeAt(row - 2) === other.charCodeAt(column - 1);
      if (swapped) cost = Math.min(cost, (before[column - 2] ?? over) + 1);
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > bound) return over;
    before = previous;
    previous = current;
  }
  return previous[other.length] ?? over;
}
