/** Something that is still to be written, as it stands in a text: `[mechanism of injury]`. */
export interface Gap {
  /** UTF-16 units, `end` excluded. */
  start: number;
  end: number;
  /** What is to be written there. */
  name: string;
}

/** Small letters first, so that `[sic]`'s like in a quotation, `[1]` and `[L5]` are no gaps. */
const GAP = /\[(?!sic\])(?:\p{Ll}[^[\]\n]{1,80})\]/gu;

/** The gaps of a text, in order. */
export function gapsIn(text: string): Gap[] {
  return [...text.matchAll(GAP)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    name: found.slice(1, -1),
  }));
}

/** A gap as it is written. */
export function printGap(name: string): string {
  return `[${name}]`;
}
