/** What is looked for in the text of a page. */
export interface Sought {
  quote: string;
  /** What stood around it; may be empty. */
  before: string;
  after: string;
}

/**
 * Characters `start` to `end` (excluded) of the text; `exact` unless letters or digits differ. `fit`: how many letters around
 * it are as they were, less four for each mistake.
 */
export interface Located {
  start: number;
  end: number;
  exact: boolean;
  fit: number;
}

/** A text's letters and digits in small letters, with the place of each in the text. */
export interface Squeezed {
  letters: string;
  at: readonly number[];
}

/** Letters and digits that may differ, as a share of the quote's: what recognition makes of one picture at two times. */
const MOST_DIFFERENT = 0.2;
/** Shorter quotes have to be there as they are: at one letter in five, "knee" would be found in every "need". */
const SHORTEST_TO_GUESS = 12;

/**
 * Finds a quote in a text by its letters and digits: case, spaces, hyphens and marks do not count, since two readings of a
 * page rarely agree in them. Of several places the one whose surroundings fit best is taken, or the one nearest to `near`.
 * @param near an index of the text
 * @returns undefined where it is not, or differs in more than one letter in five
 */
export function locate(text: string, sought: Sought, near?: number): Located | undefined {
  return locateIn(squeeze(text), sought, near);
}

/** The same in a text in which several are looked for. */
export function locateIn(
  page: Squeezed,
  { quote, before, after }: Sought,
  near?: number,
): Located | undefined {
  const sought = squeeze(quote).letters;
  if (sought === '') return undefined;
  const exact = exactPlaces(page.letters, sought);
  const places = exact.length > 0 ? exact : nearlyPlaces(page.letters, sought);
  const lead = squeeze(before).letters;
  const trail = squeeze(after).letters;
  let best: { place: Found; fit: number } | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const place of places) {
    const around =
      endsAlike(page.letters.slice(0, place.start), lead) + beginsAlike(page.letters.slice(place.end), trail);
    const fit = around - 4 * place.errors;
    const score = near === undefined ? fit : -Math.abs((page.at[place.start] ?? 0) - near);
    if (score <= bestScore) continue;
    bestScore = score;
    best = { place, fit };
  }
  if (best === undefined) return undefined;
  const { start, end, errors } = best.place;
  return {
    start: page.at[start] ?? 0,
    end: (page.at[end - 1] ?? 0) + 1,
    exact: errors === 0,
    fit: best.fit,
  };
}

/** For `locateIn`. */
export function squeeze(text: string): Squeezed {
  let letters = '';
  const at: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 128) {
      const small = code >= 65 && code <= 90 ? code + 32 : code;
      if ((small < 97 || small > 122) && (small < 48 || small > 57)) continue;
      letters += String.fromCharCode(small);
      at.push(index);
      continue;
    }
    for (const one of text.charAt(index).normalize('NFKD').toLowerCase()) {
      if (!/[\p{L}\p{N}]/u.test(one)) continue;
      letters += one;
      for (let unit = 0; unit < one.length; unit += 1) at.push(index);
    }
  }
  return { letters, at };
}

interface Found {
  start: number;
  end: number;
  errors: number;
}

function exactPlaces(letters: string, sought: string): Found[] {
  const places: Found[] = [];
  for (let at = letters.indexOf(sought); at !== -1; at = letters.indexOf(sought, at + 1)) {
    places.push({ start: at, end: at + sought.length, errors: 0 });
  }
  return places;
}

/**
 * Places where the sought letters stand with few mistakes, each at the end where it has fewest (Sellers 1980): a row of
 * the table holds the fewest mistakes with which each beginning of the sought ends here, and where that began.
 */
function nearlyPlaces(letters: string, sought: string): Found[] {
  const most = Math.floor(sought.length * MOST_DIFFERENT);
  if (sought.length < SHORTEST_TO_GUESS || most === 0 || !mayHold(letters, sought)) return [];
  const size = sought.length;
  let errors = Uint16Array.from({ length: size + 1 }, (_, at) => at);
  let starts = new Uint32Array(size + 1);
  let nextErrors = new Uint16Array(size + 1);
  let nextStarts = new Uint32Array(size + 1);
  const places: Found[] = [];
  for (let column = 1; column <= letters.length; column += 1) {
    const letter = letters.charCodeAt(column - 1);
    nextErrors[0] = 0;
    nextStarts[0] = column;
    for (let row = 1; row <= size; row += 1) {
      const aligned = (errors[row - 1] ?? 0) + (sought.charCodeAt(row - 1) === letter ? 0 : 1);
      const added = (errors[row] ?? 0) + 1;
      const left = (nextErrors[row - 1] ?? 0) + 1;
      const least = Math.min(aligned, added, left);
      nextErrors[row] = least;
      nextStarts[row] =
        (aligned === least ? starts[row - 1] : added === least ? starts[row] : nextStarts[row - 1]) ?? 0;
    }
    [errors, nextErrors] = [nextErrors, errors];
    [starts, nextStarts] = [nextStarts, starts];
    const mistakes = errors[size] ?? size;
    if (mistakes > most) continue;
    const found = { start: starts[size] ?? 0, end: column, errors: mistakes };
    const last = places.at(-1);
    // One place is found at several ends: that with the fewest mistakes stands for all.
    if (last === undefined || found.start >= last.end) places.push(found);
    else if (mistakes < last.errors) places[places.length - 1] = found;
  }
  return places;
}

/** Letters in a row that are looked up before the whole is compared, and how many such rows. */
const PIECE = 5;
const PIECES = 24;

/** Whether enough pieces of the sought stand in the text for it to be worth comparing: at one mistake in five, a few do. */
function mayHold(letters: string, sought: string): boolean {
  const step = Math.max(1, Math.floor((sought.length - PIECE) / PIECES));
  let held = 0;
  for (let at = 0; at + PIECE <= sought.length; at += step) {
    if (letters.includes(sought.slice(at, at + PIECE))) held += 1;
  }
  return held >= 2 || sought.length < 2 * PIECE;
}

function endsAlike(text: string, tail: string): number {
  let same = 0;
  while (
    same < tail.length &&
    same < text.length &&
    text.charCodeAt(text.length - 1 - same) === tail.charCodeAt(tail.length - 1 - same)
  ) {
    same += 1;
  }
  return same;
}

function beginsAlike(text: string, head: string): number {
  let same = 0;
  while (same < head.length && same < text.length && text.charCodeAt(same) === head.charCodeAt(same))
    same += 1;
  return same;
}
