/**
 * A function that works out its answer once for each argument. For what is asked again at every keystroke of something
 * that did not change: parts of a case keep their identity until they change.
 */
export function remember<A extends object, R>(work: (argument: A) => R): (argument: A) => R {
  const known = new WeakMap<A, { answer: R }>();
  return (argument) => {
    const before = known.get(argument);
    if (before !== undefined) return before.answer;
    const answer = work(argument);
    known.set(argument, { answer });
    return answer;
  };
}
