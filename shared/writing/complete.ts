/** Something that may be meant by what is typed. */
export interface Term {
  text: string;
  /** What it is, for people: "Drug", "Diagnosis", "Progress report". */
  about: string;
}

export interface Completion {
  /** How many characters before the caret the term takes the place of. */
  typed: number;
  term: Term;
}

/** Fewer letters begin too many terms: offers would flicker at every word. */
const LEAST = 3;
/** A term of several words is looked for from so many words back. */
const MOST_WORDS = 4;
const MOST_OFFERED = 6;

/**
 * Terms that begin with the end of what is written before the caret, those with the longest beginning first. Only while a word is
 * being typed: nothing is offered behind a space.
 * @param before the paragraph's text up to the caret
 */
export function completionsOf(before: string, terms: readonly Term[]): Completion[] {
  const offered: Completion[] = [];
  const known = new Set<string>();
  for (const typed of beginnings(before)) {
    const small = typed.toLowerCase();
    for (const term of terms) {
      const text = term.text.toLowerCase();
      if (text.length <= small.length || !text.startsWith(small) || known.has(text)) continue;
      known.add(text);
      offered.push({ typed: typed.length, term });
      if (offered.length >= MOST_OFFERED) return offered;
    }
  }
  return offered;
}

/** The last words before the caret: four of them, three, two, one. */
function beginnings(before: string): string[] {
  if (/\s$/.test(before)) return [];
  const starts = [...before.matchAll(/(?<=^|[\s([“"])(?=[\p{L}\p{N}])/gu)].map(({ index }) => index);
  return starts
    .slice(-MOST_WORDS)
    .map((start) => before.slice(start))
    .filter((typed) => typed.length >= LEAST);
}
