/** What recognition of faxes takes for a letter, and letters that look alike, each as one letter. */
const LOOK_ALIKE: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  l: 'i',
  '|': 'i',
  '!': 'i',
  '5': 's',
  $: 's',
  '8': 'b',
  '6': 'b',
};
const MARKS = /\p{M}/gu;

/**
 * A word as it is compared: lower case, without accents, look-alike letters as one, a plural's ending taken off. Both sides
 * of every comparison are folded, so what it makes of a word need not be one. Numbers stay numbers.
 */
export function foldWord(word: string): string {
  if (/^\d+$/.test(word)) return word;
  let folded = '';
  for (const letter of word.normalize('NFD').replace(MARKS, '').toLowerCase())
    folded += LOOK_ALIKE[letter] ?? letter;
  folded = folded.replaceAll('rn', 'm').replaceAll('vv', 'w');
  return folded.length > 3 && folded.endsWith('s') ? folded.slice(0, -1) : folded;
}

/** A word of a text, or a number, with its place. */
export interface Token {
  folded: string;
  /** As written. */
  raw: string;
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{N}|!$]+(?:['’][\p{L}]+)*/gu;
const SIGNS = /[|!$]/;
const LEGIBLE = /[\p{L}\p{N}]/u;

/** The words and numbers of a text: "PR-2" is two, "physician's" one. Offsets are into the text. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const raw = match[0];
    if (SIGNS.test(raw) && !LEGIBLE.test(raw)) continue;
    tokens.push({
      folded: foldWord(raw.replace(/['’]/g, '')),
      raw,
      start: match.index,
      end: match.index + raw.length,
    });
  }
  return joinSpaced(tokens, text);
}

/** Fewer single letters in a row are initials. */
const SPACED_LETTERS = 4;

/** "P R O G R E S S" as one word: a heading set wide. */
function joinSpaced(tokens: Token[], text: string): Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    let next = at;
    while (isSpacedLetter(tokens[next], tokens[next - 1], next > at, text)) next += 1;
    const first = tokens[at];
    const last = tokens[next - 1];
    if (first !== undefined && last !== undefined && next - at >= SPACED_LETTERS) {
      const raw = tokens
        .slice(at, next)
        .map((token) => token.raw)
        .join('');
      joined.push({ folded: foldWord(raw), raw, start: first.start, end: last.end });
      at = next;
    } else {
      if (first !== undefined) joined.push(first);
      at += 1;
    }
  }
  return joined;
}

function isSpacedLetter(
  token: Token | undefined,
  before: Token | undefined,
  follows: boolean,
  text: string,
): boolean {
  if (token === undefined || token.raw.length !== 1 || !/\p{Lu}/u.test(token.raw)) return false;
  return !follows || before === undefined || text.slice(before.end, token.start) === ' ';
}
