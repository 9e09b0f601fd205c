/** Where something begins: a page, from 0, and a character of its text. */
export interface Place {
  page: number;
  at: number;
}

interface Sought {
  title: string;
  page: number;
}

/** Titles are looked for by their first words alone: a text that was recognised has mistakes in it. */
const MOST_WORDS = 12;

/**
 * Where words stand on the page that they are said to stand on; at its top where they are not found there.
 * @param isInOrder each stands after the one before it
 */
export function placesOf(
  pages: readonly string[],
  sought: readonly Sought[],
  { isInOrder }: { isInOrder: boolean },
): Place[] {
  let before: Place = { page: -1, at: 0 };
  return sought.map(({ title, page }) => {
    const from = isInOrder && before.page === page ? before.at : 0;
    const place = { page, at: indexOfWords(pages[page] ?? '', title, from) ?? from };
    // The next one stands after the first letter of this one at least.
    before = { page, at: place.at + 1 };
    return place;
  });
}

/** Text from a place to another. */
export function textBetween(pages: readonly string[], start: Place, end: Place): string {
  if (end.page < start.page) return '';
  if (end.page === start.page) return (pages[start.page] ?? '').slice(start.at, end.at);
  return [
    (pages[start.page] ?? '').slice(start.at),
    ...pages.slice(start.page + 1, end.page),
    (pages[end.page] ?? '').slice(0, end.at),
  ].join('\n\n');
}

/** Where words begin in a text, whatever stands between them: a whole line of these before a part of one. */
function indexOfWords(text: string, title: string, from: number): number | undefined {
  const words = title.trim().split(/\s+/).slice(0, MOST_WORDS).map(escaped);
  if (words.length === 0 || words[0] === '') return undefined;
  const source = words.join('[\\s\\u00ad-]*');
  for (const pattern of [`^[\\d.\\s]*${source}[\\s.:]*$`, `(?<![\\p{L}\\d])${source}(?![\\p{L}\\d])`]) {
    const found = new RegExp(pattern, 'gimu');
    found.lastIndex = from;
    const at = found.exec(text)?.index;
    if (at !== undefined) return at;
  }
  return undefined;
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
