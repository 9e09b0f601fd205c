/** Where something begins: a page, from 0, and a character of its text. */
export interface Place {
  page: number;
  at: number;
}

interface Sought {
  title: string;
  page: number;
}

/** What may stand between two words, or be left out there. */
const BETWEEN = '[\\s\\u00ad-]';
/** Titles are looked for by their first words alone: a text that was recognised has mistakes in it. */
const MOST_WORDS = 12;

/**
 * Where words stand on the page that they are said to stand on; at its top where they are not found there.
 * @param isInOrder each stands after the one before it
 * @param isCut they may begin and end within a word, as what is selected with the mouse does
 */
export function placesOf(
  pages: readonly string[],
  sought: readonly Sought[],
  { isInOrder, isCut = false }: { isInOrder: boolean; isCut?: boolean },
): Place[] {
  let before: Place = { page: -1, at: 0 };
  return sought.map(({ title, page }) => {
    const from = isInOrder && before.page === page ? before.at : 0;
    const place = { page, at: indexOfWords(pages[page] ?? '', title, from, isCut) ?? from };
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

/**
 * Where words begin in a text, whatever stands between them: a whole line of these, perhaps behind its number, before a part of
 * one. Titles and texts are of files that nobody vouches for: nothing in a pattern may be matched in more than one way, or a
 * line of dashes takes hours. Hence words without what parts them, and line ends that are looked at by hand.
 */
function indexOfWords(text: string, title: string, from: number, isCut: boolean): number | undefined {
  const words = title.split(new RegExp(`${BETWEEN}+`, 'u')).filter((word) => word !== '');
  if (!words.some((word) => /[\p{L}\p{N}]/u.test(word))) return undefined;
  const source = words.slice(0, MOST_WORDS).map(escaped).join(`${BETWEEN}*`);
  const sought = new RegExp(source, 'giu');
  const apart = new RegExp(`(?<![\\p{L}\\d])${source}(?![\\p{L}\\d])`, 'iuy');
  let first: number | undefined;
  let cut: number | undefined;
  sought.lastIndex = from;
  for (let found = sought.exec(text); found !== null; found = sought.exec(text)) {
    const begin = endsLine(text, sought.lastIndex) ? startOfLine(text, found.index, from) : undefined;
    if (begin !== undefined) return begin;
    apart.lastIndex = found.index;
    if (first === undefined && apart.test(text)) first = found.index;
    cut ??= found.index;
    // By whole characters: from within one the search would begin with it again.
    sought.lastIndex = found.index + String.fromCodePoint(text.codePointAt(found.index) ?? 0).length;
  }
  return first ?? (isCut ? cut : undefined);
}

/** Whether nothing follows on the line but marks. */
function endsLine(text: string, at: number): boolean {
  const rest = /(?:[^\S\n\r\u2028\u2029]|[.:])*$/my;
  rest.lastIndex = at;
  return rest.test(text);
}

/** Where the line of a place begins, with those before it that have numbers alone; undefined where words stand before it. */
function startOfLine(text: string, place: number, from: number): number | undefined {
  let begin: number | undefined;
  for (let at = place; at >= from; at -= 1) {
    const before = text[at - 1] ?? '\n';
    if (/[\n\r\u2028\u2029]/.test(before)) begin = at;
    if (at === 0 || !/[\d.\s]/.test(before)) break;
  }
  return begin;
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
