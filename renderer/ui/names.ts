/** The same name for people: case and outer space do not count. */
export function isSameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/**
 * What the list offers while something is typed: names that hold it and are not chosen yet; first those that begin
 * with it, so that the first one is what the reviewer most likely means.
 */
export function offeredNames(
  options: readonly string[],
  chosen: readonly string[],
  typed: string,
): readonly string[] {
  const wanted = typed.trim().toLowerCase();
  const left = options.filter((name) => !chosen.some((one) => isSameName(one, name)));
  const begins = left.filter((name) => name.toLowerCase().startsWith(wanted));
  const holds = left.filter((name) => !begins.includes(name) && name.toLowerCase().includes(wanted));
  return [...begins, ...holds];
}

/**
 * The chosen names with one more, in the spelling of the list where the list has it.
 * Blank or already chosen: the same array as before.
 */
export function withName(
  options: readonly string[],
  chosen: readonly string[],
  typed: string,
): readonly string[] {
  const clean = typed.trim().replace(/\s+/g, ' ');
  if (clean === '' || chosen.some((one) => isSameName(one, clean))) return chosen;
  return [...chosen, options.find((name) => isSameName(name, clean)) ?? clean];
}
