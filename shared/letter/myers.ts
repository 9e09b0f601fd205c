/** A stretch of one sequence or of both: where it begins in each, and how long it is. */
export interface Edit {
  kind: 'same' | 'deleted' | 'inserted';
  before: number;
  after: number;
  length: number;
}

/**
 * The shortest way from one sequence to another (Myers 1986, "An O(ND) Difference Algorithm"). Time grows with length
 * times differences, memory with the square of the differences: hence the bound.
 * @param maxEdits entries deleted and inserted at most
 * @returns the stretches in order, or undefined when there are more edits than that
 */
export function diffSequences(
  before: readonly string[],
  after: readonly string[],
  maxEdits: number,
): Edit[] | undefined {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const a = before.slice(head, before.length - tail);
  const b = after.slice(head, after.length - tail);
  const steps = shortestWay(a, b, maxEdits);
  if (steps === undefined) return undefined;
  return joined([...repeat('same', head), ...steps, ...repeat('same', tail)]);
}

type Step = Edit['kind'];

function shortestWay(a: readonly string[], b: readonly string[], maxEdits: number): Step[] | undefined {
  if (a.length === 0 || b.length === 0) {
    if (a.length + b.length > maxEdits) return undefined;
    return [...repeat('deleted', a.length), ...repeat('inserted', b.length)];
  }
  const most = Math.min(a.length + b.length, maxEdits);
  /** How far along `a` each diagonal is reached (diagonal k stands at most + k). */
  const reached = new Int32Array(2 * most + 3);
  const at = (diagonal: number) => reached[most + 1 + diagonal] ?? 0;
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits += 1) {
    trace.push(reached.slice(most + 1 - edits - 1, most + 1 + edits + 2));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const down = diagonal === -edits || (diagonal !== edits && at(diagonal - 1) < at(diagonal + 1));
      let x = down ? at(diagonal + 1) : at(diagonal - 1) + 1;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1;
      reached[most + 1 + diagonal] = x;
      if (x >= a.length && x - diagonal >= b.length) return walkBack(trace, a.length, b.length);
    }
  }
  return undefined;
}

/** From the end back to the start, by what each round had reached before it. */
function walkBack(trace: readonly Int32Array[], length: number, otherLength: number): Step[] {
  const steps: Step[] = [];
  let x = length;
  let y = otherLength;
  for (let edits = trace.length - 1; edits >= 0; edits -= 1) {
    // Diagonal k of this round's copy stands at edits + 1 + k.
    const at = (diagonal: number) => trace[edits]?.[edits + 1 + diagonal] ?? 0;
    const diagonal = x - y;
    const down = diagonal === -edits || (diagonal !== edits && at(diagonal - 1) < at(diagonal + 1));
    const from = edits === 0 ? 0 : down ? diagonal + 1 : diagonal - 1;
    const fromX = edits === 0 ? 0 : at(from);
    const fromY = fromX - from;
    while (x > fromX && y > fromY) {
      steps.push('same');
      x -= 1;
      y -= 1;
    }
    if (edits === 0) break;
    steps.push(down ? 'inserted' : 'deleted');
    x = fromX;
    y = fromY;
  }
  return steps.reverse();
}

function repeat(step: Step, times: number): Step[] {
  return new Array<Step>(times).fill(step);
}

function joined(steps: readonly Step[]): Edit[] {
  const edits: Edit[] = [];
  let before = 0;
  let after = 0;
  for (const kind of steps) {
    const last = edits.at(-1);
    if (last?.kind === kind) last.length += 1;
    else edits.push({ kind, before, after, length: 1 });
    if (kind !== 'inserted') before += 1;
    if (kind !== 'deleted') after += 1;
  }
  return edits;
}
