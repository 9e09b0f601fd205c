import { withoutSpace } from './squeeze.ts';

/** So much of both texts is shown from where they part. */
const SHOWN = 60;

/** Where two letters part, white space apart, in a few words of each; undefined where they do not. */
export function firstDifference(read: string, composed: string): string | undefined {
  const one = withoutSpace(read);
  const other = withoutSpace(composed);
  if (one === other) return undefined;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const from = Math.max(0, at - SHOWN / 3);
  return `${one.slice(from, at + SHOWN)} | ${other.slice(from, at + SHOWN)}`;
}
