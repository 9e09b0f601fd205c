/** Often enough for a bar that moves; more would only keep the page busy. */
const TELL_EVERY_MS = 100;

/** Tells how far long work is, a few times a second at most, and once more at its end. */
export function toldOften(
  tell: (done: number, total: number) => void,
): (done: number, total: number) => void {
  let toldAt = -Infinity;
  return (done, total) => {
    const now = performance.now();
    if (now - toldAt < TELL_EVERY_MS && done < total) return;
    toldAt = now;
    tell(done, total);
  };
}
