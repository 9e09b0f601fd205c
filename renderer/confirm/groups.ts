/** Digits of a hash in groups of eight, in which two people can compare them. */
export function inGroups(hash: string): string[] {
  return hash.match(/.{1,8}/g) ?? [];
}
